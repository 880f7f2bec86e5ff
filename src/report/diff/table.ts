import type { ComparedCommunity, TurnedRequirement } from '../../diff/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, say, tell } from '../say.ts';
import { columnWidths, grid, type Row } from '../terminal/grid.ts';
import { strong } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import {
  type DiffReport,
  figures,
  runSentences,
  standing,
  totals,
  turnedIn,
  turnedStatus,
} from './report.ts';

/** What turned, community by community, with the figures and the causes. */
export function diffTable(report: DiffReport, layout: Layout): string {
  const { diff } = report;
  const lines = (text: string) => wrap(text, layout.width);
  const turned = turnedIn(diff);
  return `${[
    ...lines(tell(totals(diff), layout)).map(strong(layout)),
    ...runSentences(diff).flatMap((message) => lines(tell(message, layout))),
    ...turned.flatMap((one) => ['', ...communityLines(one, report, layout)]),
    ...(turned.length === 0 ? ['', say('diff-nothing', layout)] : []),
  ].join('\n')}\n`;
}

function communityLines(one: ComparedCommunity, report: DiffReport, layout: Layout): readonly string[] {
  const head = [
    clean(one.community.name, layout),
    ...standing(one, report).map((message) => tell(message, layout)),
    say('diff-met', layout, { met: clean(figures(one.met), layout) }),
  ];
  const rows = one.turned.map((turned) => turnedRow(turned, layout));
  return [
    ...wrap(head.join('   '), layout.width).map(strong(layout)),
    ...(rows.length === 0 ? [] : [grid(rows, columnWidths(rows, layout.width))]),
  ];
}

function turnedRow(one: TurnedRequirement, layout: Layout): Row {
  const figure = one.figure.old === one.figure.new ? '' : clean(figures(one.figure), layout);
  const threshold =
    one.threshold.old === one.threshold.new
      ? ''
      : say('diff-threshold', layout, { threshold: clean(figures(one.threshold), layout) });
  return {
    cells: [
      `  ${one.number} ${clean(one.title, layout)}`,
      tell(turnedStatus(one.status), layout),
      [figure, threshold].filter(Boolean).join('\n'),
      one.causes.map((cause) => say(`cause-${cause}`, layout)).join('\n'),
    ],
  };
}
