/** Calendar dates `YYYY-MM-DD` as whole numbers of days, reckoned at UTC: no clock, no time zone. */
const DAY = 86_400_000;

/** Days since 1970-01-01 in the Gregorian calendar, or nothing where there is no such date. */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(milliseconds) || dateOf(milliseconds / DAY) !== date ? undefined : milliseconds / DAY;
}

/** The date that so many days after 1970-01-01 is; for years 0 to 9999. */
export const dateOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

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
