import { stringify } from 'csv-stringify/sync';
import { visible } from './visible.ts';

/** What a spreadsheet would take for a formula; a plain negative number is none. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(\.\d+)?%?$/;

/** A table for spreadsheets: CRLF, quotes where needed, and nothing that a spreadsheet would run as a formula. */
export const csvText = (rows: readonly (readonly string[])[], mark = false): string =>
  (mark ? '\ufeff' : '') +
  stringify(
    rows.map((row) => row.map(csvCell)),
    { record_delimiter: '\r\n' },
  );

export function csvCell(text: string): string {
  const formula = FORMULA.test(text) && !NUMBER.test(text);
  return (formula ? "'" : '') + visible(text);
}
