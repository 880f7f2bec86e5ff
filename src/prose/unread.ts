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
  const read = touching(spans);
  for (const match of said.plain.matchAll(/[^，。；！？]+/gu)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const words = match[0].replace(/^\d{1,2}[.、．](?!\d)/u, '');
    const doubted = withheld.find(({ span }) => span.from < to && from < span.to);
    if (doubted === undefined && read(from, to)) continue;
    if (doubted !== undefined && read(doubted.span.from, doubted.span.to) && read(from, to)) continue;
    if (words.length < 2 || seen.has(words)) continue;
    if (doubted === undefined && ignored.some((regex) => regex.test(words))) continue;
    seen.add(words);
    const why =
      doubted?.why ??
      said.doubts.find((one) => one.contrary !== true && one.from < to && from < one.to)?.kind;
    clauses.push({ words, ...(why !== undefined && { why }) });
  }
  return clauses;
}

/** Whether a stretch is touched by one of these; asked from left to right. */
function touching(spans: readonly Span[]): (from: number, to: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const furthest: number[] = [];
  for (const { to } of sorted) furthest.push(Math.max(to, furthest.at(-1) ?? 0));
  return (from, to) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span).from < to) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthest[low - 1] as number) > from;
  };
}
