import type { DraftValue, Fact } from '../model/index.ts';
import { sameFigure } from './patterns.ts';

interface Place {
  readonly value: DraftValue;
  readonly words: string;
  /** The figure that 达到 gives. */
  readonly reached?: string;
}

/** What several places of a statement say of one fact, as one; nothing where they do not say the same. */
export function agreed<T extends Place>(places: readonly T[], fact: Fact | undefined): T | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  if (fact?.type === 'set') return joined(places, first);
  return places.every((one) => same(saidBy(one), saidBy(first))) ? first : undefined;
}

/** What several places list is all there: 提供助餐…，另提供助洁; but there cannot be some and none. */
function joined<T extends Place>(places: readonly T[], first: T): T | undefined {
  const lists = places.map(({ value }) => itemsOf(value));
  if (lists.some((items) => items.length === 0) && lists.some((items) => items.length > 0)) return undefined;
  const all = [...new Set(lists.flat())];
  const open = places.some(({ value }) => !Array.isArray(value));
  return {
    ...first,
    value: open ? { including: all } : all,
    words: [...new Set(places.map(({ words }) => words))].join('”“'),
  };
}

const itemsOf = (value: DraftValue): readonly DraftValue[] =>
  Array.isArray(value) ? value : (value as { readonly including: readonly DraftValue[] }).including;

const saidBy = ({ value, reached }: Place): DraftValue => reached ?? value;

const same = (a: DraftValue, b: DraftValue): boolean =>
  typeof a === 'string' ? sameFigure(a, String(b)) : JSON.stringify(a) === JSON.stringify(b);
