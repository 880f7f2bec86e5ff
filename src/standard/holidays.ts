import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const DAYS_OFF: Readonly<Record<string, unknown>> = known.holidays;
const MADE_UP: Readonly<Record<string, unknown>> = known.workdays;

/** The last year of which the State Council's arrangement of holidays is known here. */
export const lastYear = Object.keys(DAYS_OFF).reduce(
  (last, date) => Math.max(last, Number(date.slice(0, 4))),
  0,
);

/**
 * Whether China works on a day: public holidays and made-up days by the State Council's yearly arrangement, else Monday
 * to Friday. Beyond `lastYear` only the days of the week are known.
 *
 * @param weekday 0 is Sunday
 */
export const isWorkday = (date: string, weekday: number): boolean =>
  Object.hasOwn(MADE_UP, date) || (!Object.hasOwn(DAYS_OFF, date) && weekday !== 0 && weekday !== 6);
