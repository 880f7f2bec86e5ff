import Fraction from 'fraction.js';
import type { Rational } from '../model/index.ts';
import { order, product, quotient, rounded, Small, smallIn, sum, unitsOf } from './small.ts';

/**
 * Exact rationals: small ones by numbers, all others by fraction.js. Nothing outside of this room names the library;
 * properties hold the one way against the other. A value that is small is always held as such.
 */
export const rational = (value: bigint | number | string | Rational): Rational => {
  if (typeof value === 'string') return smallIn(value) ?? made(new Fraction(value));
  if (typeof value === 'object') return isSmall(value) ? value : made(of(value));
  const whole = Number(value);
  return Number.isSafeInteger(whole) ? new Small(whole + 0, 1) : made(new Fraction(value));
};

const isSmall = (value: Rational): value is Small => (value as Small).top !== undefined;

const of = (value: Rational): Fraction =>
  value instanceof Fraction ? value : new Fraction(value.s * value.n, value.d);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const made = (value: Fraction): Rational =>
  value.n <= SAFE && value.d <= SAFE ? new Small(Number(value.s * value.n) + 0, Number(value.d)) : value;

export const ZERO: Rational = new Small(0, 1);
export const ONE: Rational = new Small(1, 1);

export const add = (a: Rational, b: Rational): Rational =>
  (isSmall(a) && isSmall(b) ? sum(a, b, 1) : undefined) ?? made(of(a).add(of(b)));
export const subtract = (a: Rational, b: Rational): Rational =>
  (isSmall(a) && isSmall(b) ? sum(a, b, -1) : undefined) ?? made(of(a).sub(of(b)));
export const multiply = (a: Rational, b: Rational): Rational =>
  (isSmall(a) && isSmall(b) ? product(a, b) : undefined) ?? made(of(a).mul(of(b)));
/** @throws on a zero divisor: ask `isZero` first. */
export const divide = (a: Rational, b: Rational): Rational =>
  (isSmall(a) && isSmall(b) && b.top !== 0 ? quotient(a, b) : undefined) ?? made(of(a).div(of(b)));
/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const quick = isSmall(a) && isSmall(b) ? order(a, b) : undefined;
  if (quick !== undefined) return quick;
  const [left, right] = [a.s * a.n * b.d, b.s * b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const isZero = (a: Rational): boolean => (isSmall(a) ? a.top === 0 : a.n === 0n);
export const isNegative = (a: Rational): boolean => (isSmall(a) ? a.top < 0 : a.s < 0n && a.n !== 0n);
export const isWhole = (a: Rational): boolean => (isSmall(a) ? a.bottom === 1 : a.d === 1n);

/** Down to N decimals (towards minus infinity). */
export const floorTo = (a: Rational, decimals: number): Rational =>
  isWhole(a) ? a : ((isSmall(a) ? rounded(a, decimals, 'down') : undefined) ?? made(of(a).floor(decimals)));
/** Up to N decimals. */
export const ceilTo = (a: Rational, decimals: number): Rational =>
  isWhole(a) ? a : ((isSmall(a) ? rounded(a, decimals, 'up') : undefined) ?? made(of(a).ceil(decimals)));

/** To N decimals, half to even (GB/T 8170, 3.2: 四舍六入五成双). */
export const roundHalfEven = (a: Rational, decimals: number): Rational =>
  (isSmall(a) ? rounded(a, decimals, 'even') : undefined) ?? made(halfEven(of(a), decimals));

function halfEven(a: Fraction, decimals: number): Fraction {
  const scale = new Fraction(10n ** BigInt(decimals));
  const scaled = a.mul(scale);
  const down = scaled.floor();
  const rest = scaled.sub(down).compare(new Fraction(1, 2));
  const odd = down.n % 2n === 1n;
  return (rest > 0 || (rest === 0 && odd) ? down.add(1) : down).div(scale);
}

/** A fraction in lowest terms or a whole number, as the JSON report's `exact` has it: `1019/1456`, `-3`. */
export const exactText = (a: Rational): string => {
  if (isSmall(a)) return a.bottom === 1 ? `${a.top}` : `${a.top}/${a.bottom}`;
  const sign = a.s < 0n && a.n !== 0n ? '-' : '';
  return a.d === 1n ? `${sign}${a.n}` : `${sign}${a.n}/${a.d}`;
};

/** All decimals where they end; otherwise undefined. `0.056`, `57.551…` → undefined. */
export function finiteDecimal(a: Rational): string | undefined {
  const decimals = isSmall(a) ? decimalsNeeded(a.bottom) : decimalsNeededBig(a.d);
  return decimals === undefined ? undefined : fixed(a, decimals);
}

/** How many decimals a fraction with this denominator needs; undefined where they never end. */
function decimalsNeeded(denominator: number): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest % 5 === 0; rest /= 5) fives += 1;
  return rest === 1 ? Math.max(twos, fives) : undefined;
}

function decimalsNeededBig(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Exactly N decimals; the value must have no more than that (round, floor or ceil it first). */
export function fixed(a: Rational, decimals: number): string {
  const small = isSmall(a) ? unitsOf(a, decimals) : undefined;
  const units = String(small ?? (a.n * 10n ** BigInt(decimals)) / a.d);
  const digits = units.padStart(decimals + 1, '0');
  const sign = isNegative(a) && units !== '0' ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
