/** Calendar dates `YYYY-MM-DD` as whole numbers of days: no clock, no time zone. */

/** Days since 1970-01-01 in the Gregorian calendar, or nothing where there is no such date. */
export function dayNumber(date: string): number | undefined {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - daysBeforeYear(1970);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const daysBeforeYear = (year: number): number =>
  year * 365 + Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
const daysBeforeMonth = (year: number, month: number): number =>
  Array.from({ length: month - 1 }, (_, before) => daysIn(year, before + 1)).reduce((a, b) => a + b, 0);

/** The date that so many days after 1970-01-01 is; for years 0 to 9999. */
export function dateOf(days: number): string {
  let year = Math.floor(days / 365.2425) + 1970;
  while (daysBeforeYear(year + 1) - daysBeforeYear(1970) <= days) year += 1;
  while (daysBeforeYear(year) - daysBeforeYear(1970) > days) year -= 1;
  let [month, rest] = [1, days - (daysBeforeYear(year) - daysBeforeYear(1970))];
  while (rest >= daysIn(year, month)) {
    rest -= daysIn(year, month);
    month += 1;
  }
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(rest + 1)}`;
}

/** 0 is Sunday. */
export const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** 2022年12月2日: no leading zeros. Without the year where `after` is a date of the same year. */
export function chineseDate(date: string, after?: string): string {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  const shown = `${month}月${day}日`;
  return after?.slice(0, 4) === date.slice(0, 4) ? shown : `${year}年${shown}`;
}

/** 2022年12月2日—12月4日; one day is that day. */
export const chineseRange = (from: string, to: string | undefined): string =>
  to === undefined || to === from ? chineseDate(from) : `${chineseDate(from)}—${chineseDate(to, from)}`;
