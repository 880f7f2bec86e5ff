import { briefOf, indicatorsOf } from '../../audit/index.ts';
import { edgesOf, failuresOf, lackingOf, type Problem } from '../../gap/index.ts';
import type { Evaluation, Finding, FindingCode, IndicatorResult, Standard } from '../../model/index.ts';
import { clean, named, say, tell } from '../say.ts';
import { apart, type FieldRow, fill, flow, ROOMY, setRows, WIDEST } from '../terminal/lines.ts';
import { faint, severityPaint, statusPaint, strong, symbolOf } from '../terminal/signs.ts';
import { displayWidth } from '../terminal/wrap.ts';
import { evidenceLines } from './brief-evidence.ts';
import { headline, underHeadline } from './brief-headline.ts';
import { factName, figureFields, isFigure, needs, problemText, shareText } from './problem-fields.ts';
import type { Layout, Report } from './report.ts';

/** How many lines a section has before it says how many more there are. */
const MOST = 9;

/** One community on one screen: the verdict and what would change it, then a line for each problem. */
export function brief(evaluation: Evaluation, report: Report, given: Layout): string {
  const layout = { ...given, width: Math.min(given.width, WIDEST) };
  const { standard } = report;
  const failing = failuresOf(evaluation, standard);
  const inShort = isShort(evaluation);
  const sections = [
    section('brief-fix', fixLines(failing, standard, layout), layout),
    section('brief-report', reportLines(evaluation, standard, layout), layout),
    inShort ? [] : section('brief-verify', verifyLines(evaluation, standard, layout), layout),
    section('brief-edge', edgeLines(edgesOf(evaluation, standard), failing, layout), layout),
    section('brief-evidence', evidenceLines(evaluation, layout), layout),
  ];
  return [
    ...heading(evaluation, layout),
    '',
    ...headline(evaluation, failing, layout),
    ...underHeadline(evaluation, report, standard, layout),
    ...(inShort ? doubtsInShort(evaluation, standard, layout) : []),
    ...sections.flat(),
    ...(evaluation.verdict === 'met' ? [] : ['', ...nextLines(evaluation, layout)]),
    '',
  ].join('\n');
}

function heading({ submission, tier }: Evaluation, layout: Layout): readonly string[] {
  const { name, district } = submission.community;
  const rest = [named(tier.title, layout), ...(district === undefined ? [] : [clean(district, layout)])];
  const left = [clean(name, layout), ...rest].join('   ');
  const paintName = (line: string) => {
    const shown = clean(name, layout);
    return line.startsWith(shown) ? strong(layout)(shown) + line.slice(shown.length) : line;
  };
  return apart(left, clean(submission.file, layout), layout.width, [paintName, faint(layout)]);
}

type Title = 'brief-fix' | 'brief-report' | 'brief-verify' | 'brief-edge' | 'brief-evidence';

const section = (title: Title, lines: readonly string[], layout: Layout): readonly string[] =>
  lines.length === 0 ? [] : ['', strong(layout)(say(title, layout)), ...lines];

const isRoomy = (layout: Layout): boolean => layout.width >= ROOMY;

function fixLines(problems: readonly Problem[], standard: Standard, layout: Layout): readonly string[] {
  const shown = problems.slice(0, MOST);
  const rows = shown.map(
    (problem): FieldRow => ({
      fields: [
        titleField(problem, layout, true),
        ...(isRoomy(layout) && problems.some(isFigure)
          ? [{ text: isFigure(problem) ? factName(problem, layout) : '' }]
          : []),
        ...(problems.some(isFigure) ? figureFields(problem, layout) : []),
      ],
      ...(isFigure(problem)
        ? { text: shareText(problem, layout, layout.lang === 'zh') }
        : { text: problemText(problem, standard, layout) }),
    }),
  );
  // What has no figures does not stand in their columns.
  const [figures, texts] = [
    rows.filter((_, at) => isFigure(shown[at] ?? (shown[0] as Problem))),
    rows.filter((_, at) => !isFigure(shown[at] ?? (shown[0] as Problem))),
  ];
  return [
    ...setRows(figures, layout.width, '  '),
    ...roundedLines(shown, layout),
    ...setRows(
      texts.map(({ fields, text }) => ({ fields: fields.slice(0, 1), text: text ?? '' })),
      layout.width,
      '  ',
    ),
    ...moreLine(problems.length - shown.length, layout),
  ];
}

