import type { Comparison, End, Label, Quantity, Rational, Unit } from '../model/index.ts';
import { pointsLabel, withUnit } from '../words/index.ts';
import { boundOf, exactValue, rangeOf } from './quantity.ts';
import {
  ceilTo,
  compare,
  exactText,
  finiteDecimal,
  fixed,
  floorTo,
  multiply,
  rational,
  roundHalfEven,
} from './rational.ts';

const SIGNS: Readonly<Record<Comparison, string>> = {
  at_least: '≥',
  at_most: '≤',
  more_than: '>',
  less_than: '<',
};
export const signOf = (op: Comparison): string => SIGNS[op];

/** So many decimals are all shown; of more, two. */
const MOST_DECIMALS = 6;
const DECIMALS = 2;

/**
 * A figure as people read it: all of its decimals where they are few, else two of them. Where a threshold is
 * given and rounding would carry the figure over (or onto) it, it is rounded away from the threshold instead:
 * 1019/1456 against 70% is 69.99%, never 70.0%; what is its threshold is shown exactly. `percent`: shown in hundredths.
 */
export function showNumber(value: Rational, percent: boolean, threshold?: Rational): string {
  const shown = percent ? multiply(value, rational(100)) : value;
  const limit = threshold && (percent ? multiply(threshold, rational(100)) : threshold);
  return digits(shown, limit) + (percent ? '%' : '');
}

function digits(shown: Rational, limit: Rational | undefined): string {
  const finite = finiteDecimal(shown);
  if (finite !== undefined && (finite.split('.')[1]?.length ?? 0) <= MOST_DECIMALS) return finite;
  const rounded = roundHalfEven(shown, DECIMALS);
  const side = limit && compare(shown, limit);
  if (limit === undefined || side === compare(rounded, limit)) return trimmed(fixed(rounded, DECIMALS));
  if (side === 0) return finite ?? exactText(shown);
  return trimmed(fixed(side === -1 ? floorTo(shown, DECIMALS) : ceilTo(shown, DECIMALS), DECIMALS));
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** A quantity without its unit: `1456`, `69.99%`, `≥ 4`. */
export function showQuantity(q: Quantity, percent: boolean, threshold?: Rational): string {
  const value = exactValue(q);
  if (value !== undefined) return showNumber(value, percent, threshold);
  const range = rangeOf(q);
  if (range !== undefined)
    return `${openEnd(range.low, '>')}${showNumber(range.low.value, percent, threshold)}..${openEnd(range.high, '<')}${showNumber(range.high.value, percent, threshold)}`;
  const bound = boundOf(q);
  return bound === undefined ? '?' : `${signOf(bound.op)} ${showNumber(bound.value, percent, threshold)}`;
}

const openEnd = ({ inclusive }: End, sign: string): string => (inclusive ? '' : `${sign} `);

/** A difference: that of two rates is in percentage points. */
export function showChange(value: Rational, rate: boolean, unit: Unit | undefined): Label {
  const text = showNumber(value, rate);
  if (!rate) return withUnit(text, unit);
  return pointsLabel(text.replace('%', ''));
}
