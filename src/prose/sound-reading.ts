import type { Doubts, NoticeWords, Reading } from '../model/index.ts';
import { type Pattern, patternOf } from './patterns.ts';

/** What of a reading leads nowhere: where, and why. */
export interface ReadingProblem {
  readonly path: readonly (string | number)[];
  readonly code: 'unknown-indicator' | 'unknown-fact' | 'unknown-item' | 'bad-pattern';
  readonly written: string;
  /** The names that would have been right. */
  readonly known: readonly string[];
}

export type Complain = (problem: ReadingProblem) => void;

/** A reading with those of its patterns that are some; of the others it is told where they stand. Phrases are left as they are. */
export function soundReading(reading: Reading, complain: Complain): Reading {
  const { notice, bounds, doubts } = reading;
  const isSound = (source: string, path: ReadingProblem['path']): boolean =>
    readyPattern(source, path, reading, complain) !== undefined;
  const sound = (sources: readonly string[] = [], ...path: readonly string[]): readonly string[] =>
    sources.filter((source, index) => isSound(source, [...path, index]));
  const inEach = <T>(lists: T, ...path: readonly string[]): T =>
    Object.fromEntries(
      Object.entries(lists as Record<string, unknown>).map(([name, held]) => [
        name,
        Array.isArray(held) ? sound(held, ...path, name) : inEach(held, ...path, name),
      ]),
    ) as T;
  const { name, tier, acceptance, published, document, publication } = notice;
  const columns = Object.entries(notice.columns).map(([column, source]) => [
    column,
    isSound(source, ['notice', 'columns', column]) ? source : NOTHING,
  ]);
  return {
    ...reading,
    notice: {
      ...notice,
      ...inEach({ name, tier, acceptance, published, document, publication }, 'notice'),
      columns: Object.fromEntries(columns) as NoticeWords['columns'],
    },
    bounds: {
      ...bounds,
      ...inEach({ apart: bounds.apart, vague: bounds.vague }, 'bounds'),
    },
    doubts: inEach<Doubts>(doubts, 'doubts'),
    ...inEach({
      negations: reading.negations ?? [],
      intentions: reading.intentions ?? [],
      familiar: reading.familiar,
      ignored: reading.ignored,
      asides: reading.asides,
    }),
  };
}

/** A pattern that is found nowhere. */
const NOTHING = '(?!)';

/** A pattern made ready; nothing, and a complaint, where it is none. */
export function readyPattern(
  source: string,
  path: ReadingProblem['path'],
  reading: Reading,
  complain: Complain,
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
