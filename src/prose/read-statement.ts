import type { Standard } from '../model/index.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { type LabelledFact, labelledFacts } from './labelled.ts';
import { sameFigure } from './patterns.ts';
import { foundBy, type WithheldWords } from './phrase.ts';
import type { PhraseFact } from './phrase-match.ts';
import {
  LONGEST_STATEMENT,
  type ReadableStatement,
  type Span,
  type StatementOf,
  saidIn,
  type Why,
} from './said.ts';
import { saidTwice } from './times.ts';
import { MOST_FIGURES } from './tokens.ts';

/** What one statement says of one fact, before it is known what the others say. */
export interface StatementFact {
  readonly fact: string;
  readonly value: PhraseFact['value'];
  readonly words: string;
  /** Its value is a rate that 达到 gives: a figure beside its counts, else a lower bound. */
  readonly reached?: string;
  /** It is whatever this fact is. */
  readonly equals?: string;
}

/** A clause in which no fact was read; and, where its words were found, why they were not taken. */
export interface UnreadClause {
  readonly words: string;
  readonly why?: Why;
}

export interface StatementReading {
  readonly reported: readonly StatementFact[];
  /** One statement that gives one fact two figures. */
  readonly disagreeing: readonly { readonly fact: string; readonly words: readonly string[] }[];
  readonly unread: readonly UnreadClause[];
  /** It is longer, or has more figures, than is read. */
  readonly tooLong?: boolean;
}

/** Reads a statement into facts by the phrases of its indicator; what no phrase reads is listed, nothing is guessed. */
export function readStatement(
  text: string,
  indicator: string,
  asked: readonly string[],
  ready: ReadyReading,
  standard: Standard,
  of: StatementOf = {},
): StatementReading {
  if (text.length > LONGEST_STATEMENT) return { reported: [], disagreeing: [], unread: [], tooLong: true };
  const said = saidIn(text, indicator, asked, ready, standard, of);
  const named = labelledFacts(said, asked, ready, standard);
  const made: Made = { reported: named.map(namedAs), disagreeing: [], spans: [...named], withheld: [] };
  // What a label names is read by its label alone: a phrase would find 采用加密 in 采用加密措施：否.
  const rest = without(said, named);
  const phrases = ready.phrases.get(indicator) ?? [];
  for (const phrase of phrases) readPhrase(phrase, rest, made, ready, standard);
  for (const one of saidTwice(said, made.reported, made.spans, ready, standard)) {
    made.reported.splice(made.reported.indexOf(one), 1);
    made.disagreeing.push({ fact: one.fact, words: [one.words] });
  }
  const order = [...phrases.flatMap(({ facts }) => facts), ...asked];
  return {
    reported: made.reported.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact)),
    disagreeing: made.disagreeing,
    unread: unreadClauses(said, made.spans, made.withheld, ready),
    ...(said.tokens.figures.length >= MOST_FIGURES && { tooLong: true }),
  };
}

/** What a statement comes to, phrase by phrase. */
interface Made {
  readonly reported: StatementFact[];
  readonly disagreeing: StatementReading['disagreeing'][number][];
  readonly spans: Span[];
  readonly withheld: WithheldWords[];
}

const namedAs = ({ fact, value, words, reached }: LabelledFact): StatementFact => ({
  fact,
  value,
  words,
  ...(reached !== undefined && { reached }),
});

/** Adds what a phrase says of its facts of which nothing was said yet. */
function readPhrase(
  phrase: ReadyPhrase,
  said: ReadableStatement,
  { reported, disagreeing, spans, withheld }: Made,
  ready: ReadyReading,
  standard: Standard,
): void {
  const has = (fact: string) =>
    reported.some((one) => one.fact === fact) || disagreeing.some((one) => one.fact === fact);
  if (phrase.facts.every(has)) return;
  const fact = standard.facts.get(phrase.facts.find((id) => !has(id)) ?? '');
  const { found, withheld: doubted } = foundBy(phrase, said, ready, fact, standard);
  withheld.push(...doubted);
  spans.push(...found.map(({ span }) => span));
  for (const id of new Set(found.flatMap(({ facts }) => facts))) {
    if (has(id)) continue;
    const own = found.filter(({ facts }) => facts.includes(id));
    const [first] = own;
    if (first === undefined) continue;
    const all = standard.facts.get(id)?.type === 'set' ? joined(own) : undefined;
    if (all !== undefined) reported.push(reportedAs(id, { ...first, ...all }, phrase));
    else if (own.every((one) => same(one, first))) reported.push(reportedAs(id, first, phrase));
    else disagreeing.push({ fact: id, words: own.map(({ words }) => words) });
  }
}

const reportedAs = (fact: string, found: PhraseFact, { phrase }: ReadyPhrase): StatementFact => ({
  fact,
  value: found.value,
  words: found.words,
  ...(found.reached !== undefined && { reached: found.reached }),
  ...(phrase.equals !== undefined && found.equals !== false && { equals: phrase.equals }),
});

/** What several places of a statement list is all there: 提供助餐…，另提供助洁. */
function joined(found: readonly PhraseFact[]): Pick<PhraseFact, 'value' | 'words'> | undefined {
  const items: string[] = [];
  for (const { value } of found) {
    const held = typeof value === 'object' && 'including' in value ? value.including : value;
    if (!Array.isArray(held)) return undefined;
    items.push(...held.map(String));
  }
  const all = [...new Set(items)];
  const open = found.some(({ value }) => !Array.isArray(value));
  return {
    value: open ? { including: all } : all,
    words: [...new Set(found.map(({ words }) => words))].join('”“'),
  };
}

const same = (a: PhraseFact, b: PhraseFact): boolean =>
  typeof a.value === 'string' && typeof b.value === 'string'
    ? sameFigure(a.value, b.value)
    : JSON.stringify(a.value) === JSON.stringify(b.value);

/** The same text with other ends of clauses in place of what the spans hold. */
function without(
  said: ReadableStatement,
  spans: readonly { readonly start: number; readonly end: number }[],
): ReadableStatement {
  const cells = [...said.tokens.cells];
  for (const { start, end } of spans)
    for (let at = start; at < end; at += 1) cells[at] = { ...(cells[at] as (typeof cells)[number]), c: '；' };
  return { ...said, tokens: { ...said.tokens, cells, text: cells.map(({ c }) => c).join('') } };
}

/** The clauses that no match touches and that are no mere filling. */
function unreadClauses(
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
