import type { Rational } from '../model/index.ts';

/**
 * A fraction in lowest terms whose halves are safe integers: nearly every figure is one. It counts in JavaScript's
 * numbers, which are exact up to 2⁵³, and answers undefined where a step would leave them; the library takes over there.
 */
export class Small implements Rational {
  /** With the sign; never minus zero. */
  readonly top: number;
  /** Above zero. */
  readonly bottom: number;
  constructor(top: number, bottom: number) {
    this.top = top;
    this.bottom = bottom;
  }
  get s(): bigint {
    return this.top < 0 ? -1n : 1n;
  }
  get n(): bigint {
    return BigInt(Math.abs(this.top));
  }
  get d(): bigint {
    return BigInt(this.bottom);
  }
}

const LARGEST = Number.MAX_SAFE_INTEGER;
const isSafe = (a: number): boolean => a <= LARGEST && a >= -LARGEST;

/** In lowest terms; a product or sum that is no longer exact is beyond the largest safe integer as a number too. */
export function small(top: number, bottom: number): Small | undefined {
  if (!isSafe(top) || !isSafe(bottom)) return undefined;
  if (bottom === 1) return new Small(top + 0, 1);
  const common = gcd(top < 0 ? -top : top, bottom);
  return new Small(top / common + 0, bottom / common);
}

function gcd(a: number, b: number): number {
  let large = a;
  let less = b;
  while (less !== 0) {
    const rest = large % less;
    large = less;
    less = rest;
  }
  return large;
}

/** Powers of ten that are safe. */
const POWERS = Array.from({ length: 16 }, (_, decimals) => Number(10n ** BigInt(decimals)));

export function sum(a: Small, b: Small, sign: 1 | -1): Small | undefined {
  if (a.bottom === b.bottom) return small(a.top + sign * b.top, a.bottom);
  const [left, right] = [a.top * b.bottom, b.top * a.bottom];
  return isSafe(left) && isSafe(right) ? small(left + sign * right, a.bottom * b.bottom) : undefined;
}

export const product = (a: Small, b: Small): Small | undefined => small(a.top * b.top, a.bottom * b.bottom);

export const quotient = (a: Small, b: Small): Small | undefined =>
  b.top < 0 ? small(-a.top * b.bottom, a.bottom * -b.top) : small(a.top * b.bottom, a.bottom * b.top);

export function order(a: Small, b: Small): number | undefined {
  const [left, right] = a.bottom === b.bottom ? [a.top, b.top] : [a.top * b.bottom, b.top * a.bottom];
  return isSafe(left) && isSafe(right) ? (left < right ? -1 : left > right ? 1 : 0) : undefined;
}

/** How a number is brought to its decimals; `even`: to the nearer, of two as near to the even one. */
export type Rounding = 'down' | 'up' | 'even';

export function rounded(a: Small, decimals: number, rounding: Rounding): Small | undefined {
  const scale = POWERS[decimals];
  if (scale === undefined) return undefined;
  const scaled = a.top * scale;
  const rest = scaled % a.bottom;
  const above = rest < 0 ? rest + a.bottom : rest;
  if (!isSafe(scaled) || !isSafe(scaled - above)) return undefined;
  const floor = (scaled - above) / a.bottom;
  return small(floor + stepUp(rounding, above, a.bottom, floor), scale);
}

function stepUp(rounding: Rounding, above: number, bottom: number, floor: number): 0 | 1 {
  if (rounding !== 'even') return rounding === 'up' && above > 0 ? 1 : 0;
  const other = bottom - above;
  return above > other || (above === other && floor % 2 !== 0) ? 1 : 0;
}

/** Digits with at most one point among them, 15 at most: as many as every number holds. */
const PLAIN = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;

export function smallIn(text: string): Small | undefined {
  const [, sign, whole = '', decimals = ''] = PLAIN.exec(text) ?? [];
  const scale = POWERS[decimals.length];
  if (sign === undefined || scale === undefined || whole.length + decimals.length > 15) return undefined;
  const digits = Number(whole + decimals);
  return small(sign === '-' ? -digits : digits, scale);
}

/** Of a number that has no more decimals than that; undefined where its digits do not fit. */
export function unitsOf({ top, bottom }: Small, decimals: number): number | undefined {
  const scale = POWERS[decimals];
  const scaled = Math.abs(top) * (scale ?? Number.NaN);
  return isSafe(scaled) ? (scaled - (scaled % bottom)) / bottom : undefined;
}
