import type { Fact, Standard } from '../model/index.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { labelledFacts } from './labelled.ts';
import { sameFigure } from './patterns.ts';
import { foundBy, type PhraseFact, type WithheldWords } from './phrase.ts';
import {
  LONGEST_STATEMENT,
  type ReadableStatement,
  type Span,
  type StatementOf,
  saidIn,
  type Why,
} from './said.ts';
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
  const spans: Span[] = [...named];
  const reported: StatementFact[] = named.map(({ fact, value, words, reached }) => ({
    fact,
    value,
    words,
    ...(reached !== undefined && { reached }),
  }));
  // What a label names is read by its label alone: a phrase would find 采用加密 in 采用加密措施：否.
  const rest = without(said, named);
  const disagreeing: { fact: string; words: readonly string[] }[] = [];
  const withheld: WithheldWords[] = [];
  const has = (fact: string) =>
    reported.some((one) => one.fact === fact) || disagreeing.some((one) => one.fact === fact);
  const phrases = ready.phrases.get(indicator) ?? [];
  for (const phrase of phrases) {
    if (phrase.facts.every(has)) continue;
    const fact = standard.facts.get(phrase.facts.find((id) => !has(id)) ?? '');
    const { found, withheld: doubted } = foundBy(phrase, rest, ready, fact, standard);
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
  const counted = reported.filter(({ fact }) => isTimes(standard.facts.get(fact)));
  const labels = counted.map(({ fact }) => standard.facts.get(fact)?.label.zh ?? '').join();
  if (counted.length > 0 && hasOtherTimes(said, spans, labels))
    for (const one of counted) {
      reported.splice(reported.indexOf(one), 1);
      disagreeing.push({ fact: one.fact, words: [one.words] });
    }
  const order = [...phrases.flatMap(({ facts }) => facts), ...asked];
  return {
    reported: reported.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact)),
    disagreeing,
    unread: unreadClauses(said, spans, withheld, ready),
    ...(said.tokens.figures.length >= MOST_FIGURES && { tooLong: true }),
  };
}

const isTimes = (fact: Fact | undefined): boolean => fact?.type === 'count' && fact.unit?.zh === '次';

/** How often something is done, said beside what was read: of another year, as a requirement, or all together. */
function hasOtherTimes(
  { tokens: { cells, text }, doubts }: ReadableStatement,
  read: readonly Span[],
  labels: string,
): boolean {
  return [...text.matchAll(/[\ue000-\uf8ff](?:次|场|轮|回)/gu)].some(({ index }) => {
    const { from, to } = cells[index] as (typeof cells)[number];
    const touched = (one: Span): boolean => one.from < to && from < one.to;
    const clause = /[^，。；]*$/u.exec(text.slice(0, index))?.[0] ?? '';
    const after = text.slice(index + 1, index + 12);
    if (
      /(?:超过|高于|多于|达到|满足|符合|完成|不低于)[^，。；]{0,8}$/u.test(clause) &&
      /^.的?(?:要求|标准|目标|指标|任务)/u.test(after)
    )
      return false;
    if (isOfAnotherThing(text, index, labels)) return false;
    return (
      !read.some(touched) &&
      !doubts.some((one) => one.contrary !== true && touched(one)) &&
      !/线下|现场/u.test(clause)
    );
  });
}

const FREQUENCY = /每个?(?:半?年|季度|月|周|天|日)|[今全本当]年|活动|开展|组织|召开|举办|[已共只了的]/gu;

/** A sentence of its own that says of something else how often it is done: 推送政策每月一次. */
function isOfAnotherThing(text: string, at: number, labels: string): boolean {
  const sentence = /[^。；]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const own = /^[^。；]*/u.exec(text.slice(at))?.[0] ?? '';
  const words = sentence.replace(FREQUENCY, '').match(/\p{Script=Han}{2}/gu) ?? [];
  const pairs = [...labels].map((c, n) => c + (labels[n + 1] ?? ''));
  const about = pairs.filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !/[每年次数活动线上]/u.test(pair),
  );
  return words.length >= 3 && !about.some((pair) => (sentence + own).includes(pair));
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
    const words = match[0].replace(/^\d{1,2}[.、．]/u, '');
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
