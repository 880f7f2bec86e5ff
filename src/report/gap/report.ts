import type { Diagnostic, Evaluation, Gap, Standard, Status } from '../../model/index.ts';
import type { Formatted, Layout, Run } from '../evaluation/report.ts';

/** What lies between each submission and a tier; or, as a matrix, where each stands in every tier. */
export interface GapReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly run?: Run;
  readonly gaps: readonly Gap[];
  /** A row a submission, an evaluation a tier of the standard. */
  readonly matrix?: readonly (readonly Evaluation[])[];
  readonly diagnostics: readonly Diagnostic[];
  /** A tier was named: then only that one is told of. */
  readonly chosen?: boolean;
  /** A folder or several paths: told as a survey, however many of them could be read. */
  readonly survey?: boolean;
}

export type GapFormatter = (report: GapReport, layout: Layout) => Formatted | Promise<Formatted>;

/** How many requirements of an evaluation are short, waived ones set aside. */
export const shortIn = (evaluation: Evaluation): number =>
  evaluation.indicators
    .flatMap(({ requirements }) => requirements)
    .filter(({ status, waiver }) => waiver === undefined && (status === 'unmet' || status === 'undetermined'))
    .length;

/** Those that the exit code hangs on: of the tier that was named, else of each submission's own; the next is no duty. */
const decidingIn = ({ gaps, chosen, matrix = [] }: GapReport): readonly Evaluation[] => [
  ...gaps
    .map(({ evaluation }) => evaluation)
    .filter(({ tier, submission }) => chosen === true || tier.id === submission.tier),
  ...matrix.flatMap((row) => row.filter(({ tier, submission }) => tier.id === submission.tier)),
];

/** How many stand where. Of whom only the next tier is told, the own one is met. */
export function verdictCounts(report: GapReport): Readonly<Record<Status, number>> {
  const counts = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  const deciding = decidingIn(report);
  for (const { verdict } of deciding) counts[verdict] += 1;
  const told = new Set(report.gaps.map(({ evaluation }) => evaluation.submission));
  for (const { submission } of deciding) told.delete(submission);
  return { ...counts, met: counts.met + told.size };
}

/** Whether all are where they have to be. */
export const isClosed = (report: GapReport): boolean =>
  decidingIn(report).every(({ verdict }) => verdict === 'met');

/** One evaluation of each submission that it tells of. */
export const submissionsIn = ({ gaps, matrix = [] }: GapReport): readonly Evaluation[] => [
  ...new Map(
    [...gaps.map(({ evaluation }) => evaluation), ...matrix.flatMap((row) => row.slice(0, 1))].map(
      (evaluation) => [evaluation.submission, evaluation],
    ),
  ).values(),
];
