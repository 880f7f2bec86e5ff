import nzh from 'nzh/cn';
import type { BoundWord, Rational } from '../model/index.ts';
import { finiteDecimal, multiply, rational } from '../quantity/index.ts';

const DIGITS = '\\d+(?:\\.\\d+)?';
const NUMERALS = '[零〇一二两三四五六七八九十百千万亿点]+';
/** A number in digits, or in Chinese numerals; 万 and 亿 after digits multiply. */
export const NUMBER = `(?:${DIGITS}[万亿]?|${NUMERALS})`;

/** Why a figure is none: it is only about so much, a change and no state, a part of several, or cannot be made out. */
export type FigureDoubt = 'about' | 'change' | 'part' | 'unclear';

/** A figure of a sentence: a number, or a range with both its ends; a percentage without its sign. */
export interface Figure {
  readonly low: Rational;
  readonly high: Rational;
  /** Its digits as they are written, where they are plain ones: 0.20 stays 0.20. */
  readonly written?: string;
  readonly bound?: BoundWord;
  readonly percent: boolean;
  /** 2210/2600: a part of a whole. */
  readonly ratio?: { readonly part: string; readonly whole: string };
  readonly doubt?: FigureDoubt;
}

const TIMES: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  亿: '100000000',
};
/** More digits than any figure of a community has. */
const MOST_DIGITS = 15;

/** The number that these characters write, exactly; nothing where they are no well-formed numeral. */
export function numberOf(text: string): Rational | undefined {
  if (text.length > 2 * MOST_DIGITS) return undefined;
  const digits = /^(\d+(?:\.\d+)?)([百千万亿])?$/.exec(text);
  if (digits) return multiply(rational(digits[1] ?? ''), rational(TIMES[digits[2] ?? ''] ?? '1'));
  return numeral(text.replace(/〇/g, '零').replace(/两/g, '二'));
}

/** 二〇二二 is written digit by digit, as years are; anything else counts only where the number is written just so. */
function numeral(text: string): Rational | undefined {
  const digits = [...text].map((c) => '零一二三四五六七八九'.indexOf(c));
  if (digits.length >= 2 && digits.every((digit) => digit >= 0))
    return digits.includes(0) && digits[0] !== 0 ? rational(digits.join('')) : undefined;
  if (text === '百') return rational(100);
  const value = nzh.decodeS(text);
  const same = [nzh.encodeS(value), nzh.encodeS(value, { tenMin: false })].includes(
    text.replace(/零十/g, '零一十'),
  );
  return same ? rational(value) : undefined;
}

/** As a submission writes it, or nothing where its decimals never end. */
export const figureText = (value: Rational): string | undefined => finiteDecimal(value);
