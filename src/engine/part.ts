import type { NumberFact } from '../model/index.ts';
import { compare, ONE, ZERO } from '../quantity/index.ts';
import { ALWAYS, type Edge, type Held, heldBy, isNought } from './asked.ts';
import { type Change, firstWhole, minus, plus, toOrPast } from './change.ts';
import type { KnownColumns } from './knowledge.ts';
import { compared, constant, type End, isSomething, times } from './number.ts';
import type { Relation } from './relation.ts';
import { and, caseOf, isNotNull, isNull, not, or, type Sql } from './sql.ts';

/** What a share is changed by: its part, where the part and its whole could both change. */
export interface Share {
  readonly fact: NumberFact;
  readonly part: KnownColumns;
  readonly whole: KnownColumns;
  /** Whether the share itself was declared: then there is something that it is a share of. */
  readonly declared: Sql;
}

const ONE_WHOLE = constant(ONE);

/** The smallest change of a share's part that turns a comparison, where nothing declared joins in. */
export function partChange(share: Share, short: Edge, other: Edge | undefined, row: Relation): Change {
  const { part, whole, fact } = share;
  const near = short.rising ? part.ends.low : part.ends.high;
  // The whole that makes the near end of the share: the largest for the low end, the least for the high one.
  const by = short.rising ? whole.ends.high : leastOf(whole, row);
  const far = (change: Pick<End, 'n' | 'd'>) =>
    other === undefined ? ALWAYS : farHeld(share, short, other, change, row);
  const target = targetOf(short, by, part.fact.type === 'count', row);
  const change = minus(target, near);
  const held = far(change);
  const room = short.rising ? within(target, by, near, fact) : sure(share, change);
  const there = and(isNotNull(near.n), isNought(short) ? 'TRUE' : isNotNull(by.n));
  // Rounded, no share at all is still above half of the last place below nothing.
  const mayBeLess = part.fact.type === 'measure' && part.fact.negative === true;
  const notLess = short.rising || mayBeLess ? 'TRUE' : `${target.n} >= 0`;
  if (part.fact.type === 'count') {
    return { is: and(there, notLess, held.exactly, room.exactly), ...change, beyond: 'FALSE' };
  }
  const nought = `${target.n} = 0`;
  const on = short.inclusive ? 'TRUE' : or(near.open, by.open);
  const settled = short.rising
    ? { on, room }
    : {
        on: caseOf([[nought, and(not(near.open), noughtHolds(short))]], on),
        room: { exactly: room.exactly, beyond: and(not(`(${nought})`), room.beyond) },
      };
  const { is, ...rest } = toOrPast(change, near, { ...settled, held });
  return { is: and(there, notLess, is), ...rest };
}

const noughtHolds = ({ inclusive, value }: Edge): Sql =>
  inclusive || compare(value, ZERO) > 0 ? 'TRUE' : 'FALSE';

/** Of a whole that may be nothing no share is left: the least that it can then be. */
function leastOf({ fact, ends: { low } }: KnownColumns, row: Relation): End {
  const named = (sql: Sql) => row.let(sql, `${fact.id}_some`);
  if (fact.type === 'count')
    return { n: named(`CASE WHEN ${low.n} < 1 THEN 1 ELSE ${low.n} END`), d: 1n, open: 'FALSE' };
  const some = `${low.n} > 0`;
  return {
    n: named(`CASE WHEN ${some} THEN ${low.n} ELSE 0 END`),
    d: low.d,
    open: named(caseOf([[some, low.open]], 'TRUE')),
  };
}

/** What the part must come to: of things that are counted, the first whole number whose share satisfies it. */
function targetOf(short: Edge, by: End, counted: boolean, row: Relation): Pick<End, 'n' | 'd'> {
  const { value, inclusive, rising } = short;
  if (isNought(short))
    return counted ? { n: String(firstWhole(short).s * firstWhole(short).n), d: 1n } : { n: '0', d: 1n };
  const [n, d] = [
    times(by.n, value.s * value.n),
    typeof by.d === 'bigint' ? by.d * value.d : times(by.d, value.d),
  ];
  if (!counted) return { n, d };
  const { quotient } = row.dialect;
  const down = quotient(n, String(d));
  const up = quotient(`(${n} + ${d} - 1)`, String(d));
  const closed = inclusive ? 'TRUE' : by.open;
  const target = rising ? caseOf([[closed, up]], `(${down} + 1)`) : caseOf([[closed, down]], `(${up} - 1)`);
  return { n: target, d: 1n };
}

/** A share of a domain that ends at one is no more than that. */
function within(target: Pick<End, 'n' | 'd'>, by: End, near: End, fact: NumberFact): Held {
  if (fact.aboveWhole) return ALWAYS;
  const share = over({ ...target, open: 'FALSE' }, by);
  const less = or(isNull(by.n), compared(share, '<', ONE_WHOLE));
  return {
    exactly: or(less, and(compared(share, '=', ONE_WHOLE), not(near.open), not(by.open))),
    beyond: less,
  };
}

/** Whether there is something that it is a share of: the whole, the declared share, or what is left of the part. */
function sure({ part, whole, declared }: Share, change: Pick<End, 'n' | 'd'>): Held {
  const left = plus(part.ends.low, change);
  const some = or(isSomething(whole.ends), declared);
  return {
    exactly: or(some, `${left.n} > 0`, and(`${left.n} = 0`, left.open)),
    beyond: or(some, `${left.n} > 0`),
  };
}

/** The other end of the share, after the change, against the other end that is asked. */
function farHeld(
  { part, whole, fact }: Share,
  short: Edge,
  other: Edge,
  change: Pick<End, 'n' | 'd'>,
  row: Relation,
): Held {
  const moved = plus(short.rising ? part.ends.high : part.ends.low, change);
  if (short.rising) return heldBy(over(moved, leastOf(whole, row)), other, fact);
  if (isNought(other) && !other.inclusive) return { exactly: `${moved.n} > 0`, beyond: `${moved.n} > 0` };
  return heldBy(over(moved, whole.ends.high), other, fact);
}

const over = (part: End, whole: End): End => ({
  n: caseOf([[isNull(whole.n), 'NULL']], times(part.n, whole.d)),
  d: times(whole.n, part.d),
  open: or(part.open, whole.open),
});
