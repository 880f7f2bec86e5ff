import type { Comparison, NumberFact, Quantity, Rational } from '../model/index.ts';
import { domainOf, interval } from './interval.ts';
import { halfWidth, problemOf, type QuantityProblem } from './problem.ts';
import { bound } from './quantity.ts';
import { compare, divide, ONE, rational } from './rational.ts';

export type NumberKind = 'count' | 'measure' | 'rate';

export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: QuantityProblem };

const BOUNDS: Readonly<Record<string, Comparison>> = {
  '>=': 'at_least',
  '<=': 'at_most',
  '>': 'more_than',
  '<': 'less_than',
};
const NUMBER = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(%)?`;
/** A figure with or without the sign of a bound, or two with dots between them. */
const QUANTITY = new RegExp(`^(?:(>=|<=|>|<)?\\s*${NUMBER}|${NUMBER}\\s*\\.\\.\\s*${NUMBER})$`);
const LONGEST = 60;

/**
 * Reads `1456`, `0.296`, `70%`, `">= 4"`, `"85%..95%"`, and their full-width forms (７０％, ≥4), as far as it lies in
 * what such a fact can be. A rate needs its percent sign, and is refused over 100% unless `aboveWhole`; only a
 * `negative` measure may be below zero. Longer than 60 characters is no number that anybody reports.
 */
export function readQuantity(
  text: string,
  kind: NumberKind,
  aboveWhole = false,
  negative = false,
): ReadQuantity {
  const plain = halfWidth(text).trim();
  const written = plain.length <= LONGEST ? QUANTITY.exec(plain) : null;
  if (written === null) return { ok: false, problem: problemOf(plain) };
  const [, sign, ...figures] = written;
  const [first, second] = [figures.slice(2, 4), figures.slice(4)];
  const fact = { type: kind, aboveWhole, negative };
  const isOne = figures[0] !== undefined;
  const from = readFigure(isOne ? figures : first, fact);
  const to = isOne ? from : readFigure(second, fact);
  if ('problem' in from) return { ok: false, problem: from.problem };
  if ('problem' in to) return { ok: false, problem: to.problem };
  if (compare(from.value, to.value) > 0) return { ok: false, problem: 'reversed-range' };
  const quantity = interval(endsOf(sign, from, to), domainOf(fact));
  return quantity === undefined ? { ok: false, problem: 'nothing-there' } : { ok: true, quantity };
}

interface Figure {
  readonly value: Rational;
  readonly decimals: number;
}

function endsOf(sign: string | undefined, from: Figure, to: Figure): Parameters<typeof interval>[0] {
  const op = BOUNDS[sign ?? ''];
  if (op !== undefined) return bound(op, from.value);
  const at = ({ value }: Figure) => ({ value, inclusive: true });
  return { low: at(from), high: at(to), decimals: from === to ? from.decimals : undefined };
}

function readFigure(
  [digits = '', percent]: readonly (string | undefined)[],
  fact: Pick<NumberFact, 'type' | 'aboveWhole' | 'negative'>,
): Figure | { readonly problem: QuantityProblem } {
  if (fact.type === 'rate' && percent === undefined) return { problem: 'bare-rate' };
  if (fact.type !== 'rate' && percent !== undefined) return { problem: 'unexpected-percent' };
  if (digits.startsWith('-') && !(fact.type === 'measure' && fact.negative)) return { problem: 'negative' };
  if (fact.type === 'count' && digits.includes('.')) return { problem: 'fractional-count' };
  const number = rational(digits);
  const value = fact.type === 'rate' ? divide(number, rational(100)) : number;
  if (fact.type === 'rate' && !fact.aboveWhole && compare(value, ONE) > 0) return { problem: 'over-whole' };
  return { value, decimals: digits.split('.')[1]?.length ?? 0 };
}
