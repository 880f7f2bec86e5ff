import type { Diagnostic, Status } from '../../model/index.ts';

/** What one submission comes to in a report that is written one by one: its text, or why there is none. */
export type Piece =
  | {
      readonly ok: true;
      readonly text: string;
      readonly verdict: Status;
      /** Whether it ends the run with exit code 1. */
      readonly fails: boolean;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
