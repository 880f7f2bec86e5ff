import type { CalendarDate, Publication } from '../model/index.ts';
import { isWorkday, lastYear } from '../standard/holidays.ts';
import type { FindingRule } from './rule.ts';

type Period = NonNullable<Publication['period']>;

/** A public notice whose stated length is not that of its first and last day, both counted. */
export const noticePeriod: FindingRule = {
  code: 'notice-period',
  severity: 'warning',
  find: ({ submission }) => {
    const { from, to, days, kind = 'calendar' } = submission.publication?.period ?? {};
    if (from === undefined || to === undefined || days === undefined) return [];
    const counted = daysOf(from, to, kind, submission.publication?.period ?? {});
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
/** Longer than ten years is no period that anybody counts. */
const MOST_DAYS = 3660;

function daysOf(from: string, to: string, kind: Period['kind'], period: Period): number | undefined {
  const [first, last] = [from, to].map((date) => Date.parse(`${date}T00:00:00Z`) / DAY);
  if (first === undefined || last === undefined || !(last >= first) || last - first > MOST_DAYS)
    return undefined;
  if (kind === 'calendar') return last - first + 1;
  // Beyond the known holidays nobody can say, unless the publication says it.
  if (Number(to.slice(0, 4)) > lastYear() && period.holidays === undefined && period.workdays === undefined)
    return undefined;
  const days = Array.from({ length: last - first + 1 }, (_, index) => new Date((first + index) * DAY));
  return days.filter((day) => isWorked(day, period)).length;
}

/** The days that the publication names come before the public ones, as in the notice that is written. */
function isWorked(day: Date, { holidays = [], workdays = [] }: Period): boolean {
  const date = day.toISOString().slice(0, 10) as CalendarDate;
  if (workdays.includes(date)) return true;
  return !holidays.includes(date) && isWorkday(date, day.getUTCDay());
}
