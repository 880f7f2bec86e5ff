import type { Code, Message, Publication } from '../../model/index.ts';
import { isWorkday, lastYear } from '../../standard/holidays.ts';
import { dateOf, dayNumber, weekday } from './dates.ts';

/** A notice period; its first and last day both count. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly kind: 'calendar' | 'working';
  /** Of working days: a year whose holidays nobody gave. */
  readonly unknownHolidays?: number;
}

export type ReadPeriod =
  /** `told`: what is wrong in it, where it is taken all the same. */
  | { readonly ok: true; readonly period: Period; readonly told?: Message }
  | { readonly ok: false; readonly problem: Message; readonly hint?: Message };

type Given = NonNullable<Publication['period']>;

const MOST_DAYS = 3660;

/**
 * The period of which the settings give the first day and the length, the last day, or both. A length of N calendar
 * days that begins on day D ends on D + N - 1; working days leave out Saturdays, Sundays and public holidays (China's, and
 * those that are given), and count the make-up workdays. A last day and a length that do not agree are a problem: a notice states no wrong length.
 */
export function periodOf(given: Given & { readonly from: string }): ReadPeriod {
  const wrong = datesOf(given).find((date) => dayNumber(date) === undefined);
  if (wrong !== undefined) return problem('notice-bad-date', { written: wrong });
  const counts = countedBy(given);
  const kind = given.kind ?? 'calendar';
  const first = dayNumber(given.from) ?? 0;
  const last = given.to === undefined ? undefined : (dayNumber(given.to) ?? 0);
  if (last !== undefined && last < first)
    return problem('notice-period-backwards', { from: given.from, to: given.to ?? '' });
  if (last !== undefined && last - first > MOST_DAYS)
    return problem('notice-period-too-long', { most: String(MOST_DAYS) });
  const days = given.days ?? counted(first, last ?? first, counts[kind]);
  if (days === 0) return problem('notice-period-empty', { from: given.from, to: given.to ?? given.from });
  if (last !== undefined && given.days === undefined)
    return { ok: true, period: periodTo({ from: given.from, to: dateOf(last), days, kind }, given) };
  const end = lastOf(first, days, counts[kind]);
  if (end === undefined) return problem('notice-period-too-long', { most: String(MOST_DAYS) });
  const period = periodTo({ from: given.from, to: dateOf(end), days, kind }, given);
  if (last === undefined || last === end) return { ok: true, period };
  const lengths = {
    calendar: String(counted(first, last, counts.calendar)),
    working: String(counted(first, last, counts.working)),
  };
  return problem(
    'notice-period-mismatch',
    {
      ...lengths,
      from: given.from,
      to: given.to ?? '',
      days: String(days),
      kind: { code: `notice-kind-${kind}`, args: { days: String(days) } },
      end: period.to,
    },
    { code: 'hint-notice-period', args: {} },
  );
}

/** Without days off that are given, those of a year beyond the calendar of public holidays are not known. */
function periodTo(period: Period, { holidays, workdays }: Given): Period {
  const year = Number(period.to.slice(0, 4));
  return period.kind === 'calendar' || year <= lastYear() || holidays !== undefined || workdays !== undefined
    ? period
    : { ...period, unknownHolidays: year };
}

const problem = (code: Code, args: Message['args'], hint?: Message): ReadPeriod => ({
  ok: false,
  problem: { code, args },
  ...(hint && { hint }),
});

const datesOf = ({ from, to, holidays = [], workdays = [] }: Given): readonly string[] =>
  [from, to, ...holidays, ...workdays].filter((date) => date !== undefined);

type Counts = Readonly<Record<Period['kind'], (day: number) => boolean>>;

function countedBy({ holidays = [], workdays = [] }: Given): Counts {
  const [off, on] = [new Set(holidays.map(dayNumber)), new Set(workdays.map(dayNumber))];
  return {
    calendar: () => true,
    working: (day) => on.has(day) || (!off.has(day) && isWorkday(dateOf(day), weekday(day))),
  };
}

const counted = (first: number, last: number, counts: (day: number) => boolean): number =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n).filter(counts).length;

/** The day on which so many days are full; the first day itself where there are none to wait for. */
function lastOf(first: number, days: number, counts: (day: number) => boolean): number | undefined {
  let left = days;
  for (let day = first; day <= first + MOST_DAYS; day += 1) {
    if (counts(day)) left -= 1;
    if (left <= 0) return day;
  }
  return undefined;
}
