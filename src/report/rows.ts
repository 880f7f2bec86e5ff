import type { CheckResult, Evaluation, RequirementResult } from '../model/index.ts';
import { visible } from '../words/index.ts';
import type { Report } from './report.ts';
import { named, say, tell, type Voice } from './say.ts';

/** A table as a spreadsheet takes it: a head, and under it texts and whole numbers. */
export interface Rows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const REQUIREMENT_COLUMNS = [
  ...['file', 'id', 'community', 'tier', 'verdict', 'number', 'indicator', 'requirement-id', 'requirement'],
  ...['status', 'evidence', 'found', 'asked', 'short', 'unit', 'claimed', 'reason', 'waiver'],
];

const heads = (columns: readonly string[], voice: Voice): readonly string[] =>
  columns.map((column) => say(`sheet-${column}`, voice));

/** One row a requirement of each submission. */
export function requirementRows({ evaluations }: Report, voice: Voice): Rows {
  return {
    head: heads(REQUIREMENT_COLUMNS, voice),
    rows: evaluations.flatMap((evaluation) =>
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
        ]),
      ),
    ),
  };
}

const communityCells = ({ submission, tier, verdict }: Evaluation, voice: Voice): readonly string[] => [
  visible(submission.file),
  submission.community.id,
  visible(submission.community.name),
  named(tier.title, voice),
  say(`status-${verdict}`, voice),
];

/** Found, asked, and by how much it is short, in its unit; a combined requirement gives those of its parts. */
function figures({ result, status }: RequirementResult, voice: Voice): readonly string[] {
  const parts = singles(result);
  const joined = (texts: readonly string[]) => texts.filter((text) => text !== '').join('; ');
  const short = status === 'unmet' ? parts.flatMap(({ shortfall }) => shortfall ?? []) : [];
  return [
    joined(parts.map(({ actual }) => (actual === undefined ? '' : named(actual.text, voice)))),
    joined(parts.map(({ threshold }) => (threshold === undefined ? '' : named(threshold.text, voice)))),
    joined(short.map(({ exact, text }) => exact ?? named(text, voice))),
    joined(short.map(({ unit }) => (unit === undefined ? '' : named(unit, voice)))),
  ];
}

const singles = (result: CheckResult): readonly CheckResult[] =>
  result.parts === undefined ? [result] : result.parts.flatMap(singles);

/** One row a submission, one column an indicator of any of their tiers. */
export function communityRows({ evaluations }: Report, voice: Voice): Rows {
  const indicators = new Map(
    evaluations.flatMap(({ tier }) => tier.indicators.map(({ id, title }) => [id, title] as const)),
  );
  const counts = ['met', 'unmet', 'undetermined', 'not-applicable'];
  return {
    head: [
      ...heads(['file', 'id', 'community', 'tier', 'verdict', ...counts], voice),
      ...[...indicators.values()].map((title) => named(title, voice)),
    ],
    rows: evaluations.map((evaluation) => [
      ...communityCells(evaluation, voice),
      evaluation.counts.met,
      evaluation.counts.unmet,
      evaluation.counts.undetermined,
      evaluation.counts.notApplicable,
      ...[...indicators.keys()].map((id) => statusOf(evaluation, id, voice)),
    ]),
  };
}

function statusOf({ indicators }: Evaluation, id: string, voice: Voice): string {
  const result = indicators.find(({ indicator }) => indicator.id === id);
  if (result === undefined) return '';
  return result.waived ? say('page-status-waived', voice) : say(`status-${result.status}`, voice);
}

/** One row a finding. */
export function findingRows({ evaluations }: Report, voice: Voice): Rows {
  return {
    head: heads(['file', 'line', 'id', 'community', 'severity', 'code', 'finding'], voice),
    rows: evaluations.flatMap(({ findings }) =>
      findings.map(({ file, at, community, severity, code, message }) => [
        visible(file),
        at?.line ?? '',
        community.id,
        visible(community.name),
        say(`severity-${severity}`, voice),
        code,
        tell(message, voice),
      ]),
    ),
  };
}
