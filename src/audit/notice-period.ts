import type { CalendarDate, Publication } from '../model/index.ts';
import { isWorkday, lastYear } from '../standard/holidays.ts';
import type { FindingRule } from './rule.ts';

type Period = NonNullable<Publication['period']>;

/** A public notice whose stated length is not that of its first and last day, both counted. */
export const noticePeriod: FindingRule = {
  code: 'notice-period',
  severity: 'warning',
  find: ({ submission }) => {
    const period = submission.publication?.period ?? {};
    const { from, to, days } = period;
    if (from === undefined || to === undefined || days === undefined) return [];
    const counted = daysOf(from, to, period);
    if (counted === undefined || counted === days) return [];
    return [
      {
        args: { from, to, stated: String(days), counted: String(counted) },
        at: submission.publicationAt ?? submission.communityAt,
      },
    ];
  },
};

const DAY = 86_400_000;
/** Nobody counts the working days of more than ten years. */
const MOST_DAYS = 3660;

/** How many days there are, none where the last is before the first; nothing where nobody can say. */
function daysOf(from: string, to: string, period: Period): number | undefined {
  const [first = 0, last = 0] = [from, to].map((date) => Date.parse(date) / DAY);
  const length = Math.max(0, last - first + 1);
  if (period.kind !== 'working') return length;
  // Beyond the known holidays nobody can say, unless the publication says it.
  const said = period.holidays !== undefined || period.workdays !== undefined;
  if ((Number(to.slice(0, 4)) > lastYear() && !said) || length > MOST_DAYS) return undefined;
  const days = Array.from({ length }, (_, index) => new Date((first + index) * DAY));
  return days.filter((day) => isWorked(day, period)).length;
}

/** The days that the publication names come before the public ones, as in the notice that is written. */
function isWorked(day: Date, { holidays = [], workdays = [] }: Period): boolean {
  const date = day.toISOString().slice(0, 10) as CalendarDate;
  if (workdays.includes(date)) return true;
  return !holidays.includes(date) && isWorkday(date, day.getUTCDay());
}
