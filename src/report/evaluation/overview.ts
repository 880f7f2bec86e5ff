import type { Evaluation, IndicatorResult, Message, RequirementResult } from '../../model/index.ts';
import { clean, named, say } from '../say.ts';
import { columnWidths, grid, type Row } from '../terminal/grid.ts';
import { rule, statusPaint, statusText, strong } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import { type Layout, type Report, summaryOf, supposedText } from './report.ts';

const COLUMNS = [
  'community',
  'tier',
  'verdict',
  'met',
  'unmet',
  'undetermined',
  'not-applicable',
  'short',
] as const;
/** How many requirements a line names before it says how many more there are. */
const NAMED = 4;

/** A line for each of several submissions, then the totals. */
export function overview(report: Report, layout: Layout): string {
  const head: Row = { cells: COLUMNS.map((column) => say(`column-${column}`, layout)) };
  const names = report.evaluations.map(({ submission }) => submission.community.name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const rows = report.evaluations.map((evaluation) => overviewRow(evaluation, twice, layout));
  const widths = columnWidths([head, ...rows], layout.width);
  return [
    grid([head], widths),
    rule(layout),
    grid(rows, widths),
    rule(layout),
    totals(report, layout),
    '',
  ].join('\n');
}

/** Of namesakes the id tells which is which. */
const nameOf = ({ submission: { community } }: Evaluation, twice: ReadonlySet<string>): string =>
  twice.has(community.name) ? `${community.name} (${community.id})` : community.name;

const overviewRow = (evaluation: Evaluation, twice: ReadonlySet<string>, layout: Layout): Row => ({
  cells: [
    clean(nameOf(evaluation, twice), layout),
    named(evaluation.tier.title, layout),
    { text: statusText(evaluation.verdict, layout), paint: statusPaint(evaluation.verdict, layout) },
    String(evaluation.counts.met),
    String(evaluation.counts.unmet),
    String(evaluation.counts.undetermined),
    String(evaluation.counts.notApplicable),
    whatIsShort(evaluation, layout),
  ],
});

/** Unmet before undetermined, each by its indicator's title, with the shortfall where there is one. */
function whatIsShort(evaluation: Evaluation, layout: Layout): string {
  const all = (['unmet', 'undetermined'] as const).flatMap((status) =>
    evaluation.indicators.flatMap((indicator) =>
      indicator.requirements
        .filter((result) => result.status === status && result.waiver === undefined)
        .map((result) => shortItem(indicator, result)),
    ),
  );
  const open = [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
  const rest = open.length - NAMED;
  const more: readonly Message[] = rest > 0 ? [{ code: 'short-more', args: { count: String(rest) } }] : [];
  return say('short-list', layout, { items: [...open.slice(0, NAMED), ...more] });
}

function shortItem({ indicator }: IndicatorResult, { status, result }: RequirementResult): Message {
  const title = indicator.title;
  const { shortfall } = result;
  // A flag has no measure by which it is short.
  return status === 'unmet' && shortfall !== undefined && result.check.kind !== 'is'
    ? { code: 'short-by', args: { title, shortfall: shortfall.text } }
    : { code: status === 'unmet' ? 'short-unmet' : 'short-undetermined', args: { title } };
}

export function totals(report: Report, layout: Layout): string {
  const summary = summaryOf(report.evaluations, report.diagnostics);
  const args = Object.fromEntries(Object.entries(summary).map(([name, count]) => [name, String(count)]));
  const [first] = report.evaluations;
  const supposed = first === undefined ? '' : supposedText(first);
  return [
    ...(supposed === '' ? [] : wrap(say('report-supposed', layout, { facts: supposed }), layout.width)),
    ...wrap(say('totals', layout, args), layout.width).map(strong(layout)),
    ...(summary.invalid === 0 ? [] : wrap(say('totals-invalid', layout, args), layout.width)),
  ].join('\n');
}