/** `✗  1 有线宽带网络`, the number two columns wide. */
function titleField(
  { indicators: [first] }: Problem,
  layout: Layout,
  marked: boolean,
): FieldRow['fields'][number] {
  const mark = marked ? symbolOf('unmet', layout) : ' ';
  const number = String(first?.indicator.number ?? '').padStart(2);
  const title = first === undefined ? '' : named(first.indicator.title, layout);
  const paint = statusPaint('unmet', layout);
  return {
    text: `${mark} ${number} ${title}`,
    paint: (line) => (marked ? paint(mark) + line.slice(mark.length) : line),
  };
}

const moreLine = (rest: number, layout: Layout): readonly string[] =>
  rest > 0 ? [`  ${faint(layout)(say('brief-more', layout, { count: String(rest) }))}`] : [];

/** Said once under what it explains: the figure that is claimed is a rounded one. */
function roundedLines(problems: readonly Problem[], layout: Layout): readonly string[] {
  const near = problems.filter(({ result }) => result.otherRule?.truth === 'true');
  const [first] = near;
  if (first?.result.threshold === undefined) return [];
  const claims = new Set(near.map(({ result }) => result.claimed?.text));
  const [claimed] = claims;
  const text =
    claims.size === 1 && claimed !== undefined
      ? say('brief-rounded', layout, { claimed })
      : say('brief-rounds', layout, { threshold: first.result.threshold.text });
  const numbers = near.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.number));
  const places = say('brief-places-plain', layout, { numbers: [...new Set(numbers)].map(String) });
  const placed =
    near.length === problems.length ? text : say('brief-rounds-at', layout, { places, rounded: text });
  return fill(placed, layout.width - 7).map((line) => `       ${line}`);
}

function reportLines(evaluation: Evaluation, standard: Standard, layout: Layout): readonly string[] {
  const open = evaluation.indicators.filter(({ status, waived }) => status === 'undetermined' && !waived);
  const rows = open.slice(0, MOST).map(
    (result): FieldRow => ({
      fields: [undeterminedField(result, layout)],
      text: missingText(result, standard, layout),
    }),
  );
  return [...setRows(rows, layout.width, '  '), ...moreLine(open.length - MOST, layout)];
}

function undeterminedField({ indicator }: IndicatorResult, layout: Layout): FieldRow['fields'][number] {
  const mark = symbolOf('undetermined', layout);
  const paint = statusPaint('undetermined', layout);
  return {
    text: `${mark} ${String(indicator.number).padStart(2)} ${named(indicator.title, layout)}`,
    paint: (line) => paint(mark) + line.slice(mark.length),
  };
}

const missingText = (result: IndicatorResult, standard: Standard, layout: Layout): string =>
  tell(lackingOf(result, standard), layout);

function verifyLines(evaluation: Evaluation, standard: Standard, layout: Layout): readonly string[] {
  const doubts = doubtsOf(evaluation);
  const rows = doubts.slice(0, MOST).map((finding) => verifyRow(finding, evaluation, standard, layout));
  const width = rows.reduce((widest, { numbers }) => Math.max(widest, displayWidth(numbers)), 0);
  const lines = rows.flatMap(({ numbers, text, lines: at, paint }) => {
    const mark = paint('!');
    const lead = ` ${numbers}${' '.repeat(2 * Math.min(1, width) + width - displayWidth(numbers))}`;
    const room = layout.width - 3 - displayWidth(lead) - (isRoomy(layout) ? displayWidth(at) + 3 : 0);
    const [first = '', ...more] = fill(text, Math.max(20, room));
    const [line = ''] = isRoomy(layout)
      ? apart(`!${lead}${first}`, at, layout.width - 2, [(l) => mark + l.slice(1), faint(layout)])
      : [`${mark}${lead}${first}`];
    return [`  ${line}`, ...more.map((one) => `   ${' '.repeat(displayWidth(lead))}${one}`)];
  });
  return [...lines, ...moreLine(doubts.length - MOST, layout)];
}

