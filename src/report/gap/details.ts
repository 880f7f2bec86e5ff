import { actionMessage, closeMessage } from '../../gap/index.ts';
import type { Evaluation, Gap, Short, Weak } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, named, say, tell } from '../say.ts';
import { columnWidths, grid, type Row } from '../terminal/grid.ts';
import { faint, rule, statusPaint, statusText, strong } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import type { GapReport } from './report.ts';

/** Of each submission and tier: each clause that is short, what is met on weak evidence, and what is met by little. */
export const gapDetails = (report: GapReport, layout: Layout): string =>
  `${report.gaps.map((gap) => gapText(gap, report, layout)).join('')}`;

/** Where each stands in every tier. */
export const gapMatrix = (report: GapReport, layout: Layout): string => `${matrix(report, layout)}\n`;

function gapText(gap: Gap, report: GapReport, layout: Layout): string {
  const { submission, tier, verdict } = gap.evaluation;
  const title = say('gap-heading', layout, { community: submission.community.name, tier: tier.title });
  const blocks = [
    ...(['unmet', 'undetermined'] as const).flatMap((status) =>
      shortLines(
        status,
        gap.short.filter(({ result }) => result.status === status),
        layout,
      ),
    ),
    ...(gap.short.length === 0 ? [say('gap-nothing', layout)] : []),
    ...weakLines(gap.weak, report, layout),
    ...closestLines(gap, layout),
  ];
  return [
    strong(layout)(`${title}  ${statusPaint(verdict, layout)(statusText(verdict, layout))}`),
    rule(layout),
    ...blocks,
    '',
    '',
  ].join('\n');
}

function shortLines(
  status: 'unmet' | 'undetermined',
  short: readonly Short[],
  layout: Layout,
): readonly string[] {
  if (short.length === 0) return [];
  const rows: readonly Row[] = short.map(({ indicator, actions, result }) => ({
    cells: [
      String(indicator.number),
      named(indicator.title, layout),
      actions.length === 0
        ? tell(result.reason, layout)
        : actions.map((action) => tell(actionMessage(action), layout)).join('\n'),
    ],
  }));
  return [
    statusPaint(status, layout)(`${say(`gap-${status}`, layout)} (${short.length})`),
    grid(rows, columnWidths(rows, layout.width)),
  ];
}

/** Which requirements, on what evidence, and what would make each stronger; weakest last. */
function weakLines(weak: readonly Weak[], { standard }: GapReport, layout: Layout): readonly string[] {
  if (weak.length === 0) return [];
  const rows: readonly Row[] = (['declared', 'attested'] as const).flatMap((evidence) =>
    weak
      .filter((one) => one.evidence === evidence)
      .map(({ indicator, facts }) => ({
        cells: [
          String(indicator.number),
          named(indicator.title, layout),
          say(`evidence-${evidence}`, layout),
          say('gap-facts', layout, { facts: facts.map((id) => standard.facts.get(id)?.label ?? id) }),
        ],
      })),
  );
  return [
    strong(layout)(`${say('gap-weak', layout)} (${weak.length})`),
    grid(rows, columnWidths(rows, layout.width)),
  ];
}

const closestLines = ({ closest }: Gap, layout: Layout): readonly string[] =>
  closest.length === 0
    ? []
    : [
        strong(layout)(say('gap-closest', layout)),
        ...closest.flatMap((close) =>
          wrap(tell(closeMessage(close), layout), layout.width - 2).map((line) => `  ${line}`),
        ),
      ];

function matrix({ matrix: lines = [], standard }: GapReport, layout: Layout): string {
  if (lines.length === 0) return '';
  const head: Row = {
    cells: [say('column-community', layout), ...standard.tiers.map(({ title }) => named(title, layout))],
  };
  const rows: readonly Row[] = lines.map((evaluations) => ({
    cells: [
      ...evaluations.slice(0, 1).map(({ submission }) => clean(submission.community.name, layout)),
      ...standard.tiers.map(({ id }) => {
        const evaluation = evaluations.find(({ tier }) => tier.id === id);
        if (evaluation === undefined) return '';
        const own = evaluation.tier.id === evaluation.submission.tier ? (layout.ascii ? ' *' : ' ◆') : '';
        return { text: standText(evaluation, layout) + own, paint: statusPaint(evaluation.verdict, layout) };
      }),
    ],
  }));
  const widths = columnWidths([head, ...rows], layout.width);
  const legend = say('gap-matrix-own', layout, { mark: layout.ascii ? '*' : '◆' });
  return [grid([head], widths), rule(layout), grid(rows, widths), faint(layout)(legend)].join('\n');
}

/** `✗ 不达标 5，待核实 17`: what fails and what is open are two things. */
function standText({ verdict, counts }: Evaluation, layout: Layout): string {
  const status = statusText(verdict, layout);
  const [unmet, open] = [String(counts.unmet), String(counts.undetermined)];
  if (counts.unmet + counts.undetermined === 0) return status;
  if (counts.unmet === 0) return say('gap-matrix-cell', layout, { status, count: open });
  return counts.undetermined === 0
    ? say('gap-matrix-cell', layout, { status, count: unmet })
    : say('gap-matrix-cell-also', layout, { status, unmet, open });
}
