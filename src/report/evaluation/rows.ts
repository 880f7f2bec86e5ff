import type { CodeAfter, Evaluation, RequirementResult, Shortfall } from '../../model/index.ts';
import { finiteDecimal } from '../../quantity/index.ts';
import { leafResults } from '../../standard/index.ts';
import { visible } from '../../words/index.ts';
import { named, say, tell, type Voice } from '../say.ts';
import type { Report } from './report.ts';

/** A table as a spreadsheet takes it: a head, and under it texts and whole numbers. */
export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

type Column = CodeAfter<'sheet-'>;

const REQUIREMENT_COLUMNS: readonly Column[] = [
  ...([
    'community',
    'id',
    'tier',
    'verdict',
    'number',
    'indicator',
    'requirement-id',
    'requirement',
  ] as const),
  ...([
    'status',
    'evidence',
    'found',
    'asked',
    'short',
    'unit',
    'claimed',
    'reason',
    'waiver',
    'file',
  ] as const),
];

export const heads = (columns: readonly Column[], voice: Voice): readonly string[] =>
  columns.map((column) => say(`sheet-${column}`, voice));

/** One row a requirement of each submission. */
export function requirementRows({ evaluations, shown = evaluations }: Report, voice: Voice): Rows {
  return {
    head: heads(REQUIREMENT_COLUMNS, voice),
    rows: shown.flatMap((evaluation) =>
      evaluation.indicators.flatMap(({ indicator, requirements, claimed }) =>
        requirements.map((result) => [
          ...communityCells(evaluation, voice),
          indicator.number,
          named(indicator.title, voice),
          result.requirement.id,
          named(result.requirement.clause, voice),
          say(`status-${result.status}`, voice),
          result.evidence === undefined ? '' : say(`evidence-${result.evidence}`, voice),
          ...figures(result, voice),
          claimed === undefined ? '' : say(`status-${claimed}`, voice),
          tell(result.reason, voice),
          result.waiver === undefined ? '' : visible(`${result.waiver.by} ${result.waiver.until}`),
          visible(evaluation.submission.file),
        ]),
      ),
    ),
  };
}

const communityCells = ({ submission, tier, verdict }: Evaluation, voice: Voice): readonly string[] => [
  visible(submission.community.name),
  submission.community.id,
  named(tier.title, voice),
  say(`status-${verdict}`, voice),
];

/** Found, asked, and by how much it is short, in its unit; a combined requirement gives those of its parts. */
function figures({ result, status }: RequirementResult, voice: Voice): readonly (string | number)[] {
  const parts = leafResults(result);
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join('; ');
  const short = status === 'unmet' ? parts.flatMap(({ shortfall }) => shortfall ?? []) : [];
  return [
    joined(parts.map(({ actual }) => (actual === undefined ? '' : named(actual.text, voice)))),
    joined(parts.map(({ threshold }) => (threshold === undefined ? '' : named(threshold.text, voice)))),
    sizeOf(short, voice),
    joined(short.map(({ unit }) => (unit === undefined ? '' : named(unit, voice)))),
  ];
}

/** One size that a number can say is a number, so that a column of them can be summed; a rate's is in percent. */
function sizeOf(short: readonly Shortfall[], voice: Voice): string | number {
  const [only, ...more] = short;
  const decimal = only?.value === undefined ? undefined : finiteDecimal(only.value);
  if (more.length === 0 && decimal !== undefined && decimal.length <= 15 && only?.unit !== undefined)
    return Number(decimal);
  return short.map(({ text }) => named(text, voice)).join('; ');
}

/** One row a submission, one column an indicator of any of their tiers. */
export function communityRows({ evaluations, shown = evaluations }: Report, voice: Voice): Rows {
  const indicators = new Map(
    evaluations.flatMap(({ tier }) => tier.indicators.map(({ id, title }) => [id, title] as const)),
  );
  const counts = ['met', 'attested', 'unmet', 'undetermined', 'not-applicable'] as const;
  return {
    head: [
      ...heads(['community', 'id', 'tier', 'verdict', 'on-data', ...counts], voice),
      ...[...indicators.values()].map((title) => named(title, voice)),
      ...heads(['file'], voice),
    ],
    rows: shown.map((evaluation) => [
      ...communityCells(evaluation, voice),
      say(`status-${evaluation.verdicts.declared}`, voice),
      evaluation.counts.met,
      evaluation.counts.attested,
      evaluation.counts.unmet,
      evaluation.counts.undetermined,
      evaluation.counts.notApplicable,
      ...[...indicators.keys()].map((id) => statusOf(evaluation, id, voice)),
      visible(evaluation.submission.file),
    ]),
  };
}

export function statusOf({ indicators }: Evaluation, id: string, voice: Voice): string {
  const result = indicators.find(({ indicator }) => indicator.id === id);
  if (result === undefined) return '';
  return result.waived ? say('page-status-waived', voice) : say(`status-${result.status}`, voice);
}
