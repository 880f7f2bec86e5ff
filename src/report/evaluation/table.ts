import { detail } from './detail.ts';
import { overview, totals } from './overview.ts';
import type { TextFormatter } from './report.ts';

/** One submission in full; several as a line each, in full as well where details are asked for. */
export const table: TextFormatter = (report, layout) => {
  const { evaluations, diagnostics } = report;
  const full = () => evaluations.map((evaluation) => detail(evaluation, layout));
  if (evaluations.length === 0) return `${totals(report, layout)}\n`;
  if (evaluations.length > 1) {
    return [overview(report, layout), ...(layout.details ? full() : [])].join('\n');
  }
  return full().join('') + (diagnostics.length === 0 ? '' : `\n${totals(report, layout)}\n`);
};
