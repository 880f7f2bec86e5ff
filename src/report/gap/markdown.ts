import type { Gap } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { named, say } from '../say.ts';
import { matrixRows } from './matrix.ts';
import type { GapFormatter, GapReport } from './report.ts';
import { gapRows } from './rows.ts';

/** The to-do list for a pull request or a letter: a table for each community and tier. */
export const gapMarkdown: GapFormatter = (report, layout) =>
  report.matrix === undefined
    ? report.gaps.map((gap) => tableOf(gap, report, layout)).join('\n')
    : matrixTable(report, layout);

function matrixTable(report: GapReport, layout: Layout): string {
  const { head, rows } = matrixRows(report, layout);
  return markdownTable(
    head,
    rows.map((row) => row.map(String)),
  );
}

/** Which columns of a row are told under the community's own heading. */
const TOLD = [3, 5, 6, 7];

function tableOf(gap: Gap, report: GapReport, layout: Layout): string {
  const { submission, tier } = gap.evaluation;
  const { head, rows } = gapRows({ ...report, gaps: [gap] }, layout);
  const told = (row: readonly (string | number)[]) => TOLD.map((column) => String(row[column] ?? ''));
  const title = `${submission.community.name} ${named(tier.title, layout)}`;
  return [
    `## ${markdownText(title)}\n`,
    rows.length === 0 ? `${say('gap-nothing', layout)}\n` : markdownTable(told(head), rows.map(told)),
  ].join('\n');
}
