/** A day of the Gregorian calendar that there is, `YYYY-MM-DD`: of a text, `isCalendarDate` says whether it is one. */
export type CalendarDate = `${number}-${number}-${number}`;
