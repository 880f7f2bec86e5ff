import { briefOf, indicatorsOf } from '../../audit/index.ts';
import { type Problem, problemsOf } from '../../gap/index.ts';
import type { Evaluation, FindingCode, KeptFinding, Severity, Standard } from '../../model/index.ts';
import { shortLabel } from '../../standard/index.ts';
import { changeMessage, needs, problemText, shareText } from '../evaluation/problem-fields.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, named, say, tell } from '../say.ts';
import { apart, type FieldRow, setRows } from '../terminal/lines.ts';
import { faint, severityPaint, strong } from '../terminal/signs.ts';
import { type AuditReport, SEVERITIES } from './report.ts';
import { markOf, totalsOf } from './survey.ts';

interface Line {
  readonly severity: Severity;
  readonly numbers: readonly number[];
  readonly text: string;
}

/** The findings on one submission, a line each: problems, doubts, hints. */
export function auditSingle(evaluation: Evaluation, report: AuditReport, layout: Layout): readonly string[] {
  const { submission } = evaluation;
  const lines = linesOf(evaluation, report, layout);
  return [
    ...apart(
      `${clean(submission.community.name, layout)}   ${totalsOf(report, layout)}`,
      clean(submission.file, layout),
      layout.width,
      [strong(layout), faint(layout)],
    ),
    ...SEVERITIES.flatMap((severity) => sectionOf(severity, lines, layout)),
  ];
}

function sectionOf(severity: Severity, lines: readonly Line[], layout: Layout): readonly string[] {
  const own = lines.filter((line) => line.severity === severity);
  if (own.length === 0) return [];
  const mark = markOf(severity, layout);
  const paint = severityPaint(severity, layout);
  const comma = layout.lang === 'zh' ? '、' : ', ';
  const rows = own.map(
    ({ numbers, text }): FieldRow => ({
      fields: [
        {
          text: `${mark} ${numbers.slice(0, 4).join(comma)}`.trimEnd(),
          paint: (line) => paint(mark) + line.slice(mark.length),
        },
      ],
      text,
    }),
  );
  return ['', strong(layout)(say(`audit-title-${severity}`, layout)), ...setRows(rows, layout.width, '  ')];
}

/** Told by their indicators together. */
const TOGETHER: readonly FindingCode[] = ['clause-echo'];

function linesOf(evaluation: Evaluation, report: AuditReport, layout: Layout): readonly Line[] {
  const { standard, findings } = report;
  const refuted = new Set(
    findings.filter(({ code }) => code === 'verdict-contradicted').map(({ indicator }) => indicator),
  );
  // What the lines of the failures say already: each is told once, with its shortfall and what makes it look met.
  const told = ({ code, indicator }: KeptFinding) =>
    code === 'verdict-contradicted' || (code === 'near-miss' && refuted.has(indicator));
  const single = findings.filter((finding) => !told(finding) && !TOGETHER.includes(finding.code));
  return [
    ...failureLines(evaluation, refuted, standard, layout),
    ...single.map((finding) => findingLine(finding, evaluation, standard, layout)),
    ...TOGETHER.flatMap((code) => togetherLine(code, evaluation, report, layout)),
  ];
}

const failureLines = (
  evaluation: Evaluation,
  refuted: ReadonlySet<string | undefined>,
  standard: Standard,
  layout: Layout,
): readonly Line[] =>
  problemsOf(evaluation, standard)
    .filter(({ indicators }) => indicators.some(({ indicator }) => refuted.has(indicator.id)))
    .map((problem) => ({
      severity: 'error',
      numbers: problem.indicators.map(({ indicator }) => indicator.number),
      text: failureText(problem, standard, layout),
    }));

function failureText(problem: Problem, standard: Standard, layout: Layout): string {
  const { actual, threshold, check, otherRule } = problem.result;
  const change = changeMessage(problem);
  if (check.kind !== 'compare' || actual === undefined || threshold === undefined || change === undefined)
    return say('audit-refuted', layout, { what: problemText(problem, standard, layout) });
  const share = shareText(problem, layout, false);
  const figure = `${share === '' ? '' : `${share} = `}${named(actual.text, layout)}`;
  const comma = layout.lang === 'zh' ? '，' : ', ';
  const looks =
    otherRule?.truth === 'true' ? comma + say('audit-rounds', layout, { threshold: threshold.text }) : '';
  const what = [figure, needs(check.op, threshold.text, layout), tell(change, layout)].join(comma) + looks;
  return say('audit-refuted', layout, { what });
}

function findingLine(finding: KeptFinding, evaluation: Evaluation, standard: Standard, layout: Layout): Line {
  const numbers = indicatorsOf(finding, evaluation, standard).map(({ number }) => number);
  return { severity: finding.severity, numbers, text: briefText(finding, standard, layout) };
}

function briefText(finding: KeptFinding, standard: Standard, layout: Layout): string {
  if (finding.code !== 'unsubstantiated') return tell(briefOf(finding, standard), layout);
  const facts = (finding.facts ?? []).flatMap((id) => standard.facts.get(id) ?? []).map(shortLabel);
  return facts.length === 0
    ? tell(briefOf(finding, standard), layout)
    : say('audit-unreported', layout, { facts });
}

function togetherLine(
  code: FindingCode,
  { tier }: Evaluation,
  { findings }: AuditReport,
  layout: Layout,
): readonly Line[] {
  const on = new Set(findings.filter((finding) => finding.code === code).map(({ indicator }) => indicator));
  if (on.size === 0) return [];
  const numbers = tier.indicators.filter(({ id }) => on.has(id)).map(({ number }) => String(number));
  const text = say('audit-echoes', layout, { count: String(numbers.length), numbers });
  return [{ severity: 'info', numbers: [], text }];
}
