import { csvText } from '../csv-text.ts';
import type { TextFormatter } from './report.ts';
import { communityRows, requirementRows } from './rows.ts';

/** For spreadsheets: one row a requirement, or one a community; with a byte order mark where Excel is to read it. */
export const csv: TextFormatter = (report, layout) => {
  const { head, rows } = (layout.rows === 'community' ? communityRows : requirementRows)(report, layout);
  return csvText([head, ...rows.map((row) => row.map(String))], layout.bom);
};
