import type { AskedEnd, ComparisonRule, NumberFact, Quantity, Rational } from '../model/index.ts';
import { edgeOf, isRising } from '../quantity/index.ts';
import { and, caseOf, isNotNull, isNull, not, or, type Sql } from './sql.ts';
import { DECIMALS } from './tables.ts';

/**
 * One end of a number: numerator over a positive denominator. A null numerator where there is no end; `open` says that
 * the end itself is not in it.
 */
export interface End {
  readonly n: Sql;
  readonly d: bigint | Sql;
  readonly open: Sql;
}
export interface Ends {
  readonly low: End;
  readonly high: End;
}

/** Halves of the last decimal that the tables hold: half a unit of any figure's last digit is whole. */
export const UNIT = 2n * 10n ** BigInt(DECIMALS);

/** What a fact's numerators are counted in: counts are whole. */
export const unitOf = ({ type }: Pick<NumberFact, 'type'>): bigint => (type === 'count' ? 1n : UNIT);

export const NONE: End = { n: 'NULL', d: 1n, open: 'FALSE' };
export const constant = ({ s, n, d }: Rational, inclusive = true): End => ({
  n: String(s * n),
  d,
  open: inclusive ? 'FALSE' : 'TRUE',
});
export const constantEnds = ({ low, high }: Pick<Quantity, 'low' | 'high'>): Ends => ({
  low: low ? constant(low.value, low.inclusive) : NONE,
  high: high ? constant(high.value, high.inclusive) : NONE,
});

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function times(n: Sql, d: bigint | Sql): Sql {
  if (d === 1n) return n;
  return /^-?\d+$/.test(n) && /^\d+$/.test(String(d)) ? String(BigInt(n) * BigInt(d)) : `(${n} * ${d})`;
}

/** a held against b by cross-multiplication: both denominators are positive. */
export function compared(a: End, op: '<' | '<=' | '=' | '>=' | '>', b: End): Sql {
  if (a.n === 'NULL' || b.n === 'NULL') return 'FALSE';
  if (a.d === b.d) return `(${a.n} ${op} ${b.n})`;
  if (typeof a.d === 'bigint' && typeof b.d === 'bigint') {
    const g = gcd(a.d, b.d);
    return `(${times(a.n, b.d / g)} ${op} ${times(b.n, a.d / g)})`;
  }
  return `(${times(a.n, b.d)} ${op} ${times(b.n, a.d)})`;
}

/** Where a number has values on both sides it is 0; 1 where all of them satisfy the comparison, -1 where none does. */
export function holds(q: Ends, { op, threshold }: AskedEnd, rule: ComparisonRule, percent: boolean): Sql {
  const rising = isRising(op);
  const turns = edgeOf(op, threshold.value, rule, percent);
  const edge = constant(turns.value);
  const [near, far] = rising ? [q.low, q.high] : [q.high, q.low];
  const [beyond, before] = rising ? (['>', '<'] as const) : (['<', '>'] as const);
  const within = turns.inclusive
    ? compared(near, `${beyond}=`, edge)
    : or(compared(near, beyond, edge), and(compared(near, '=', edge), near.open));
  const outside = turns.inclusive
    ? or(compared(far, before, edge), and(compared(far, '=', edge), far.open))
    : compared(far, `${before}=`, edge);
  return caseOf(
    [
      [and(isNotNull(near.n), within), '1'],
      [and(isNotNull(far.n), outside), '-1'],
    ],
    '0',
  );
}

/** Of two ends the one that allows less. */
function narrower(a: End, b: End, wins: '>' | '<'): End {
  if (a.n === 'NULL') return b;
  if (b.n === 'NULL') return a;
  const same = and(isNotNull(a.n), isNotNull(b.n), compared(a, '=', b));
  const first = or(isNull(b.n), and(isNotNull(a.n), compared(a, wins, b)));
  const pick = (x: Sql, y: Sql) => (x === y ? x : caseOf([[first, x]], y));
  return {
    n: pick(a.n, b.n),
    d: a.d === b.d ? a.d : pick(String(a.d), String(b.d)),
    open:
      a.open === b.open
        ? a.open
        : caseOf(
            [
              [same, or(a.open, b.open)],
              [first, a.open],
            ],
            b.open,
          ),
  };
}

/** What both allow; it may be empty: ask `isThere`. */
export const shared = (a: Ends, b: Ends): Ends => ({
  low: narrower(a.low, b.low, '>'),
  high: narrower(a.high, b.high, '<'),
});

/** Is any value between the ends? */
export const isThere = ({ low, high }: Ends): Sql =>
  or(
    isNull(low.n),
    isNull(high.n),
    compared(low, '<', high),
    and(compared(low, '=', high), not(low.open), not(high.open)),
  );

/** One value alone. */
export const isExact = ({ low, high }: Ends): Sql =>
  and(isNotNull(low.n), isNotNull(high.n), compared(low, '=', high));

const ZERO: End = { n: '0', d: 1n, open: 'FALSE' };
export const isNothing = ({ high }: Ends): Sql => and(isNotNull(high.n), compared(high, '<=', ZERO));
export const isSomething = ({ low }: Ends): Sql =>
  and(isNotNull(low.n), or(compared(low, '>', ZERO), and(compared(low, '=', ZERO), low.open)));
