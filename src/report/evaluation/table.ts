import { settledCount } from '../../audit/index.ts';
import type { Evaluation } from '../../model/index.ts';
import { tell } from '../say.ts';
import { fill, WIDEST } from '../terminal/lines.ts';
import { brief } from './brief.ts';
import type { Formatter, Layout } from './report.ts';
import { survey } from './survey.ts';

/** The answer: one community on one screen, several as a survey; with details every clause of each. */
export const table: Formatter = (report, layout) => {
  const { evaluations, diagnostics, shown = evaluations } = report;
  const [only, ...more] = evaluations;
  const single =
    report.survey !== true && only !== undefined && more.length === 0 && diagnostics.length === 0;
  if (!layout.details)
    return (single ? brief(only, report, layout) : survey(report, layout)) + settledText(shown, layout);
  return withDetails(single ? '' : `${survey(report, layout)}\n`, shown, layout);
};

/** How many findings are settled, where any are. */
function settledText(shown: readonly Evaluation[], layout: Layout): string {
  const count = settledCount(shown.flatMap(({ settled = [] }) => settled));
  if (count === undefined) return '';
  return `\n${fill(tell(count, layout), Math.min(layout.width, WIDEST)).join('\n')}\n`;
}

/** The library that sets tables is loaded here alone. */
async function withDetails(
  before: string,
  shown: readonly Parameters<typeof import('./detail.ts').detail>[0][],
  layout: Parameters<Formatter>[1],
): Promise<string> {
  const { detail } = await import('./detail.ts');
  return before + shown.map((evaluation) => detail(evaluation, layout)).join('\n');
}
