import { csvText } from '../csv-text.ts';
import type { GapFormatter } from './report.ts';
import { gapRows } from './rows.ts';

/** The to-do list for a spreadsheet: a row a clause that is short. */
export const gapCsv: GapFormatter = (report, layout) => {
  const { head, rows } = gapRows(report, layout);
  return csvText([head, ...rows.map((row) => row.map(String))], layout.bom);
};
