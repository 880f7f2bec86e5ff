import { entriesOf, lineOf } from '../ci/entries.ts';
import { ciOfEvaluations } from '../ci/report.ts';
import type { GapFormatter } from './report.ts';

/** What is short, one a line with its place, for editors; what is told besides is not a place's. */
export const gapLine: GapFormatter = (report, { lang }) => {
  const { tool, standard, diagnostics, gaps, matrix = [] } = report;
  const shown = [...gaps.map(({ evaluation }) => evaluation), ...matrix.flat()];
  const bare = shown.map((evaluation) => ({ ...evaluation, findings: [], settled: [] }));
  const told = ciOfEvaluations({ tool, standard, diagnostics }, bare, { code: 'gap-summary', args: {} });
  return [...entriesOf(told, lang)].map(lineOf).join('');
};
