import type { DraftValue, Fact, Standard } from '../model/index.ts';
import { plain } from './characters.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { labelled } from './labelled.ts';
import { readList } from './list.ts';
import { figureOf, type Pattern, sameFigure } from './patterns.ts';
import { quantityValue, type Value } from './quantity-value.ts';

/** What one statement says of one fact, before it is known what the others say. */
export interface Reported {
  readonly fact: string;
  readonly value: DraftValue;
  readonly words: string;
  /** Its value is a rate that 达到 gives: a figure beside its counts, else a lower bound. */
  readonly reached?: string;
  /** It is whatever this fact is. */
  readonly equals?: string;
}

export interface StatementReading {
  readonly reported: readonly Reported[];
  /** One statement that gives one fact two figures. */
  readonly disagreeing: readonly { readonly fact: string; readonly words: readonly string[] }[];
  /** Clauses in which no phrase found a fact. */
  readonly unread: readonly string[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Reads a statement into facts by the phrases of its indicator; what no phrase reads is listed, nothing is guessed. */
export function readStatement(
  text: string,
  indicator: string,
  asked: readonly string[],
  ready: ReadyReading,
  standard: Standard,
): StatementReading {
  const whole = plain(text);
  const named = labelled(whole, asked, ready, standard);
  const spans: Span[] = [...named];
  const reported: Reported[] = named.map(({ fact, value, words, reached }) => ({
    fact,
    value,
    words,
    ...(reached !== undefined && { reached }),
  }));
  // What a label names is read by its label alone: a phrase would find 采用加密 in 采用加密措施：否.
  const said = without(whole, named);
  const disagreeing: { fact: string; words: readonly string[] }[] = [];
  const has = (fact: string) =>
    reported.some((one) => one.fact === fact) || disagreeing.some((one) => one.fact === fact);
  const phrases = ready.phrases.get(indicator) ?? [];
  for (const phrase of phrases) {
    const open = phrase.facts.filter((fact) => !has(fact));
    if (open.length === 0) continue;
    const found = matchesOf(phrase, said, ready, standard.facts.get(open[0] ?? ''));
    if (found.length === 0) continue;
    spans.push(...found.map(({ span }) => span));
    const [first] = found;
    if (found.every((one) => same(one.value, first?.value)))
      for (const fact of open) reported.push({ fact, ...partOf(found[0] as Found, phrase) });
    else for (const fact of open) disagreeing.push({ fact, words: found.map(({ words }) => words) });
  }
  const order = [...phrases.flatMap(({ facts }) => facts), ...asked];
  return {
    reported: reported.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact)),
    disagreeing,
    unread: unreadClauses(whole, spans, ready),
  };
}

/** The same text with other ends of clauses in place of what the spans hold. */
const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { from, to }) => rest.slice(0, from) + '；'.repeat(to - from) + rest.slice(to), text);

interface Found {
  readonly value: DraftValue;
  readonly words: string;
  readonly span: Span;
  readonly reached?: string;
}

const partOf = (found: Found, { phrase }: ReadyPhrase): Omit<Reported, 'fact'> => ({
  value: found.value,
  words: found.words,
  ...(found.reached !== undefined && { reached: found.reached }),
  ...(phrase.equals !== undefined && { equals: phrase.equals }),
});

const same = (a: DraftValue, b: DraftValue | undefined): boolean =>
  typeof a === 'string' && typeof b === 'string' ? sameFigure(a, b) : JSON.stringify(a) === JSON.stringify(b);

/** All matches of the first of a phrase's patterns that says something. */
function matchesOf(
  phrase: ReadyPhrase,
  said: string,
  ready: ReadyReading,
  fact: Fact | undefined,
): readonly Found[] {
  for (const pattern of phrase.patterns) {
    const found = [...said.matchAll(pattern.regex)].flatMap((match) => {
      const touched = clauses(match, said);
      const denied = denial(touched, pattern, ready);
      const value =
        denied === undefined ? heldBy(match, pattern, phrase, ready, fact) : deniedValue(denied, phrase);
      if (value === undefined) return [];
      const from = match.index;
      return [
        {
          ...value,
          words: denied === undefined ? match[0] : touched,
          span: { from, to: from + match[0].length },
        },
      ];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** What is said not to be there is so for a flag; what is only meant to be is nothing at all. */
const deniedValue = (
  denied: 'not' | 'planned',
  { phrase }: ReadyPhrase,
): { value: DraftValue } | undefined =>
  denied === 'not' && phrase.value === true ? { value: false } : undefined;

/** The text from the start of the clause in which a match begins to its end. */
function clauses(match: RegExpExecArray, said: string): string {
  const marks = ['，', '。', '；'].map((mark) => said.lastIndexOf(mark, match.index - 1) + 1);
  const start = match.index === 0 ? 0 : Math.max(0, ...marks);
  return said.slice(start, match.index + match[0].length);
}

/** Whether the clauses that a match touches deny what it says; a pattern with the word in it means it. */
function denial(
  touched: string,
  { source }: Pattern,
  { negations, intentions }: ReadyReading,
): 'not' | 'planned' | undefined {
  const holds = (words: readonly RegExp[]) => words.some((word) => word.test(touched) && !word.test(source));
  return holds(intentions) ? 'planned' : holds(negations) ? 'not' : undefined;
}

function heldBy(
  match: RegExpExecArray,
  pattern: Pattern,
  { phrase, items }: ReadyPhrase,
  { reading }: ReadyReading,
  fact: Fact | undefined,
): Value | undefined {
  if (phrase.records !== undefined) {
    const records = phrase.records.map((record) => filled(record, match));
    return { value: phrase.open ? { including: records } : records };
  }
  if (phrase.value !== undefined) return { value: phrase.value };
  if (phrase.equals !== undefined) return { value: '' };
  if (pattern.unit !== undefined) {
    const figure = figureOf(match, pattern, reading);
    return figure && quantityValue(figure, pattern.unit === '%', phrase.as);
  }
  if (fact?.type !== 'set' || match.groups?.['list'] === undefined) return undefined;
  const list = readList(match, items, fact.open && phrase.others !== 'drop', reading);
  return list === undefined ? undefined : { value: list };
}

/** `{floors}` is what that group holds, `{floors-1}` one less. */
function filled(
  record: Readonly<Record<string, string | boolean>>,
  match: RegExpExecArray,
): Record<string, DraftValue> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'string'
        ? value.replace(/\{(\w+)(-1)?\}/g, (_, group: string, less?: string) => {
            const held = match.groups?.[group] ?? '';
            return less === undefined ? held : String(BigInt(held) - 1n);
          })
        : value,
    ]),
  );
}

/** The clauses that no match touches and that are no mere filling. */
function unreadClauses(said: string, spans: readonly Span[], { ignored }: ReadyReading): readonly string[] {
  const clauses: string[] = [];
  for (const match of said.matchAll(/[^，。；]+/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const touched = spans.some((span) => span.from < to && from < span.to);
    const text = match[0].replace(/^\d{1,2}[.、．]/, '');
    if (touched || text.length < 2 || ignored.some((regex) => regex.test(text))) continue;
    clauses.push(text);
  }
  return clauses;
}
