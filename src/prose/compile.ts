import type { Phrase, Reading, Standard } from '../model/index.ts';
import { type Pattern, patternOf } from './patterns.ts';

export interface ReadyPhrase {
  readonly phrase: Phrase;
  readonly facts: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly items: ReadonlyMap<string, RegExp>;
}

/** A reading with its patterns made ready, once for all notices. */
export interface ReadyReading {
  readonly reading: Reading;
  readonly phrases: ReadonlyMap<string, readonly ReadyPhrase[]>;
  readonly ignored: readonly RegExp[];
  readonly negations: readonly RegExp[];
  readonly intentions: readonly RegExp[];
}

/** What of a reading leads nowhere: where, and why. */
export interface ReadingProblem {
  readonly path: readonly (string | number)[];
  readonly code: 'unknown-indicator' | 'unknown-fact' | 'unknown-item' | 'bad-pattern';
  readonly written: string;
  /** The names that would have been right. */
  readonly known: readonly string[];
}

export const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Makes a reading ready for a standard, and tells of every name and pattern that leads nowhere. */
export function readyReading(
  reading: Reading,
  standard: Standard,
  complain: (problem: ReadingProblem) => void,
): ReadyReading {
  const indicators = new Set(standard.tiers.flatMap((tier) => tier.indicators.map(({ id }) => id)));
  const phrases = new Map<string, readonly ReadyPhrase[]>();
  for (const [indicator, given] of Object.entries(reading.phrases)) {
    if (!indicators.has(indicator))
      complain({
        path: ['phrases', indicator],
        code: 'unknown-indicator',
        written: indicator,
        known: [...indicators],
      });
    phrases.set(
      indicator,
      given.map((phrase, index) =>
        readyPhrase(phrase, ['phrases', indicator, index], reading, standard, complain),
      ),
    );
  }
  const all = (list: 'ignored' | 'negations' | 'intentions') =>
    reading[list].flatMap((source, index) => {
      const pattern = ready(source, [list, index], reading, complain);
      return pattern === undefined ? [] : [new RegExp(pattern.regex, 'u')];
    });
  return {
    reading,
    phrases,
    ignored: all('ignored'),
    negations: all('negations'),
    intentions: all('intentions'),
  };
}

function readyPhrase(
  phrase: Phrase,
  path: ReadingProblem['path'],
  reading: Reading,
  standard: Standard,
  complain: (problem: ReadingProblem) => void,
): ReadyPhrase {
  const facts = listed(phrase.fact);
  const known = [...standard.facts.keys()];
  for (const id of [...facts, ...(phrase.equals === undefined ? [] : [phrase.equals])])
    if (!standard.facts.has(id))
      complain({ path: [...path, 'fact'], code: 'unknown-fact', written: id, known });
  const patterns = listed(phrase.read).map((source) => ready(source, [...path, 'read'], reading, complain));
  const fact = standard.facts.get(facts[0] ?? '');
  const items = new Map<string, RegExp>();
  if (fact?.type === 'set') {
    for (const [id, label] of fact.items) items.set(id, literal(label.zh));
    for (const [id, source] of Object.entries(phrase.items ?? {})) {
      if (!fact.items.has(id))
        complain({
          path: [...path, 'items', id],
          code: 'unknown-item',
          written: id,
          known: [...fact.items.keys()],
        });
      const pattern = ready(source, [...path, 'items', id], reading, complain);
      if (pattern) items.set(id, pattern.regex);
    }
  }
  return { phrase, facts, patterns: patterns.filter((p) => p !== undefined), items };
}

const literal = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu');

function ready(
  source: string,
  path: ReadingProblem['path'],
  reading: Reading,
  complain: (problem: ReadingProblem) => void,
): Pattern | undefined {
  try {
    return patternOf(source, reading);
  } catch (error) {
    const known =
      error instanceof RangeError ? [...Object.keys(reading.units), ...Object.keys(reading.words)] : [];
    complain({ path, code: 'bad-pattern', written: source, known });
    return undefined;
  }
}
