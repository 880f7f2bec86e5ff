import type { Standard } from '../model/index.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { type LabelledFact, labelledFacts } from './labelled.ts';
import { foundBy, type WithheldWords } from './phrase.ts';
import type { PhraseFact } from './phrase-match.ts';
import { agreed } from './places.ts';
import { LONGEST_STATEMENT, type ReadableStatement, type Span, type StatementOf, saidIn } from './said.ts';
import { without } from './span.ts';
import { saidTwice } from './times.ts';
import { MOST_FIGURES } from './tokens.ts';
import { type UnreadClause, unreadClauses } from './unread.ts';

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
  const made: Made = { reported: [], disagreeing: [], spans: [...named], withheld: [] };
  const names = new Set(named.map(({ fact }) => fact));
  for (const id of names) settle(id, named.filter(({ fact }) => fact === id).map(namedAs), made, standard);
  // What a label names is read by its label alone: a phrase would find 采用加密 in 采用加密措施：否.
  const rest = without(said, named);
  const phrases = ready.phrases.get(indicator) ?? [];
  for (const phrase of phrases) readPhrase(phrase, rest, made, names, ready, standard);
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

/**
 * Adds what a phrase says of its facts, where no phrase before it did. Of what was named by a label it may say the same
 * again, or something else.
 */
function readPhrase(
  phrase: ReadyPhrase,
  said: ReadableStatement,
  made: Made,
  named: ReadonlySet<string>,
  ready: ReadyReading,
  standard: Standard,
): void {
  const { reported, disagreeing, spans, withheld } = made;
  const isSettled = (id: string) =>
    disagreeing.some(({ fact }) => fact === id) ||
    (!named.has(id) && reported.some(({ fact }) => fact === id));
  const open = phrase.facts.find((id) => !isSettled(id));
  if (open === undefined) return;
  const { found, withheld: doubted } = foundBy(phrase, said, ready, standard.facts.get(open), standard);
  withheld.push(...doubted);
  spans.push(...found.map(({ span }) => span));
  for (const id of new Set(found.flatMap(({ facts }) => facts))) {
    if (isSettled(id)) continue;
    const own = found.filter(({ facts }) => facts.includes(id)).map((one) => reportedAs(id, one, phrase));
    settle(id, own, made, standard);
  }
}

/** Adds what these places say of a fact to what was read of it before. */
function settle(
  id: string,
  places: readonly StatementFact[],
  { reported, disagreeing }: Made,
  standard: Standard,
): void {
  const before = reported.findIndex(({ fact }) => fact === id);
  const all = [...(before < 0 ? [] : reported.splice(before, 1)), ...places];
  const one = agreed(all, standard.facts.get(id));
  if (one !== undefined) reported.push(one);
  else disagreeing.push({ fact: id, words: all.map(({ words }) => words) });
}

const reportedAs = (fact: string, found: PhraseFact, { phrase }: ReadyPhrase): StatementFact => ({
  fact,
  value: found.value,
  words: found.words,
  ...(found.reached !== undefined && { reached: found.reached }),
  ...(phrase.equals !== undefined && { equals: phrase.equals }),
});
