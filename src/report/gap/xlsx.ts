import { aboutLine } from '../evaluation/about.ts';
import { say } from '../say.ts';
import { workbook } from '../workbook.ts';
import { matrixRows } from './matrix.ts';
import { type GapFormatter, submissionsIn } from './report.ts';
import { gapRows } from './rows.ts';
import { gapTitle } from './survey.ts';

/** The to-do list as a workbook: by community, and by category for whoever is responsible for one. */
export const gapXlsx: GapFormatter = (report, layout) => {
  const evaluations = submissionsIn(report);
  const about = aboutLine({ evaluations, standard: report.standard }, layout);
  if (report.matrix !== undefined) {
    const name = say('gap-matrix-title', layout);
    return workbook(
      [{ name, lead: [name, about], ...matrixRows(report, layout) }],
      report.standard,
      layout,
      about,
    );
  }
  const sheets = (['community', 'category'] as const).map((by) => {
    const { head, rows } = gapRows(report, layout, by);
    return {
      name: say(`sheet-name-by-${by}`, layout),
      lead: [gapTitle(report, layout), about],
      head,
      rows,
      open: head.indexOf(say('sheet-done', layout)),
    };
  });
  return workbook(sheets, report.standard, layout, about);
};
