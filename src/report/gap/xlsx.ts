import { workbook } from '../evaluation/xlsx.ts';
import { say } from '../say.ts';
import type { GapFormatter } from './report.ts';
import { gapRows } from './rows.ts';

/** The to-do list as a workbook: by community, and by category for whoever is responsible for one. */
export const gapXlsx: GapFormatter = (report, layout) =>
  workbook(
    [
      { name: say('sheet-name-by-community', layout), rows: gapRows(report, layout) },
      { name: say('sheet-name-by-category', layout), rows: gapRows(report, layout, 'category') },
    ],
    report.standard,
    layout,
  );
