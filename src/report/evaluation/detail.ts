import type {
  CheckResult,
  Evaluation,
  Finding,
  IndicatorResult,
  LeafResult,
  RequirementResult,
} from '../../model/index.ts';
import { askedLabel, leavesOf } from '../../standard/index.ts';
import { clean, named, say, tell } from '../say.ts';
import { columnWidths, grids, type Row } from '../terminal/grid.ts';
import { faint, rule, severityPaint, statusPaint, statusText, strong, symbolOf } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import { type Layout, supposedText } from './report.ts';
import { statusOfTruth } from './status.ts';

const COLUMNS = ['number', 'indicator', 'requirement', 'found', 'asked', 'status', 'evidence'] as const;

/** Everything about one submission, indicator by indicator. */
export function detail(evaluation: Evaluation, layout: Layout): string {
  const head = { cells: COLUMNS.map((column) => say(`column-${column}`, layout)) };
  const categories = byCategory(evaluation.indicators).map((results) => ({
    title: named(results[0]?.category.title ?? { zh: '', en: '' }, layout),
    rows: results.flatMap((result) => indicatorRows(result, layout)),
  }));
  const widths = columnWidths([head, ...categories.flatMap(({ rows }) => rows)], layout.width);
  const [headLines = '', ...tables] = grids([[head], ...categories.map(({ rows }) => rows)], widths);
  return [
    heading(evaluation, layout),
    rule(layout),
    headLines,
    ...categories.flatMap(({ title }, i) => [rule(layout), strong(layout)(title), tables[i] ?? '']),
    rule(layout),
    ...waiverLines(evaluation, layout),
    ...evaluation.findings.flatMap((finding) => findingLines(finding, layout)),
    ...closing(evaluation, layout),
    '',
  ].join('\n');
}

function heading(evaluation: Evaluation, layout: Layout): string {
  const { submission, tier, verdict } = evaluation;
  const title = say('report-heading', layout, { community: submission.community.name, tier: tier.title });
  const file = say('report-file', layout, { file: submission.file });
  const lines = wrap(title, layout.width).map(strong(layout));
  const supposed = supposedText(evaluation);
  const supposedLine = supposed === '' ? '' : say('report-supposed', layout, { facts: supposed });
  const verdictLines = wrap(statusText(verdict, layout), layout.width).map(statusPaint(verdict, layout));
  return [
    ...lines,
    ...wrap(file, layout.width),
    ...(supposed === '' ? [] : wrap(supposedLine, layout.width)),
    ...verdictLines,
  ].join('\n');
}

function byCategory(results: readonly IndicatorResult[]): readonly (readonly IndicatorResult[])[] {
  const groups = new Map<string, IndicatorResult[]>();
  for (const result of results) {
    const group = groups.get(result.category.id) ?? [];
    groups.set(result.category.id, [...group, result]);
  }
  return [...groups.values()];
}

const indicatorRows = ({ indicator, requirements }: IndicatorResult, layout: Layout): readonly Row[] =>
  requirements.flatMap((result, index) => [
    requirementRow(
      index === 0 ? [String(indicator.number), named(indicator.title, layout)] : ['', ''],
      result,
      layout,
    ),
    ...(result.result.parts ?? []).flatMap((part) => partRows(part, 1, layout)),
    ...noteRows(result, layout),
  ]);

const requirementRow = (lead: readonly string[], result: RequirementResult, layout: Layout): Row => ({
  cells: [
    ...lead,
    named(result.requirement.clause, layout),
    ...figures(result.result, layout),
    { text: statusText(result.status, layout), paint: statusPaint(result.status, layout) },
    result.evidence === undefined ? '-' : say(`evidence-${result.evidence}`, layout),
  ],
});

/** What was found and what is asked; a combined check leaves both to its parts. */
function figures(result: CheckResult, layout: Layout): readonly [string, string] {
  if (result.parts !== undefined) return ['', ''];
  const found = result.actual === undefined ? '-' : named(result.actual.text, layout);
  return [found, named(askedLabel(result), layout)];
}

