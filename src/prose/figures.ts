import nzh from 'nzh/cn';
import type { Rational } from '../model/index.ts';
import { finiteDecimal, multiply, rational } from '../quantity/index.ts';

const DIGITS = '\\d+(?:\\.\\d+)?';
const NUMERALS = '[零〇一二两三四五六七八九十百千万亿点]+';
/** A number in digits, or in Chinese numerals; 万 and 亿 after digits multiply. */
export const NUMBER = `(?:${DIGITS}[万亿]?|${NUMERALS})`;

const TIMES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' };

/** The number that these characters write, exactly; nothing where they are no well-formed numeral. */
export function numberOf(text: string): Rational | undefined {
  const digits = /^(\d+(?:\.\d+)?)([万亿])?$/.exec(text);
  if (digits) return multiply(rational(digits[1] ?? ''), rational(TIMES[digits[2] ?? ''] ?? '1'));
  return numeral(text.replace(/〇/g, '零').replace(/两/g, '二'));
}

/** 二〇二二 is written digit by digit; anything else counts only where the number is written just so. */
function numeral(text: string): Rational | undefined {
  if (/^[零一二三四五六七八九]{2,}$/.test(text))
    return rational([...text].map((c) => '零一二三四五六七八九'.indexOf(c)).join(''));
  const value = nzh.decodeS(text);
  const same = [nzh.encodeS(value), nzh.encodeS(value, { tenMin: false })].includes(
    text.replace(/零十/g, '零一十'),
  );
  return same ? rational(value) : undefined;
}

/** As a submission writes it, or nothing where its decimals never end. */
export const figureText = (value: Rational): string | undefined => finiteDecimal(value);
