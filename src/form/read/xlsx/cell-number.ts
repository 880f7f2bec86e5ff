import type { Content } from '../cell-content.ts';
import type { NumberFormat } from './number-format.ts';

/** A number as its cell means it: in hundredths, or with the words that its format puts after it. */
export const numberContent = (value: number, format: NumberFormat | undefined): Content => ({
  kind: 'number',
  text: digitsOf(value),
  percent: format?.percent === true,
  ...(format?.suffix && { suffix: format.suffix }),
});

/**
 * A spreadsheet keeps 15 significant digits and shows no more; what a stored number has beyond them is an artefact of
 * binary fractions: 0.296/0.37 is stored as 0.7999999999999999 and means 0.8.
 */
function digitsOf(value: number): string {
  const text = value.toPrecision(15);
  if (/e/i.test(text)) return String(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const DAY = 86_400_000;

/** The day of a spreadsheet's count of days since 1900 (or 1904), whatever the hour; no time zone has a part in it. */
export function serialDate(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  // A spreadsheet believes that there was a 29 February 1900.
  const date = new Date((days - 25_569 + (days < 60 ? 1 : 0)) * DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
