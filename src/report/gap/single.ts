import { failuresOf, lackingOf, type Problem } from '../../gap/index.ts';
import type { Evaluation, Gap, Standard } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, named, say, tell } from '../say.ts';
import { apart, type FieldRow, fill, setRows } from '../terminal/lines.ts';
import { faint, strong } from '../terminal/signs.ts';
import { actionText, isChange, targetText } from './fields.ts';
import type { GapReport } from './report.ts';

/** What one community is to do: for its own tier while that is not met, then for the next; a line an action. */
export function gapSingle(gaps: readonly Gap[], report: GapReport, layout: Layout): readonly string[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const { submission } = first.evaluation;
  const head = `${clean(submission.community.name, layout)}   ${headText(first, layout)}`;
  const last = gaps.at(-1);
  return [
    ...apart(head, clean(submission.file, layout), layout.width, [strong(layout), faint(layout)]),
    ...gaps.flatMap((gap) => stepLines(gap, gaps.length, report, layout)),
    ...(last === undefined || report.chosen === true || last.short.length === 0
      ? []
      : nextLines(last.evaluation, layout)),
  ];
}

function headText({ evaluation: { tier, counts, verdict } }: Gap, layout: Layout): string {
  if (verdict === 'met') return say('gap-met', layout, { tier: tier.title });
  const code =
    counts.unmet === 0 ? 'gap-open-of' : counts.undetermined === 0 ? 'gap-short-of-only' : 'gap-short-of';
  return say(code, layout, {
    tier: tier.title,
    count: String(counts.unmet),
    open: String(counts.undetermined),
  });
}

const isOwn = ({ submission, tier }: Evaluation): boolean => submission.tier === tier.id;

function stepLines(
  { evaluation }: Gap,
  steps: number,
  { standard, chosen }: GapReport,
  layout: Layout,
): readonly string[] {
  const own = isOwn(evaluation);
  const problems = failuresOf(evaluation, standard).toSorted((a, b) =>
    a.missing === b.missing ? 0 : a.missing - b.missing,
  );
  const open = evaluation.indicators.filter(({ status, waived }) => status === 'undetermined' && !waived);
  if (problems.length === 0 && open.length === 0) return [];
  const { counts, tier } = evaluation;
  const args = {
    tier: tier.title,
    total: String(evaluation.indicators.length),
    met: String(counts.met),
    unmet: String(counts.unmet),
    open: String(counts.undetermined),
  };
  const head = own ? 'gap-step-own' : steps > 1 ? 'gap-step-then' : 'gap-step-next';
  return [
    '',
    strong(layout)(say(head, layout, args)),
    ...problemLines(problems, evaluation, standard, layout),
    ...(own || chosen === true
      ? openRows(evaluation, standard, layout)
      : openLine(
          open.map(({ indicator }) => indicator.number),
          layout,
        )),
  ];
}

function problemLines(
  problems: readonly Problem[],
  evaluation: Evaluation,
  standard: Standard,
  layout: Layout,
): readonly string[] {
  const title = ({ indicators: [first] }: Problem): FieldRow['fields'][number] => ({
    text: `${String(first?.indicator.number ?? '').padStart(2)} ${first ? named(first.indicator.title, layout) : ''}`,
  });
  const rows = problems.map(
    (problem): FieldRow =>
      isChange(problem)
        ? {
            fields: [title(problem), { text: actionText(problem, standard, layout) }],
            text: targetText(problem, evaluation, standard, layout),
          }
        : { fields: [title(problem)], text: actionText(problem, standard, layout) },
  );
  const changes = rows.filter(({ fields }) => fields.length === 2);
  const others = rows.filter(({ fields }) => fields.length === 1);
  return [...setRows(changes, layout.width, '  '), ...setRows(others, layout.width, '  ')];
}

function openRows({ indicators }: Evaluation, standard: Standard, layout: Layout): readonly string[] {
  const rows = indicators
    .filter(({ status, waived }) => status === 'undetermined' && !waived)
    .map(
      (result): FieldRow => ({
        fields: [
          { text: `${String(result.indicator.number).padStart(2)} ${named(result.indicator.title, layout)}` },
        ],
        text: say('gap-report-plain', layout, { facts: tell(lackingOf(result, standard), layout) }),
      }),
    );
  return setRows(rows, layout.width, '  ');
}

function openLine(numbers: readonly number[], layout: Layout): readonly string[] {
  if (numbers.length === 0) return [];
  const args = { count: String(numbers.length), numbers: numbers.map(String) };
  return fill(say('gap-open-line', layout, args), layout.width - 2).map((line) => `  ${line}`);
}

const nextLines = ({ submission, tier }: Evaluation, layout: Layout): readonly string[] => [
  '',
  faint(layout)(
    say('next-gap-tier', layout, {
      path: clean(submission.file, layout),
      tier: layout.lang === 'zh' ? named(tier.title, layout) : tier.id,
    }),
  ),
];
