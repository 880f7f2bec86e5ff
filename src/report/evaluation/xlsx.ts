import { auditedOf, lookFirst } from '../../audit/index.ts';
import type { Lead } from '../../model/index.ts';
import { leadSheets, settledSheets } from '../audit/sheets.ts';
import { matrixRows } from '../gap/matrix.ts';
import { named, say, type Voice } from '../say.ts';
import { type TableSheet, workbook } from '../workbook.ts';
import { aboutLine, aboutRows } from './about.ts';
import type { Layout, Report } from './report.ts';
import { resultSheet } from './result-sheet.ts';
import { communitiesSheet, findingsSheet, indicatorsIn, indicatorsSheet } from './workbook-tables.ts';

/** A workbook: the answer on its first sheet; communities, indicators and findings for sorting; what the words mean. */
export const xlsx = (report: Report, layout: Layout): Promise<Uint8Array> => {
  const { evaluations, shown = evaluations } = report;
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
      ...leadSheets(leadsIn(report), layout),
      ...settledSheets(
        shown.flatMap(({ settled = [] }) => settled),
        layout,
      ),
      ...tierSheets(report, layout),
      about,
    ],
    report.standard,
    layout,
    aboutLine(report, layout),
  );
};

/** Whom to look at first, where there are several. */
const leadsIn = ({ evaluations, findings, standard }: Report): readonly Lead[] =>
  evaluations.length < 2 || findings === undefined
    ? []
    : lookFirst(findings, auditedOf(evaluations, standard), standard);

/** Where each stands in every tier, where every tier was asked for. */
const tierSheets = (report: Report, voice: Voice): readonly TableSheet[] =>
  report.matrix === undefined
    ? []
    : [{ name: say('gap-matrix-title', voice), ...matrixRows({ ...report, matrix: report.matrix }, voice) }];
