import type { Code, Diagnostic, DiagnosticCode, HintedCode, Message } from '../../model/index.ts';

/** Why what a cell holds is no answer; `hint` says what to write instead. */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly args: Message['args'];
  readonly hint?: Code;
}

/** A problem whose code has a hint of its own. */
export const hinted = (code: HintedCode, args: Message['args'] = {}): Problem => ({
  code,
  args,
  hint: `hint-${code}`,
});

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const read = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (problem: Problem): Read<never> => ({ ok: false, problem });

/** Where in a file something was read: `基础设施!G5`. */
export interface Place {
  readonly file: string;
  readonly cell?: string;
}

export const diagnosticOf = ({ file, cell }: Place, { code, args, hint }: Problem): Diagnostic => ({
  file,
  ...(cell !== undefined && { cell }),
  code,
  message: { code: `diagnostic-${code}`, args },
  ...(hint !== undefined && { hint: { code: hint, args } }),
});

/** Told of what is wrong with a cell, or with the file where no cell is meant. */
export type Complain = (cell: string | undefined, problem: Problem) => void;
