import type { Gap, Submission } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { say } from '../say.ts';
import { WIDEST } from '../terminal/lines.ts';
import type { GapFormatter, GapReport } from './report.ts';
import { gapSingle } from './single.ts';
import { gapSurvey } from './survey.ts';

/** What is to be done, one line an action; with details each clause, and what is met on weak evidence or by little. */
export const gapTable: GapFormatter = async (report, given) => {
  const layout = { ...given, width: Math.min(given.width, WIDEST) };
  if (report.matrix !== undefined) return (await import('./details.ts')).gapMatrix(report, given);
  const bySubmission = gapsOf(report);
  const [only, ...more] = bySubmission;
  const single = report.survey !== true && only !== undefined && more.length === 0;
  const answer = single ? gapSingle(only, report, layout) : gapSurvey(report, layout);
  const lines = [...unread(report, layout), ...answer, ''].join('\n');
  if (!layout.details) return lines;
  const { gapDetails } = await import('./details.ts');
  return `${lines}\n${gapDetails(report, given)}`;
};

function gapsOf({ gaps }: GapReport): readonly (readonly Gap[])[] {
  const by = new Map<Submission, Gap[]>();
  for (const gap of gaps)
    by.set(gap.evaluation.submission, [...(by.get(gap.evaluation.submission) ?? []), gap]);
  return [...by.values()];
}

const unread = ({ diagnostics }: GapReport, layout: Layout): readonly string[] => {
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  return invalid === 0 ? [] : [say('totals-invalid', layout, { invalid: String(invalid) }), ''];
};
