import { shareIn } from '../../gap/index.ts';
import type {
  CheckResult,
  Diagnostic,
  Evaluation,
  IndicatorResult,
  KeptFinding,
  Lang,
  RequirementResult,
  SettledFinding,
  Shortfall,
  ShownFigure,
  ShownThreshold,
  Standard,
  Submission,
  SubmissionHead,
} from '../../model/index.ts';
import { exactText, exactValue } from '../../quantity/index.ts';
import { jsonPieces, jsonText, madeLate, sentence } from '../../words/index.ts';
import { shortened } from '../say.ts';
import { type Layout, type Report, type Run, summaryOf, supposedIn, type Validation } from './report.ts';
import { statusOfTruth } from './status.ts';

/** The JSON report, as `schemas/report.schema.json` describes it; a key with nothing to say is left out. */
export const json = (report: Report, { lang }: Pick<Layout, 'lang'>): Iterable<string> =>
  jsonPieces({
    ...reportJson({ ...report, evaluations: report.evaluations, shown: [] }, lang),
    evaluations: madeLate(report.shown ?? report.evaluations, (evaluation) =>
      evaluationJson(evaluation, report.standard, lang),
    ),
  });

/** The version of the report's shape: a key more raises the second number, a key less or another meaning the first. */
const SCHEMA = '1.4';

/** What every report begins with: by whom, by which standard, and what was asked. */
export const headJson = (report: Pick<Report, 'tool' | 'standard' | 'run'>, lang: Lang) => ({
  schema: SCHEMA,
  tool: report.tool,
  standard: {
    id: report.standard.id,
    version: report.standard.version,
    title: report.standard.title[lang],
    digest: report.standard.digest,
  },
  run: report.run && runJson(report.run),
});

const runJson = ({ evidence, asOf, tier, comparison, set }: Run) => ({
  evidence,
  as_of: asOf,
  tier,
  comparison: comparison.kind === 'full-value' ? comparison.kind : { 'rounded-value': comparison.decimals },
  set: set.length === 0 ? undefined : set,
});

/** The same as a value. */
export const reportJson = (report: Report, lang: Lang) => ({
  ...headJson(report, lang),
  attest: report.attest,
  evaluations: (report.shown ?? report.evaluations).map((evaluation) =>
    evaluationJson(evaluation, report.standard, lang),
  ),
  diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
  summary: summaryOf(report.evaluations, report.diagnostics),
});

/** What a result is told of: whose it is, by which standard, in which language. */
export interface Context {
  readonly submission: Submission;
  readonly standard: Standard;
  readonly lang: Lang;
}

export const evaluationJson = (evaluation: Evaluation, standard: Standard, lang: Lang) => ({
  ...aboutJson(evaluation),
  indicators: evaluation.indicators.map((result) =>
    indicatorJson(result, { submission: evaluation.submission, standard, lang }),
  ),
  ...foundJson(evaluation, lang),
});

/** Whose it is, and what it came to. */
export const aboutJson = (evaluation: Evaluation) => ({
  file: evaluation.submission.file,
  community: {
    id: evaluation.submission.community.id,
    name: evaluation.submission.community.name,
    district: evaluation.submission.community.district,
  },
  source: evaluation.submission.source,
  acceptance: evaluation.submission.acceptance,
  publication: evaluation.submission.publication,
  ...supposedJson(evaluation),
  tier: evaluation.tier.id,
  verdict: evaluation.verdict,
  verdicts: evaluation.verdicts,
  counts: {
    met: evaluation.counts.met,
    attested: evaluation.counts.attested,
    unmet: evaluation.counts.unmet,
    undetermined: evaluation.counts.undetermined,
    notApplicable: evaluation.counts.notApplicable,
    waived: evaluation.counts.waived,
  },
});

export const foundJson = (evaluation: Evaluation, lang: Lang) => ({
  findings: evaluation.findings.map((finding) => findingJson(finding, lang)),
  settled: evaluation.settled?.length
    ? evaluation.settled.map((finding) => settledJson(finding, lang))
    : undefined,
});

/** Only where `--set` supposes something. */
const supposedJson = (evaluation: Evaluation) => {
  const supposed = supposedIn(evaluation);
  return Object.keys(supposed).length === 0 ? {} : { supposed };
};

const indicatorJson = ({ indicator, status, claimed, requirements }: IndicatorResult, of: Context) => ({
  number: indicator.number,
  id: indicator.id,
  category: indicator.category,
  title: indicator.title[of.lang],
  status,
  claimed,
  requirements: requirements.map((result) => requirementJson(result, of)),
});

