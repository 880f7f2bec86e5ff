import type { ReadyReading } from './compile.ts';
import type { WithheldWords } from './phrase.ts';
import type { ReadableStatement, Span, Why } from './said.ts';

/** A clause in which no fact was read; and, where its words were found, why they were not taken. */
export interface UnreadClause {
  readonly words: string;
  readonly why?: Why;
}

/** The clauses that no match touches and that are no mere filling. */
export function unreadClauses(
  said: ReadableStatement,
  spans: readonly Span[],
  withheld: readonly WithheldWords[],
  { ignored }: ReadyReading,
): readonly UnreadClause[] {
  const clauses: UnreadClause[] = [];
  const seen = new Set<string>();
  const touched = new Uint8Array(said.plain.length);
  for (const { from, to } of spans) touched.fill(1, from, to);
  const isRead = ({ from, to }: Span): boolean => touched.subarray(from, to).includes(1);
  for (const { index: from, 0: words } of said.plain.matchAll(/[^，。；！？]{2,}/gu)) {
    const clause = { from, to: from + words.length };
    const doubted = withheld.find(({ span }) => meets(span, clause));
    if (isRead(clause) && (doubted === undefined || isRead(doubted.span))) continue;
    if (seen.has(words)) continue;
    if (doubted === undefined && ignored.some((regex) => regex.test(words))) continue;
    seen.add(words);
    const why = doubted?.why ?? said.doubts.find((one) => one.contrary !== true && meets(one, clause))?.kind;
    clauses.push({ words, ...(why !== undefined && { why }) });
  }
  return clauses;
}

const meets = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
