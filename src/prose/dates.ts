import type { CalendarDate } from '../model/index.ts';
import { isCalendarDate } from '../standard/index.ts';
import { plain } from './characters.ts';
import { NUMBER, numberOf } from './figures.ts';

const DAY = new RegExp(`(?:(${NUMBER})年)?(?:(${NUMBER})月)?(${NUMBER})日`, 'gu');

/**
 * The dates of a text, `YYYY-MM-DD`, in reading order: 2022年12月2日—4日 is two. A year or month that is not written is
 * that of the date before (or `year`); a date that cannot be is left out.
 */
export function datesIn(text: string, year?: string): readonly CalendarDate[] {
  let [y, m] = [year, undefined as string | undefined];
  return [...spelledOut(plain(text)).matchAll(DAY)].flatMap(([, ownYear, ownMonth, day]) => {
    y = digits(ownYear) ?? y;
    m = digits(ownMonth) ?? m;
    const date = [y, m?.padStart(2, '0'), digits(day)?.padStart(2, '0')].join('-');
    return isCalendarDate(date) ? [date] : [];
  });
}

/** 2022.12.2, 2022-12-02 and 2022/12/2 are days as 2022年12月2日 is; 12.4 after one is a day of its year. */
const spelledOut = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d|\2\d{1,3}(?!\d))/g, '$1年$3月$4日')
    .replace(/(?<=日[^\d]{1,2})(\d{1,2})[.](\d{1,2})(?![\d.])/g, '$1月$2日');

const digits = (written: string | undefined): string | undefined => {
  const value = written === undefined ? undefined : numberOf(written);
  return value === undefined ? undefined : String(value.n);
};
