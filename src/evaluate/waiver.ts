import type {
  CalendarDate,
  EvaluationOptions,
  Indicator,
  Requirement,
  Standard,
  Submission,
  Waiver,
} from '../model/index.ts';

/** The waiver in force for a requirement on the date asked about; the day named by `until` is its last. */
export function waiverFor(
  submission: Submission,
  indicator: Indicator,
  requirement: Requirement,
  standard: Standard,
  asOf: EvaluationOptions['asOf'],
): Waiver | undefined {
  const isNamed = (name: string) => name === requirement.id || name === `${indicator.id}/${requirement.id}`;
  return submission.waivers.find((waiver) => isNamed(waiver.requirement) && !isOver(waiver, standard, asOf));
}

/** Past its last day, in its own time zone or the standard's. */
export const isOver = (waiver: Waiver, standard: Standard, asOf: EvaluationOptions['asOf']): boolean =>
  dateIn(waiver.timeZone ?? standard.timeZone, asOf) > waiver.until;

/** The calendar date in a time zone, `YYYY-MM-DD`. */
export function dateIn(timeZone: string, asOf: EvaluationOptions['asOf']): CalendarDate {
  if (asOf.kind === 'date') return asOf.date;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(asOf.epochMilliseconds);
  const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day}` as CalendarDate;
}
