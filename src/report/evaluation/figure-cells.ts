import type { CheckResult, Rational, ShownThreshold } from '../../model/index.ts';
import {
  compare,
  exactValue,
  finiteDecimal,
  multiply,
  rational,
  roundHalfEven,
} from '../../quantity/index.ts';
import { named, type Voice } from '../say.ts';
import type { Cell } from '../workbook.ts';

const HUNDRED = rational(100);
const DIGITS = 15;

/** What was found, what is asked, by how much it is short and in which unit: numbers where a number can say it. */
export function figureCells(result: CheckResult, short: boolean, voice: Voice): readonly Cell[] {
  const { actual, threshold, shortfall } = result;
  const rate = result.fact?.type === 'rate';
  const value = actual?.quantity && exactValue(actual.quantity);
  return [
    value !== undefined
      ? numberCell(value, rate, threshold?.value)
      : actual === undefined
        ? ''
        : named(actual.text, voice),
    thresholdCell(threshold, rate, voice),
    ...(short && shortfall !== undefined ? sizeCells(shortfall, voice) : ['', '']),
  ];
}

function thresholdCell(threshold: ShownThreshold | undefined, rate: boolean, voice: Voice): Cell {
  if (threshold === undefined) return '';
  const { value, upTo, text } = threshold;
  return value === undefined || upTo !== undefined ? named(text, voice) : numberCell(value, rate);
}

function sizeCells(
  { value, unit, text }: NonNullable<CheckResult['shortfall']>,
  voice: Voice,
): readonly Cell[] {
  const decimal = value === undefined ? undefined : finiteDecimal(value);
  if (decimal === undefined || decimal.length > DIGITS || unit === undefined) return [named(text, voice), ''];
  return [Number(decimal), named(unit, voice)];
}

/**
 * The exact quotient, cut to 15 digits. A rate shows two decimals, or as many as it takes not to print the threshold
 * itself for a figure that is not it.
 */
export function numberCell(value: Rational, rate: boolean, threshold?: Rational): Cell {
  const number = Number(((Number(value.s) * Number(value.n)) / Number(value.d)).toPrecision(DIGITS));
  if (!Number.isFinite(number)) return `${value.n}/${value.d}`;
  if (!rate) return number;
  const whole = multiply(value, HUNDRED);
  const limit = threshold && multiply(threshold, HUNDRED);
  let decimals = finiteDecimal(whole)?.includes('.') === false ? 0 : 2;
  while (limit && decimals > 0 && decimals < DIGITS && printsAs(whole, limit, decimals)) decimals += 1;
  return { number, format: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
}

const printsAs = (value: Rational, limit: Rational, decimals: number): boolean =>
  compare(value, limit) !== 0 && compare(roundHalfEven(value, decimals), limit) === 0;
