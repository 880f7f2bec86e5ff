import type { Diagnostic, Status } from '../../model/index.ts';

/** What one submission comes to in a report that is written one by one: its text, or why there is none. */
export type Piece =
  | {
      readonly ok: true;
      /** As text, or as the bytes of UTF-8. */
      readonly text: string | Uint8Array;
      readonly verdict: Status;
      /** Whether it ends the run with exit code 1. */
      readonly fails: boolean;
      /** Whether it may come out otherwise on another day: something in it holds until a date. */
      readonly dated: boolean;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
