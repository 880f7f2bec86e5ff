import { shortNames } from '../../audit/index.ts';
import { type Problem, problemsOf, shareIn } from '../../gap/index.ts';
import type { Evaluation, Indicator, IndicatorResult, Standard, Status } from '../../model/index.ts';
import { leafResults } from '../../standard/index.ts';
import { clean, named, say, tell, type Voice } from '../say.ts';
import type { Cell, TableSheet } from '../workbook.ts';
import { supportOf } from './brief-evidence.ts';
import { figureCells } from './figure-cells.ts';
import { changeMessage, shareText } from './problem-fields.ts';
import type { Report } from './report.ts';
import { heads, statusOf } from './rows.ts';

const URGENT: readonly Status[] = ['unmet', 'undetermined', 'not-applicable', 'met'];

/** Who fails first, then who is open; then by tier and name. */
export function urgentFirst(evaluations: readonly Evaluation[], { tiers }: Standard): readonly Evaluation[] {
  const key = ({ verdict, tier }: Evaluation) => URGENT.indexOf(verdict) * 1000 + tiers.indexOf(tier);
  return evaluations.toSorted(
    (a, b) => key(a) - key(b) || (a.submission.community.name < b.submission.community.name ? -1 : 1),
  );
}

/** The indicators that all communities of a tier have alike, and those that differ among them. */
export function indicatorsIn(evaluations: readonly Evaluation[]): {
  readonly alike: readonly Indicator[];
  readonly differing: readonly Indicator[];
} {
  const found = new Map<string, { readonly indicator: Indicator; readonly statuses: Set<string> }>();
  for (const { indicators } of evaluations)
    for (const { indicator, status, waived } of indicators) {
      const one = found.get(indicator.id) ?? { indicator, statuses: new Set<string>() };
      found.set(indicator.id, { ...one, statuses: one.statuses.add(waived ? 'waived' : status) });
    }
  const all = [...found.values()];
  return {
    alike: all.filter(({ statuses }) => statuses.size === 1).map(({ indicator }) => indicator),
    differing: all.filter(({ statuses }) => statuses.size > 1).map(({ indicator }) => indicator),
  };
}

/** One row a community: the verdict, and what data alone gives; how much rests on the word; then what differs. */
export function communitiesSheet(report: Report, voice: Voice): TableSheet {
  const { evaluations, shown = evaluations, standard } = report;
  const { differing } = indicatorsIn(evaluations);
  const names = shown.map(({ submission }) => submission.community.name);
  return {
    name: say('sheet-name-communities', voice),
    head: [
      ...heads(
        [
          'community',
          'id',
          'tier',
          'verdict',
          'on-data',
          'unmet',
          'undetermined',
          'attested',
          'short',
          'doubts',
        ],
        voice,
      ),
      ...differing.map(({ title }) => named(title, voice)),
      ...heads(['file'], voice),
    ],
    rows: urgentFirst(shown, standard).map((evaluation) => [
      clean(evaluation.submission.community.name, voice),
      evaluation.submission.community.id,
      named(evaluation.tier.title, voice),
      say(`status-${evaluation.verdict}`, voice),
      say(`status-${evaluation.verdicts.declared}`, voice),
      evaluation.counts.unmet,
      evaluation.counts.undetermined,
      evaluation.counts.attested,
      shortText(problemsOf(evaluation, standard), voice),
      evaluation.findings.filter(({ severity }) => severity !== 'info').length,
      ...differing.map(({ id }) => statusOf(evaluation, id, voice)),
      clean(evaluation.submission.file, voice),
    ]),
    // Only namesakes need the id.
    hidden: new Set(names).size === names.length ? [1] : [],
  };
}

/** `1、3 各差 1 户` */
const shortText = (problems: readonly Problem[], voice: Voice): string =>
  problems
    .map((problem) => {
      const numbers = problem.indicators.map(({ indicator }) => String(indicator.number));
      const what = changeMessage(problem);
      return what === undefined
        ? say('brief-places-plain', voice, { numbers })
        : say('brief-places', voice, { numbers, what });
    })
    .join(voice.lang === 'zh' ? '；' : '; ');

/** One row for each community and indicator: for sorting and pivot tables. */
export function indicatorsSheet(report: Report, voice: Voice): TableSheet {
  const { evaluations, shown = evaluations, standard, matrix } = report;
  return {
    name: say('sheet-name-indicators', voice),
    head: heads(
      [
        'community',
        'tier',
        'number',
        'category',
        'indicator',
        'status',
        'evidence',
        'found',
        'asked',
        'short',
        'unit',
        'share',
      ],
      voice,
    ),
    rows: urgentFirst(matrix?.flat() ?? shown, standard).flatMap((evaluation) =>
      evaluation.indicators.map((result) => indicatorRow(evaluation, result, standard, voice)),
    ),
  };
}

function indicatorRow(
  evaluation: Evaluation,
  result: IndicatorResult,
  standard: Standard,
  voice: Voice,
): readonly Cell[] {
  const { indicator, category, status, waived, requirements } = result;
  const leaves = requirements
    .flatMap((one) => leafResults(one.result))
    .filter(({ actual }) => actual !== undefined);
  const telling =
    leaves.find(({ truth }) => truth === 'false') ?? (leaves.length === 1 ? leaves[0] : undefined);
  const share = telling && shareIn(telling, evaluation.submission, standard);
  const evidence = status === 'met' ? supportOf(result) : undefined;
  return [
    clean(evaluation.submission.community.name, voice),
    named(evaluation.tier.title, voice),
    indicator.number,
    named(category.title, voice),
    named(indicator.title, voice),
    waived ? say('page-status-waived', voice) : say(`status-${status}`, voice),
    evidence === undefined ? '' : say(`evidence-${evidence}`, voice),
    ...(telling === undefined ? ['', '', '', ''] : figureCells(telling, status === 'unmet', voice)),
    shareText({ ...(share && { share }) }, voice, false),
  ];
}

/** One row a finding, gravest first; whose it is and on which indicator. */
export function findingsSheet(report: Report, voice: Voice): TableSheet {
  const { evaluations, shown = evaluations } = report;
  const names = shortNames(evaluations.map(({ submission }) => submission));
  const severities = ['error', 'warning', 'info'];
  const rows = shown.flatMap((evaluation) => evaluation.findings.map((finding) => ({ evaluation, finding })));
  return {
    name: say('sheet-name-findings', voice),
    head: heads(['community', 'tier', 'number', 'indicator', 'severity', 'finding', 'code'], voice).toSpliced(
      6,
      0,
      say('audit-sentence', voice),
    ),
    rows: rows
      .toSorted((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity))
      .map(({ evaluation: { submission, tier }, finding }) => {
        const indicator = tier.indicators.find(({ id }) => id === finding.indicator);
        return [
          clean(names.get(submission) ?? submission.community.name, voice),
          named(tier.title, voice),
          indicator?.number ?? '',
          indicator === undefined ? '' : named(indicator.title, voice),
          say(`severity-${finding.severity}`, voice),
          say(`code-${finding.code}`, voice),
          tell(finding.message, voice),
          finding.code,
        ];
      }),
  };
}
