import type { Comparison, Quantity } from '../model/index.ts';
import { bound, exactly } from './quantity.ts';
import { compare, divide, ONE, rational } from './rational.ts';

export type NumberKind = 'count' | 'measure' | 'rate';

/** Why a text is no quantity; each has a sentence in `words/` that says what to write instead. */
export type QuantityProblem =
  | 'empty'
  | 'bare-rate'
  | 'unexpected-percent'
  | 'over-whole'
  | 'negative'
  | 'fractional-count'
  | 'separator'
  | 'exponent'
  | 'other-base'
  | 'chinese-numeral'
  | 'unit'
  | 'not-a-number';

export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly problem: QuantityProblem };

const BOUNDS: Readonly<Record<string, Comparison>> = {
  '>=': 'at_least',
  '<=': 'at_most',
  '>': 'more_than',
  '<': 'less_than',
};
const PATTERN = /^(>=|<=|>|<)?\s*(\d+(?:\.\d+)?|\.\d+)\s*(%)?$/;

/**
 * Reads `1456`, `0.296`, `70%`, `">= 4"`, and their full-width forms (７０％, ≥4). A rate needs its percent sign;
 * a rate over 100% is refused unless `aboveWhole`. Longer than 60 characters is no number that anybody reports.
 */
export function readQuantity(text: string, kind: NumberKind, aboveWhole = false): ReadQuantity {
  const plain = halfWidth(text).trim();
  const match = plain.length <= 60 ? PATTERN.exec(plain) : null;
  if (match === null) return { ok: false, problem: problemOf(plain) };
  const [, sign, digits = '', percent] = match;
  if (kind === 'rate' && percent === undefined) return { ok: false, problem: 'bare-rate' };
  if (kind !== 'rate' && percent !== undefined) return { ok: false, problem: 'unexpected-percent' };
  if (kind === 'count' && digits.includes('.')) return { ok: false, problem: 'fractional-count' };
  const decimals = digits.split('.')[1]?.length ?? 0;
  const number = rational(digits.startsWith('.') ? `0${digits}` : digits);
  const value = kind === 'rate' ? divide(number, rational(100)) : number;
  if (kind === 'rate' && !aboveWhole && compare(value, ONE) > 0) return { ok: false, problem: 'over-whole' };
  const op = sign === undefined ? undefined : BOUNDS[sign];
  return { ok: true, quantity: op === undefined ? exactly(value, decimals) : bound(op, value, decimals) };
}

/** Full-width ASCII and the comparison signs of prose, as their half-width forms. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/　/g, ' ');

const PROBLEMS: readonly (readonly [RegExp, QuantityProblem])[] = [
  [/^$/, 'empty'],
  [/^(>=|<=|>|<)?\s*-\d/, 'negative'],
  [/^(>=|<=|>|<)?\s*\d{1,3}([,_ ']\d{3,4})+/, 'separator'],
  [/^(>=|<=|>|<)?\s*[+\d][\d_,]+/, 'separator'],
  [/^[\d.]+e[+-]?\d+%?$/i, 'exponent'],
  [/^0[xob]/i, 'other-base'],
  [/[〇零一二三四五六七八九十百千万亿两]/, 'chinese-numeral'],
  [/\d\s*[^\d\s.%]+$/, 'unit'],
];

const problemOf = (plain: string): QuantityProblem =>
  (/^\d+[_,]/.test(plain)
    ? 'separator'
    : PROBLEMS.find(([pattern, p]) =>
        p !== 'separator' || /[,_ ']/.test(plain) ? pattern.test(plain) : false,
      )?.[1]) ?? 'not-a-number';

/** The two spellings a bare rate may have been meant as: `0.7` is 0.7% or 70%, `70` is 70% or 0.70%. */
export function rateSpellings(text: string): Readonly<Record<'one' | 'other', string>> {
  if (!/^\d{1,15}(\.\d{1,15})?$/.test(text)) return { one: '70%', other: '">= 70%"' };
  const shifted = /^0?\.\d+$|^0\.\d+$/.test(text) ? moved(text) : text;
  return { one: `${shifted}%`, other: `">= ${shifted}%"` };
}

/** `0.7` → `70`, `0.695` → `69.5`: by the digits, not by arithmetic. */
function moved(text: string): string {
  const decimals = (text.split('.')[1] ?? '').padEnd(2, '0');
  const whole = decimals.slice(0, 2).replace(/^0/, '');
  return decimals.length > 2 ? `${whole}.${decimals.slice(2)}` : whole;
}
