import { csvText } from '../csv-text.ts';
import { tidyCsv, tidyTable } from '../tidy/index.ts';
import type { PieceFormatter, TextFormatter } from './report.ts';
import { communityRows, requirementRows } from './rows.ts';

/** For spreadsheets: one row a requirement, or one a community; with a byte order mark where Excel is to read it. */
export const csv: TextFormatter = (report, layout) => csvPiece(report, layout, true);

/** The rows of some of the submissions; the head and the mark stand before the first. */
export const csvPiece: PieceFormatter = (report, layout, first) => {
  if (layout.table !== undefined)
    return tidyCsv(tidyTable(layout.table, report, layout.lang), first, layout.bom);
  const { head, rows } = (layout.rows === 'community' ? communityRows : requirementRows)(report, layout);
  const cells = rows.map((row) => row.map(String));
  return first ? csvText([head, ...cells], layout.bom) : csvText(cells);
};
