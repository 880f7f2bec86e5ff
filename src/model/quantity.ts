/** An exact rational: sign × numerator / denominator in lowest terms. Structurally a fraction.js `Fraction`. */
export interface Rational {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

/** One end of what is known of a quantity; `inclusive` says whether the end itself is possible. */
export interface End {
  readonly value: Rational;
  readonly inclusive: boolean;
  /** Nobody said it: the domain ends here. */
  readonly implied?: true;
}

declare const made: unique symbol;

/**
 * A quantity that may be only partly known: every value between its ends is possible.
 * An exact figure has both ends, equal and inclusive; `>= 4` has a low end alone.
 * A rate is kept as a fraction of one (70% is 7/10); counts and measures in the fact's unit.
 * Only `quantity/` makes one, and none that is empty.
 */
export interface Quantity {
  readonly [made]: true;
  readonly low?: End;
  readonly high?: End;
  /** Of a figure: decimals as written, in the shown unit (percent for a rate): `95.5%` has 1. Absent when computed. */
  readonly decimals?: number;
  /** The figures of a source that gives more than one; the quantity is the range between them. */
  readonly disputed?: readonly Rational[];
}

/** What the values of a fact can be: whole or not, and between which ends (both in it). */
export interface Domain {
  readonly whole: boolean;
  readonly low?: Rational;
  readonly high?: Rational;
}

/** The four comparisons, as the standard's YAML and the JSON report spell them. */
export type Comparison = 'at_least' | 'at_most' | 'more_than' | 'less_than';

/** How a figure is held against its threshold (GB/T 8170, 4.3): exactly, or rounded to N decimals, half to even. */
export type ComparisonRule =
  | { readonly kind: 'full-value' }
  | { readonly kind: 'rounded-value'; readonly decimals: number };
