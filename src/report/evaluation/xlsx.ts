import { named, say } from '../say.ts';
import { type TableSheet, workbook } from '../workbook.ts';
import { aboutLine, aboutRows } from './about.ts';
import type { Formatter } from './report.ts';
import { resultSheet } from './result-sheet.ts';
import { communitiesSheet, findingsSheet, indicatorsIn, indicatorsSheet } from './workbook-tables.ts';

/** A workbook: the answer on its first sheet; communities, indicators and findings for sorting; what the words mean. */
export const xlsx: Formatter = (report, layout) => {
  const { alike } = indicatorsIn(report.evaluations);
  const about: TableSheet = {
    name: say('sheet-name-about', layout),
    head: [say('about-topic', layout), say('audit-sentence', layout)],
    rows: aboutRows(
      report,
      report.evaluations.length > 1 ? alike.map(({ title }) => named(title, layout)) : [],
      layout,
    ),
  };
  return workbook(
    [
      resultSheet(report, layout),
      communitiesSheet(report, layout),
      indicatorsSheet(report, layout),
      findingsSheet(report, layout),
      about,
    ],
    report.standard,
    layout,
    aboutLine(report, layout),
  );
};
