import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

type Days = Readonly<Record<string, unknown>>;

let last: number | undefined;

/** The last year of which the State Council's arrangement of holidays is known here. */
export function lastYear(): number {
  last ??= Object.keys(known.holidays).reduce((year, date) => Math.max(year, Number(date.slice(0, 4))), 0);
  return last;
}

/**
 * Whether China works on a day: public holidays and made-up days by the State Council's yearly arrangement, else Monday
 * to Friday. Beyond `lastYear` only the days of the week are known.
 *
 * @param weekday 0 is Sunday
 */
export const isWorkday = (date: string, weekday: number): boolean =>
  Object.hasOwn(known.workdays as Days, date) ||
  (!Object.hasOwn(known.holidays as Days, date) && weekday !== 0 && weekday !== 6);
