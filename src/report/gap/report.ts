import type { Diagnostic, Evaluation, Gap, Standard } from '../../model/index.ts';
import type { Layout, Run } from '../evaluation/report.ts';

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

export type GapFormatter = (
  report: GapReport,
  layout: Layout,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** How many requirements of an evaluation are short, waived ones set aside. */
export const shortIn = (evaluation: Evaluation): number =>
  evaluation.indicators
    .flatMap(({ requirements }) => requirements)
    .filter(({ status, waiver }) => waiver === undefined && (status === 'unmet' || status === 'undetermined'))
    .length;
