import { settledCount } from '../../audit/index.ts';
import type { Evaluation } from '../../model/index.ts';
import { tell } from '../say.ts';
import { fill, WIDEST } from '../terminal/lines.ts';
import { brief } from './brief.ts';
import type { Formatter, Layout } from './report.ts';

/** The answer: one community on one screen, several as a survey; with details every clause of each. */
export const table: Formatter = async (report, layout) => {
  const { evaluations, diagnostics, shown = evaluations } = report;
  const [only, ...more] = evaluations;
  const single =
    report.survey !== true && only !== undefined && more.length === 0 && diagnostics.length === 0;
  if (single && !layout.details) return brief(only, report, layout) + settledText(shown, layout);
  const before = single || report.matrix !== undefined ? '' : await surveyOf(report, layout);
  return layout.details
    ? withDetails(before && `${before}\n`, shown, layout)
    : before + settledText(shown, layout);
};

/** What tells of many is loaded where there are many. */
async function surveyOf(...given: Parameters<typeof import('./survey.ts').survey>): Promise<string> {
  const { survey } = await import('./survey.ts');
  return survey(...given);
}

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
