import type { Doubts, Reading, ReadingGiven } from '../model/index.ts';

type Lists = Readonly<Record<string, unknown>>;

/** A standard's own reading on the built-in head: its lists are added, its single patterns and words stand in place. */
export function wholeReading(head: Omit<Reading, 'phrases'>, given: ReadingGiven): Reading {
  const { doubts, ...rest } = given;
  return {
    ...(joined(head, rest) as unknown as Reading),
    doubts: joined(head.doubts, doubts ?? {}) as unknown as Doubts,
    phrases: given.phrases,
  };
}

/** Of two lists both, the given one first; of two maps each key; of all else the given one. */
function joined(head: object, given: object): Lists {
  const made: Record<string, unknown> = { ...head };
  for (const [key, own] of Object.entries(given)) {
    const base = made[key];
    if (Array.isArray(base) && Array.isArray(own)) made[key] = [...new Set([...own, ...base])];
    else if (isMap(base) && isMap(own)) made[key] = joined(base, own);
    else if (own !== undefined) made[key] = own;
  }
  return made;
}

const isMap = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