const requirementJson = (result: RequirementResult, of: Context) => ({
  id: result.requirement.id,
  clause: result.requirement.clause[of.lang],
  status: result.status,
  evidence: result.evidence,
  ...checkJson(result.result, of),
  waiver: result.waiver && {
    reason: result.waiver.reason,
    by: result.waiver.by,
    until: result.waiver.until,
  },
  reason: sentence(result.reason, of.lang),
});

/** What one check rests on; a combined one has its parts in the standard's order. */
const checkJson = (result: CheckResult, of: Context): object =>
  result.parts !== undefined
    ? { parts: result.parts.map((part) => partJson(part, of)), ...placeJson(result) }
    : {
        fact: result.fact?.id,
        actual: result.actual && { ...shownJson(result.actual, of.lang), parts: shareJson(result, of) },
        threshold: result.threshold && thresholdJson(result.threshold, of.lang),
        shortfall: result.shortfall && shortfallJson(result.shortfall, of.lang),
        claimed: result.claimed && { text: result.claimed.text, agrees: result.claimed.agrees },
        ...placeJson(result),
      };

/** The two figures that a rate is computed from, and what the part must reach: exact, in the part's unit. */
export function shareJson(result: CheckResult, { submission, standard, lang }: Context): object | undefined {
  const share = shareIn(result, submission, standard);
  const [have, whole] = [share && exactValue(share.have), share && exactValue(share.of)];
  if (share === undefined || have === undefined || whole === undefined) return undefined;
  return {
    have: exactText(have),
    whole: exactText(whole),
    need: share.need && exactText(share.need),
    unit: 'unit' in share.part ? share.part.unit?.[lang] : undefined,
  };
}

const placeJson = ({ at }: CheckResult) => ({ line: at?.line, column: at?.column });

const partJson = (part: CheckResult, of: Context) => ({
  status: statusOfTruth[part.truth],
  evidence: part.evidence,
  ...checkJson(part, of),
  reason: sentence(part.reason, of.lang),
});

export const shownJson = ({ text, exact, bound, upTo }: ShownFigure, lang: Lang) => ({
  text: text[lang],
  exact,
  bound,
  upTo,
});

export const thresholdJson = ({ op, text, exact, upTo }: ShownThreshold, lang: Lang) => ({
  op,
  text: text[lang],
  exact,
  upTo,
});

export const shortfallJson = ({ fact, text, exact, unit }: Shortfall, lang: Lang) => ({
  fact,
  text: text[lang],
  exact,
  unit: unit?.[lang],
});

export const findingJson = (finding: KeptFinding, lang: Lang) => ({
  code: finding.code,
  severity: finding.severity,
  indicator: finding.indicator,
  requirement: finding.requirement,
  facts: finding.facts,
  submissions: finding.among?.map(({ file, community: { id, name } }) => ({ file, community: { id, name } })),
  message: sentence(finding.message, lang),
  line: finding.at?.line,
  column: finding.at?.column,
});

/** With who settled it, why and until when; or that it stands in the baseline. */
export const settledJson = (finding: SettledFinding<SubmissionHead>, lang: Lang) => ({
  ...findingJson(finding, lang),
  settled:
    finding.settled === 'baseline'
      ? { baseline: true }
      : { reason: finding.settled.reason, by: finding.settled.by, until: finding.settled.until },
});

export const diagnosticJson = (diagnostic: Diagnostic, lang: Lang) => ({
  file: diagnostic.file,
  line: diagnostic.at?.line,
  column: diagnostic.at?.column,
  ...endJson(diagnostic),
  severity: diagnostic.severity,
  code: diagnostic.code,
  message: shortened(sentence(diagnostic.message, lang)),
  hint: diagnostic.hint && shortened(sentence(diagnostic.hint, lang)),
});

/** Where it ends, on the same line: the column after its last one. */
const endJson = ({ at, length }: Diagnostic) =>
  at === undefined || length === undefined ? {} : { endLine: at.line, endColumn: at.column + length };

/** What `validate` found: what it checked, in how many files something is wrong, and what. */
export const validationJson = (
  report: Pick<Report, 'tool' | 'standard' | 'diagnostics'>,
  summary: Omit<Validation, 'doubts'>,
  lang: Lang,
): string =>
  `${jsonText({
    ...headJson(report, lang),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
    summary,
  })}\n`;
