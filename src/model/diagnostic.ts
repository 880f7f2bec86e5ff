import type { Position } from './submission.ts';
import type { Code, DiagnosticCode, FindingCode, Message } from './words.ts';

/** 诊断: why an input cannot be read. */
export interface Diagnostic {
  readonly file: string;
  /** Absent where the whole file is meant (missing, not UTF-8). */
  readonly at?: Position;
  /** In a workbook or a table: the cell, with its sheet where there are several (`基础设施!G5`). */
  readonly cell?: string;
  /** How many columns (in code points) the excerpt underlines. */
  readonly length?: number;
  /** Of a diagnostic, or of a finding or another sentence that kept a notice from being written. */
  readonly code: DiagnosticCode | FindingCode | Code;
  readonly message: Message;
  /** Absent of what is wrong; what is right but doubtful hinders nothing. */
  readonly severity?: 'warning';
  /** What to write instead. */
  readonly hint?: Message;
  /** The source line, as it stands in the file. */
  readonly excerpt?: string;
}

export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