function partRows(part: CheckResult, depth: number, layout: Layout): readonly Row[] {
  const status = statusOfTruth[part.truth];
  const lead = `${'  '.repeat(depth - 1)}${layout.ascii ? '-' : '·'} `;
  const label =
    part.fact === undefined
      ? say(part.check.kind === 'any' ? 'check-any' : 'check-all', layout)
      : partLabel(part, layout);
  const row: Row = {
    cells: [
      '',
      '',
      lead + label,
      ...figures(part, layout),
      { text: symbolOf(status, layout), paint: statusPaint(status, layout) },
      part.evidence === undefined ? '-' : say(`evidence-${part.evidence}`, layout),
    ],
  };
  return [row, ...(part.parts ?? []).flatMap((inner) => partRows(inner, depth + 1, layout))];
}

/** The fact of a part; of what is asked of every record of a list also the fields: two parts may ask of one list. */
function partLabel({ fact, check }: LeafResult, layout: Layout): string {
  if (check.kind !== 'every' || fact.type !== 'list') return named(fact.label, layout);
  const fields = leavesOf(check.every).flatMap((leaf) => fact.fields.get(leaf.fact)?.label ?? []);
  return say('check-fields', layout, { fact: fact.label, fields });
}

/** Under whatever is not met: why, and what is short; and under what was set aside: by whom. */
function noteRows(result: RequirementResult, layout: Layout): readonly Row[] {
  const lead = layout.ascii ? '> ' : '↳ ';
  const paint = statusPaint(result.status, layout);
  const across = (text: string): Row => ({ from: 1, across: lead + text, paint });
  const silent = result.status === 'met' && !hasOtherRule(result.result);
  const rows: Row[] = silent ? [] : [across(tell(result.reason, layout))];
  const shortfall = result.status === 'unmet' ? result.result.shortfall : undefined;
  if (shortfall !== undefined) {
    rows.push(across(say('short-of', layout, { shortfall: shortfall.text })));
  }
  if (result.waiver !== undefined) rows.push(across(waiverText(result.waiver, layout)));
  return rows;
}

/** What the other comparison rule would say is said of what is met as well. */
const hasOtherRule = ({ otherRule, parts = [] }: CheckResult): boolean =>
  otherRule !== undefined || parts.some(hasOtherRule);

const waiverText = (waiver: NonNullable<RequirementResult['waiver']>, layout: Layout): string =>
  say('waived-by', layout, { by: waiver.by, until: waiver.until, reason: waiver.reason });

const waiverLines = ({ waivers }: Evaluation, layout: Layout): readonly string[] =>
  waivers === 0 ? [] : wrap(say('rests-on-waivers', layout, { count: String(waivers) }), layout.width);

function findingLines(finding: Finding, layout: Layout): readonly string[] {
  const place = finding.at === undefined ? '' : `:${finding.at.line}:${finding.at.column}`;
  const text = `${say(`severity-${finding.severity}`, layout)} ${clean(finding.file, layout)}${place} ${tell(finding.message, layout)} [${finding.code}]`;
  return wrap(text, layout.width).map(severityPaint(finding.severity, layout));
}

function closing({ counts, verdict }: Evaluation, layout: Layout): readonly string[] {
  const line = say('report-counts', layout, {
    met: String(counts.met),
    unmet: String(counts.unmet),
    undetermined: String(counts.undetermined),
    notApplicable: String(counts.notApplicable),
  });
  const waived =
    counts.waived === 0 ? '' : say('report-counts-waived', layout, { waived: String(counts.waived) });
  const last = say('report-verdict', layout, { verdict: { code: `status-${verdict}`, args: {} } });
  return [
    ...wrap(line + waived, layout.width).map(faint(layout)),
    ...wrap(last, layout.width).map((l) => strong(layout)(statusPaint(verdict, layout)(l))),
  ];
}
