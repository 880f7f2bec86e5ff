import { actionMessage, closeMessage } from '../../gap/index.ts';
import type { Action, Close, Gap, Short, Weak } from '../../model/index.ts';
import { exactText } from '../../quantity/index.ts';
import { jsonPieces, madeLate, sentence } from '../../words/index.ts';
import { diagnosticJson, headJson } from '../evaluation/json.ts';
import type { Layout } from '../evaluation/report.ts';
import { type GapFormatter, shortIn } from './report.ts';

type Lang = Layout['lang'];

/** What is short of a tier, or where each submission stands in every tier, for programs. */
export const gapJson: GapFormatter = (report, { lang }) => {
  const met = report.gaps.filter(({ evaluation }) => evaluation.verdict === 'met').length;
  return jsonPieces({
    ...headJson(report, lang),
    ...(report.matrix === undefined
      ? { gaps: madeLate(report.gaps, (gap) => gapJsonOf(gap, lang)) }
      : { matrix: madeLate(report.matrix, matrixRow) }),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
    summary: { submissions: report.matrix?.length ?? report.gaps.length, ...(report.matrix ? {} : { met }) },
  });
};

const matrixRow = (row: NonNullable<Parameters<GapFormatter>[0]['matrix']>[number]) => ({
  file: row[0]?.submission.file,
  community: { id: row[0]?.submission.community.id, name: row[0]?.submission.community.name },
  tier: row[0]?.submission.tier,
  tiers: Object.fromEntries(
    row.map((evaluation) => [
      evaluation.tier.id,
      { verdict: evaluation.verdict, counts: evaluation.counts, short: shortIn(evaluation) },
    ]),
  ),
});

const gapJsonOf = ({ evaluation, short, weak, closest }: Gap, lang: Lang) => ({
  file: evaluation.submission.file,
  community: { id: evaluation.submission.community.id, name: evaluation.submission.community.name },
  tier: evaluation.tier.id,
  verdict: evaluation.verdict,
  short: short.map((one) => shortJson(one, lang)),
  weak: weak.map((one) => weakJson(one)),
  closest: closest.map((one) => closeJson(one, lang)),
});

const shortJson = ({ indicator, result, actions }: Short, lang: Lang) => ({
  indicator: indicator.id,
  requirement: result.requirement.id,
  status: result.status,
  actions: actions.map((action) => actionJson(action, lang)),
  reason: sentence(result.reason, lang),
});

function actionJson(action: Action, lang: Lang): object {
  const text = sentence(actionMessage(action), lang);
  if (action.kind === 'any')
    return {
      kind: 'any',
      text,
      of: action.of.map((actions) => actions.map((one) => actionJson(one, lang))),
    };
  if ('facts' in action) return { kind: action.kind, text, facts: action.facts.map(({ id }) => id) };
  if (!('shortfall' in action)) return { kind: action.kind, text, facts: [action.fact.id] };
  const { exact, unit } = action.shortfall;
  const items = action.kind === 'add' ? action.shortfall.items : undefined;
  return { kind: action.kind, text, facts: [action.fact.id], exact, unit: unit?.[lang], items };
}

const weakJson = ({ indicator, requirement, evidence, facts }: Weak) => ({
  indicator: indicator.id,
  requirement: requirement.id,
  evidence,
  facts,
});

const closeJson = (close: Close, lang: Lang) => ({
  indicator: close.indicator.id,
  requirement: close.requirement.id,
  fact: close.margin.fact.id,
  change: exactText(close.margin.change),
  text: sentence(closeMessage(close), lang),
});
