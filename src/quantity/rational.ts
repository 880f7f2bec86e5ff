import Fraction from 'fraction.js';
import type { Rational } from '../model/index.ts';

/** Exact rationals, by fraction.js. Nothing outside of this room names the library. */
export const rational = (value: bigint | number | string | Rational): Rational => new Fraction(value);

const of = (value: Rational): Fraction =>
  value instanceof Fraction ? value : new Fraction(signed(value), value.d);

const signed = ({ s, n }: Rational): bigint => s * n;

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);

/** Whole numbers need no library: most figures are counts. Properties hold this way against the other. */
const whole = (value: bigint): Rational =>
  value < 0n ? { s: -1n, n: -value, d: 1n } : { s: 1n, n: value, d: 1n };
// Stryker disable next-line ConditionalExpression: never taking the quick way changes no result
const bothWhole = (a: Rational, b: Rational): boolean => a.d === 1n && b.d === 1n;

export const add = (a: Rational, b: Rational): Rational =>
  bothWhole(a, b) ? whole(signed(a) + signed(b)) : of(a).add(of(b));
export const subtract = (a: Rational, b: Rational): Rational =>
  bothWhole(a, b) ? whole(signed(a) - signed(b)) : of(a).sub(of(b));
export const multiply = (a: Rational, b: Rational): Rational =>
  bothWhole(a, b) ? whole(signed(a) * signed(b)) : of(a).mul(of(b));
/** @throws on a zero divisor: ask `isZero` first. */
export const divide = (a: Rational, b: Rational): Rational => of(a).div(of(b));
/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = bothWhole(a, b) ? [signed(a), signed(b)] : [signed(a) * b.d, signed(b) * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const isZero = (a: Rational): boolean => a.n === 0n;
export const isWhole = (a: Rational): boolean => a.d === 1n;

/** Down to N decimals (towards minus infinity). */
export const floorTo = (a: Rational, decimals: number): Rational => (isWhole(a) ? a : of(a).floor(decimals));
/** Up to N decimals. */
export const ceilTo = (a: Rational, decimals: number): Rational => (isWhole(a) ? a : of(a).ceil(decimals));

/** To N decimals, half to even (GB/T 8170, 3.2: 四舍六入五成双). */
export function roundHalfEven(a: Rational, decimals: number): Rational {
  const scale = new Fraction(10n ** BigInt(decimals));
  const scaled = of(a).mul(scale);
  const down = scaled.floor();
  const rest = scaled.sub(down).compare(new Fraction(1, 2));
  const odd = down.n % 2n === 1n;
  return (rest > 0 || (rest === 0 && odd) ? down.add(1) : down).div(scale);
}

/** A fraction in lowest terms or a whole number, as the JSON report's `exact` has it: `1019/1456`, `-3`. */
export const exactText = (a: Rational): string => {
  const sign = a.s === -1n ? '-' : '';
  return a.d === 1n ? `${sign}${a.n}` : `${sign}${a.n}/${a.d}`;
};

/** All decimals where they end; otherwise undefined. `0.056`, `57.551…` → undefined. */
export function finiteDecimal(a: Rational): string | undefined {
  const decimals = decimalsNeeded(a.d);
  return decimals === undefined ? undefined : fixed(a, decimals);
}

/** How many decimals a fraction with this denominator needs; undefined where they never end. */
function decimalsNeeded(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Exactly N decimals; the value must have no more than that (round, floor or ceil it first). */
export function fixed(a: Rational, decimals: number): string {
  const units = (a.n * 10n ** BigInt(decimals)) / a.d;
  const digits = units.toString().padStart(decimals + 1, '0');
  const sign = a.s === -1n && units !== 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
