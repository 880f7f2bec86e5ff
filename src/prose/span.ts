import type { DraftValue } from '../model/index.ts';
import { type ReadableStatement, spanOf, wordsIn } from './said.ts';

/** A value, and the words of a text that it was read from. */
export interface Spanned {
  readonly value: DraftValue;
  /** As a phrase's: the figure that 达到 gives beside its counts. */
  readonly reached?: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Where in the text of tokens it stands. */
  readonly start: number;
  readonly end: number;
}

/** A match in the text of tokens as what was read, where it comes to a value. */
export function spannedBy(
  said: ReadableStatement,
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => DraftValue | undefined,
): Spanned | undefined {
  const value = match === null ? undefined : read(match);
  if (match === null || value === undefined) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const span = spanOf(said, start, end);
  return { value, words: wordsIn(said, span), ...span, start, end };
}

/** Not inside of a longer label: what stands before must end a clause. */
export const CLAUSE_START = '(?<=^|[，。；：、（]|本社区|其中)';

/** The same text with ends of clauses in place of what was read. */
export function without(
  said: ReadableStatement,
  spans: readonly { readonly start: number; readonly end: number }[],
): ReadableStatement {
  const cells = [...said.tokens.cells];
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) cells[at] = { ...(cells[at] as (typeof cells)[number]), c: '；' };
  return { ...said, tokens: { ...said.tokens, cells, text: cells.map(({ c }) => c).join('') } };
}
