import type { DraftValue } from '../model/index.ts';

/** A value, and the words of a text that it was read from. */
export interface Spanned {
  readonly value: DraftValue;
  /** As a phrase's: the figure that 达到 gives beside its counts. */
  readonly reached?: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** A match as what was read, where it comes to a value. */
export function spannedBy(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => DraftValue | undefined,
): Spanned | undefined {
  const value = match === null ? undefined : read(match);
  return match === null || value === undefined
    ? undefined
    : { value, words: match[0], from: match.index, to: match.index + match[0].length };
}

/** Not inside of a longer label: what stands before must end a clause. */
export const CLAUSE_START = '(?<=^|[，。；：、]|本社区|其中)';

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\~]/g, '\\$&');