/** What repeats the failures above is not said again, and hints wait for the audit. */
const doubtsOf = ({ findings, indicators }: Evaluation): readonly Finding[] => {
  const unmet = new Set(
    indicators.filter(({ status }) => status === 'unmet').map(({ indicator }) => indicator.id),
  );
  return findings.filter(
    ({ code, severity, indicator }) =>
      severity !== 'info' &&
      code !== 'verdict-contradicted' &&
      code !== 'near-miss' &&
      !(code === 'claim-contradicted' && indicator !== undefined && unmet.has(indicator)),
  );
};

/** One that is met takes some six lines; what is grave has its own all the same. */
const isShort = (evaluation: Evaluation): boolean =>
  evaluation.verdict === 'met' && doubtsOf(evaluation).every(({ severity }) => severity !== 'error');

/** `须核实 3 处：自报个数与清单不符（8），说明与指标不符（3），公示期与起止日不符。` */
function doubtsInShort(evaluation: Evaluation, standard: Standard, layout: Layout): readonly string[] {
  const doubts = doubtsOf(evaluation);
  if (doubts.length === 0) return [];
  const numbers = new Map<FindingCode, Set<number>>();
  for (const finding of doubts) {
    const of = numbers.get(finding.code) ?? new Set();
    for (const { number } of indicatorsOf(finding, evaluation, standard)) of.add(number);
    numbers.set(finding.code, of);
  }
  const told = [...numbers].map(([code, of]) => {
    const what = say(`code-${code}`, layout);
    const on = [...of].toSorted((a, b) => a - b).map(String);
    return on.length === 0 ? what : say('brief-doubt-on', layout, { what, numbers: on });
  });
  const text = say('brief-doubts', layout, {
    count: String(doubts.length),
    doubts: told.join(layout.lang === 'zh' ? '，' : ', '),
    path: evaluation.submission.file,
  });
  return fill(text, layout.width - 2).map((line) => `  ${line}`);
}

function verifyRow(finding: Finding, evaluation: Evaluation, standard: Standard, layout: Layout) {
  const comma = layout.lang === 'zh' ? '、' : ', ';
  const on = indicatorsOf(finding, evaluation, standard).map(({ number }) => String(number));
  const lines = linesOf(finding, evaluation);
  return {
    numbers: on.slice(0, 4).join(comma),
    text: tell(briefOf(finding, standard), layout),
    lines: lines.length === 0 ? '' : say('brief-lines', layout, { lines }),
    paint: severityPaint(finding.severity, layout),
  };
}

/** Where its facts stand, or what it was found on. */
function linesOf({ facts = [], at, code }: Finding, { submission }: Evaluation): readonly string[] {
  const places = code === 'copied-figure' ? facts.flatMap((id) => submission.facts.get(id)?.at ?? []) : [];
  const lines = (places.length > 0 ? places : at === undefined ? [] : [at]).map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b).map(String);
}

function edgeLines(
  edges: readonly Problem[],
  failing: readonly Problem[],
  layout: Layout,
): readonly string[] {
  const beside = isRoomy(layout) && failing.some(isFigure);
  const rows = edges.slice(0, MOST).map((problem): FieldRow => {
    const { actual, threshold, check } = problem.result;
    const op = check.kind === 'compare' ? check.op : 'at_least';
    return {
      fields: [
        titleField(problem, layout, false),
        ...(beside ? [{ text: factName(problem, layout) }] : []),
        { text: actual === undefined ? '' : named(actual.text, layout) },
        { text: needs(op, threshold?.text ?? '', layout) },
      ],
      text: shareText(problem, layout, true),
    };
  });
  return [...setRows(rows, layout.width, '  '), ...moreLine(edges.length - MOST, layout)];
}

function nextLines({ submission: { file }, verdict }: Evaluation, layout: Layout): readonly string[] {
  const path = clean(file, layout);
  const phrases =
    verdict === 'undetermined'
      ? [say('next-again', layout, { path })]
      : [say('next-details', layout), say('next-gap', layout, { path })];
  return flow(phrases, layout.width).map(faint(layout));
}
