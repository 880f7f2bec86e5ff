import type { Fact, FactValue } from '../../model/index.ts';

/** So many values of a fact are kept; then it begins anew. */
const MOST = 1024;
const values = new WeakMap<Fact, Map<string, FactValue>>();

/** The value that a fact was read to have by these words before. */
export const knownValue = (fact: Fact, words: string): FactValue | undefined => values.get(fact)?.get(words);

/** Keeps a value, so that equal ones are one object: it is read once, and who judges it again knows it. */
export function oneFor(fact: Fact, words: string, value: FactValue): FactValue {
  const known = values.get(fact);
  if (known === undefined || known.size >= MOST) values.set(fact, new Map([[words, value]]));
  else known.set(words, value);
  return value;
}
