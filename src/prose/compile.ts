import type { Phrase, Reading, Standard } from '../model/index.ts';
import { factsAsked } from '../standard/index.ts';
import { anyOf, literal } from './any-of.ts';
import { FIGURE } from './characters.ts';
import { type DoubtPatterns, doubtPatterns } from './doubt-patterns.ts';
import { type Familiar, familiarWords } from './familiar.ts';
import { type FigureWords, figureWords } from './figure-words.ts';
import { ratioOf } from './fits.ts';
import type { Pattern } from './patterns.ts';
import { type Complain, type ReadingProblem, readyPattern, soundReading } from './sound-reading.ts';

export interface ReadyPhrase {
  readonly phrase: Phrase;
  readonly facts: readonly string[];
  readonly patterns: readonly Pattern[];
  /** The noun that is counted, as a pattern. */
  readonly of?: string;
  readonly items: ReadonlyMap<string, RegExp>;
}

/** A reading with its patterns made ready, once for all notices. */
export interface ReadyReading {
  readonly reading: Reading;
  readonly phrases: ReadonlyMap<string, readonly ReadyPhrase[]>;
  /** By indicator id. */
  readonly familiar: ReadonlyMap<string, Familiar>;
  readonly ignored: readonly RegExp[];
  readonly asides: readonly RegExp[];
  /** Facts that rates are of: how many there are, whatever of them is done. */
  readonly wholes: ReadonlySet<string>;
  readonly figures: FigureWords;
  readonly doubts: DoubtPatterns;
  /** The units of how often something is done, and a figure in any spelling of them. */
  readonly times: { readonly units: readonly string[]; readonly figure: RegExp };
}

export const listed = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Makes a reading ready for a standard, and tells of every name and pattern that leads nowhere. */
export function readyReading(given: Reading, standard: Standard, complain: Complain): ReadyReading {
  const reading = soundReading(given, complain);
  const indicators = new Set(standard.tiers.flatMap((tier) => tier.indicators.map(({ id }) => id)));
  const phrases = new Map<string, readonly ReadyPhrase[]>();
  const familiar = new Map<string, Familiar>();
  for (const [indicator, given] of Object.entries(reading.phrases)) {
    if (!indicators.has(indicator))
      complain({
        path: ['phrases', indicator],
        code: 'unknown-indicator',
        written: indicator,
        known: [...indicators],
      });
    const made = given.map((phrase, index) =>
      readyPhrase(phrase, ['phrases', indicator, index], reading, standard, complain),
    );
    phrases.set(indicator, made);
    familiar.set(indicator, familiarOf(indicator, made, reading, standard));
  }
  return {
    reading,
    phrases,
    familiar,
    wholes: new Set([...standard.facts.values()].flatMap((fact) => ratioOf(fact)?.whole ?? [])),
    ignored: reading.ignored.map((source) => new RegExp(source, 'u')),
    asides: reading.asides.map((source) => new RegExp(source, 'u')),
    figures: figureWords(reading, unitsOf(standard)),
    times: timesIn(reading),
    doubts: doubtPatterns(reading.doubts, {
      denied: reading.negations ?? [],
      planned: reading.intentions ?? [],
    }),
  };
}

/** The words of an indicator's phrases and facts, in any tier. */
function familiarOf(
  id: string,
  phrases: readonly ReadyPhrase[],
  reading: Reading,
  standard: Standard,
): Familiar {
  const indicators = standard.tiers.flatMap((tier) => tier.indicators.filter((one) => one.id === id));
  const asked = indicators.flatMap((one) => factsAsked(one, standard).map(({ fact }) => fact));
  const sources = phrases.flatMap(({ patterns, items, of }) => [
    ...patterns.map(({ regex }) => regex.source),
    ...[...items.values()].map(({ source }) => source),
    ...(of === undefined ? [] : [of]),
  ]);
  return familiarWords(reading, sources, asked, indicators[0]);
}

function timesIn({ times: units, units: spelled }: Reading): ReadyReading['times'] {
  const words = units.flatMap((unit) => [unit, ...Object.keys(spelled[unit] ?? {})]);
  return { units, figure: new RegExp(`[${FIGURE}](?:${anyOf(words)})`, 'gu') };
}

const unitsOf = (standard: Standard): readonly string[] =>
  [...standard.facts.values()].flatMap((fact) => {
    const fields = fact.type === 'list' ? [...fact.fields.values()] : [];
    return [fact, ...fields].flatMap((one) => ('unit' in one && one.unit !== undefined ? [one.unit.zh] : []));
  });

function readyPhrase(
  phrase: Phrase,
  path: ReadingProblem['path'],
  reading: Reading,
  standard: Standard,
  complain: Complain,
): ReadyPhrase {
  const facts = listed(phrase.fact);
  const known = [...standard.facts.keys()];
  for (const id of [...facts, ...(phrase.equals === undefined ? [] : [phrase.equals])])
    if (!standard.facts.has(id))
      complain({ path: [...path, 'fact'], code: 'unknown-fact', written: id, known });
  const patterns = listed(phrase.read).map((source) =>
    readyPattern(source, [...path, 'read'], reading, complain),
  );
  const fact = standard.facts.get(facts[0] ?? '');
  const items = new Map<string, RegExp>();
  if (fact?.type === 'set') {
    for (const [id, label] of fact.items) items.set(id, new RegExp(literal(label.zh), 'gu'));
    for (const [id, source] of Object.entries(phrase.items ?? {})) {
      if (!fact.items.has(id))
        complain({
          path: [...path, 'items', id],
          code: 'unknown-item',
          written: id,
          known: [...fact.items.keys()],
        });
      const pattern = readyPattern(source, [...path, 'items', id], reading, complain);
      const label = fact.items.get(id)?.zh;
      if (pattern)
        items.set(
          id,
          new RegExp(
            label === undefined ? pattern.regex.source : `${pattern.regex.source}|${literal(label)}`,
            'gu',
          ),
        );
    }
  }
  const of =
    phrase.of === undefined ? undefined : readyPattern(phrase.of, [...path, 'of'], reading, complain);
  return {
    phrase,
    facts,
    ...(of && { of: of.regex.source }),
    patterns: patterns.filter((p) => p !== undefined),
    items,
  };
}
