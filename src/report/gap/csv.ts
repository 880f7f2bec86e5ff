import { csvText } from '../csv-text.ts';
import { matrixRows } from './matrix.ts';
import type { GapFormatter } from './report.ts';
import { gapRows } from './rows.ts';

/** The to-do list for a spreadsheet: a row a clause that is short. */
export const gapCsv: GapFormatter = (report, layout) => {
  const { head, rows } = report.matrix === undefined ? gapRows(report, layout) : matrixRows(report, layout);
  return csvText([head, ...rows.map((row) => row.map(String))], layout.bom);
};
