import type { Lang } from '../../model/index.ts';

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

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 2022年12月2日, without leading zeros; 2 December 2022. In Chinese without the year where `after` is of the same year. */
export function dateSaid(date: string, lang: Lang, after?: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (lang === 'en') return `${day} ${MONTHS[month - 1]} ${year}`;
  const shown = `${month}月${day}日`;
  return after?.slice(0, 4) === date.slice(0, 4) ? shown : `${year}年${shown}`;
}

/** 2022年12月2日—12月4日, 2 December 2022 to 4 December 2022; one day is that day. */
export function rangeSaid(from: string, to: string | undefined, lang: Lang): string {
  if (to === undefined || to === from) return dateSaid(from, lang);
  return `${dateSaid(from, lang)}${lang === 'zh' ? '—' : ' to '}${dateSaid(to, lang, from)}`;
}
