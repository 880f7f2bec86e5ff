import type { NumberFact, Rational } from '../model/index.ts';
import { add, ceilTo, compare, floorTo, isWhole, ONE, subtract, ZERO } from '../quantity/index.ts';
import { ALWAYS, type Edge, type Held, heldBy, roomAt } from './asked.ts';
import { type End, type Ends, times } from './number.ts';
import { and, isNotNull, not, or, type Sql } from './sql.ts';

/** The smallest change that turns a comparison; `beyond`: only what goes past it does. */
export interface Change {
  readonly is: Sql;
  readonly n: Sql;
  readonly d: bigint | Sql;
  readonly beyond: Sql;
}

/** A number that is changed itself: what was declared, or what was counted in a list. */
export const ownChange = (now: Ends, fact: NumberFact, short: Edge, other: Edge | undefined): Change =>
  fact.type === 'count' ? countChange(now, fact, short, other) : measureChange(now, fact, short, other);

/** Of things that are counted, to the first whole number that satisfies it. */
function countChange(now: Ends, fact: NumberFact, short: Edge, other: Edge | undefined): Change {
  const [near, far] = short.rising ? [now.low, now.high] : [now.high, now.low];
  const target = firstWhole(short);
  const n = minus({ n: String(target.s * target.n), d: 1n }, near);
  const held = other === undefined ? ALWAYS : heldBy(plus(far, n), other, fact);
  const there = compare(target, ZERO) < 0 ? 'FALSE' : 'TRUE';
  return { is: and(there, isNotNull(near.n), held.exactly), ...n, beyond: 'FALSE' };
}

export function firstWhole({ value, inclusive, rising }: Edge): Rational {
  if (!inclusive && isWhole(value)) return rising ? add(value, ONE) : subtract(value, ONE);
  return rising ? ceilTo(value, 0) : floorTo(value, 0);
}

function measureChange(now: Ends, fact: NumberFact, short: Edge, other: Edge | undefined): Change {
  const { rising, value, inclusive } = short;
  const [near, far] = rising ? [now.low, now.high] : [now.high, now.low];
  const by = minus({ n: String(value.s * value.n), d: value.d }, near);
  const held = other === undefined ? ALWAYS : heldBy(plus(far, by), other, fact);
  const room = roomAt(value, rising, fact, near.open);
  return toOrPast(by, near, { on: inclusive ? 'TRUE' : near.open, room, held });
}

/** To the edge where that suffices, else past it. */
export function toOrPast(
  by: Pick<End, 'n' | 'd'>,
  near: End,
  { on, room, held }: { readonly on: Sql; readonly room: Held; readonly held: Held },
): Change {
  const exactly = and(`${by.n} <> 0`, on, room.exactly, held.exactly);
  const beyond = and(room.beyond, held.beyond);
  return { is: and(isNotNull(near.n), or(exactly, beyond)), ...by, beyond: not(`(${exactly})`) };
}

type Value = Pick<End, 'n' | 'd'>;

const isMultiple = (a: bigint | Sql, b: bigint | Sql): boolean =>
  typeof a === 'bigint' && typeof b === 'bigint' && a % b === 0n;
const over = (a: bigint | Sql, b: bigint | Sql): bigint => BigInt(a) / BigInt(b);

/** Both over one denominator, the shorter where one divides the other. */
function alike(a: Value, b: Value): readonly [a: Sql, b: Sql, d: bigint | Sql] {
  if (a.d === b.d) return [a.n, b.n, a.d];
  if (isMultiple(a.d, b.d)) return [a.n, times(b.n, over(a.d, b.d)), a.d];
  if (isMultiple(b.d, a.d)) return [times(a.n, over(b.d, a.d)), b.n, b.d];
  const d =
    typeof a.d === 'bigint' && typeof b.d === 'bigint' ? a.d * b.d : `(${String(a.d)} * ${String(b.d)})`;
  return [times(a.n, b.d), times(b.n, a.d), d];
}

export function minus(a: Value, b: Value): { readonly n: Sql; readonly d: bigint | Sql } {
  const [from, less, d] = alike(a, b);
  return { n: `(${from} - ${less})`, d };
}

export function plus(end: End, by: Value): End {
  if (end.n === 'NULL') return end;
  const [from, more, d] = alike(end, by);
  return { n: `(${from} + ${more})`, d, open: end.open };
}
