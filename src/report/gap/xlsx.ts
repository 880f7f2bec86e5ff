import { aboutLine } from '../evaluation/about.ts';
import { say } from '../say.ts';
import { workbook } from '../workbook.ts';
import type { GapFormatter } from './report.ts';
import { gapRows } from './rows.ts';
import { gapTitle } from './survey.ts';

/** The to-do list as a workbook: by community, and by category for whoever is responsible for one. */
export const gapXlsx: GapFormatter = (report, layout) => {
  const evaluations = [
    ...new Map(report.gaps.map(({ evaluation }) => [evaluation.submission, evaluation])).values(),
  ];
  const about = aboutLine({ evaluations, standard: report.standard }, layout);
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
