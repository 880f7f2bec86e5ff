import type { Comparison, ComparisonRule, End, Quantity, Rational, Truth } from '../model/index.ts';
import { add, compare, divide, isZero, ONE, roundHalfEven, subtract, ZERO } from './rational.ts';

export const exactly = (value: Rational, decimals?: number): Quantity => {
  const end: End = { value, inclusive: true };
  return decimals === undefined ? { low: end, high: end } : { low: end, high: end, decimals };
};

export const bound = (op: Comparison, value: Rational, decimals?: number): Quantity => {
  const end: End = { value, inclusive: op === 'at_least' || op === 'at_most' };
  const side = op === 'at_least' || op === 'more_than' ? { low: end } : { high: end };
  return decimals === undefined ? side : { ...side, decimals };
};

/** The figure itself where it is known exactly. */
export const exactValue = (q: Quantity): Rational | undefined =>
  q.low !== undefined && q.high !== undefined && compare(q.low.value, q.high.value) === 0
    ? q.low.value
    : undefined;

/** The finite end that a bound is named by (its low end where it has both), and which comparison it stands for. */
export function boundOf(q: Quantity): { op: Comparison; value: Rational } | undefined {
  if (exactValue(q) !== undefined) return undefined;
  if (q.low !== undefined) return { op: q.low.inclusive ? 'at_least' : 'more_than', value: q.low.value };
  if (q.high !== undefined) return { op: q.high.inclusive ? 'at_most' : 'less_than', value: q.high.value };
  return undefined;
}

/** What every figure obeys: none is negative, and a rate is at most one unless it counts things above its whole. */
export function within(q: Quantity, rate: boolean): Quantity {
  const low: End = q.low ?? { value: ZERO, inclusive: true };
  const high = q.high ?? (rate ? { value: ONE, inclusive: true } : undefined);
  return { ...q, low, ...(high === undefined ? {} : { high }) };
}

/** True, false, or unknown where the quantity's ends lie on both sides of the threshold. */
export function holds(q: Quantity, op: Comparison, threshold: Rational): Truth {
  if (op === 'at_least') return decide(allAtLeast(q, threshold), allBelow(q, threshold));
  if (op === 'less_than') return decide(allBelow(q, threshold), allAtLeast(q, threshold));
  if (op === 'at_most') return decide(allAtMost(q, threshold), allAbove(q, threshold));
  return decide(allAbove(q, threshold), allAtMost(q, threshold));
}

const decide = (yes: boolean, no: boolean): Truth => (yes ? 'true' : no ? 'false' : 'unknown');
const allAtLeast = (q: Quantity, t: Rational) => q.low !== undefined && compare(q.low.value, t) >= 0;
const allAtMost = (q: Quantity, t: Rational) => q.high !== undefined && compare(q.high.value, t) <= 0;
const allAbove = (q: Quantity, t: Rational) =>
  q.low !== undefined && (compare(q.low.value, t) > 0 || (!q.low.inclusive && compare(q.low.value, t) === 0));
const allBelow = (q: Quantity, t: Rational) =>
  q.high !== undefined &&
  (compare(q.high.value, t) < 0 || (!q.high.inclusive && compare(q.high.value, t) === 0));

/**
 * The quantity as a comparison rule reads it. Under 修约值比较法 each end is rounded to `decimals` of the shown
 * unit, half to even; `percent` says that the shown unit is a hundredth.
 */
export function underRule(q: Quantity, rule: ComparisonRule, percent: boolean): Quantity {
  if (rule.kind === 'full-value') return q;
  const decimals = rule.decimals + (percent ? 2 : 0);
  const round = (end: End): End => ({ value: roundHalfEven(end.value, decimals), inclusive: true });
  return { ...(q.low && { low: round(q.low) }), ...(q.high && { high: round(q.high) }) };
}

/** part ÷ whole, for figures that are never negative; undefined where the whole may be zero and nothing follows. */
export function ratioOf(part: Quantity, whole: Quantity): Quantity | undefined {
  const low = quotient(part.low, whole.high);
  const high = quotient(part.high, whole.low);
  return low === undefined && high === undefined ? undefined : { ...(low && { low }), ...(high && { high }) };
}

const quotient = (a: End | undefined, b: End | undefined): End | undefined =>
  a === undefined || b === undefined || isZero(b.value)
    ? undefined
    : { value: divide(a.value, b.value), inclusive: a.inclusive && b.inclusive };

/**
 * Does a declared figure agree with the computed one? A declared bound agrees with every figure that satisfies it;
 * a figure with as many decimals as written stands for half a unit of its last digit on either side.
 */
export function agrees(declared: Quantity, computed: Quantity, percent: boolean): boolean {
  const value = exactValue(declared);
  const spread =
    value === undefined ? declared : tolerance(value, (declared.decimals ?? 0) + (percent ? 2 : 0));
  const above = spread.low !== undefined && computed.high !== undefined && before(computed.high, spread.low);
  const below = spread.high !== undefined && computed.low !== undefined && before(spread.high, computed.low);
  return !above && !below;
}

/** Whether everything up to `a` lies before everything from `b` on. */
const before = (a: End, b: End): boolean => {
  const order = compare(a.value, b.value);
  return order < 0 || (order === 0 && !(a.inclusive && b.inclusive));
};

function tolerance(value: Rational, decimals: number): Quantity {
  const half = divide(ONE, { s: 1n, n: 2n * 10n ** BigInt(decimals), d: 1n });
  const end = (v: Rational): End => ({ value: v, inclusive: true });
  return { low: end(subtract(value, half)), high: end(add(value, half)) };
}
