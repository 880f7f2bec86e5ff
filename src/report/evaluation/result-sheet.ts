import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { auditedOf, groupFindings } from '../../audit/index.ts';
import { failuresOf, lackingOf, type Problem } from '../../gap/index.ts';
import type { Evaluation, FindingCode } from '../../model/index.ts';
import { clean, named, say, tell, type Voice } from '../say.ts';
import { fill } from '../terminal/lines.ts';
import { type Cell, contentOf, entry, printed, STYLES, TITLE_HEIGHT } from '../workbook.ts';
import { aboutLine } from './about.ts';
import { whyText } from './brief-headline.ts';
import { figureCells } from './figure-cells.ts';
import { isFigure, problemText, shareText } from './problem-fields.ts';
import type { Report } from './report.ts';
import { surveyAnswer } from './survey.ts';
import { countAt, floorsOf } from './survey-floors.ts';
import { leastShortFirst, type NameOf, namedShort } from './survey-lists.ts';
import { unreadLines } from './unread-lines.ts';

/** Community, tier, number, indicator, found, asked, short, unit, reported, done. */
const WIDTHS = [22, 10, 7, 26, 11, 11, 11, 10, 30, 14];
const COLUMNS = [
  'community',
  'tier',
  'number',
  'indicator',
  'found',
  'asked',
  'short',
  'unit',
  'share',
  'done',
] as const;
const RIGHT = new Set([2, 4, 5, 6]);
const DONE = 9;
/** Where the columns of what concerns several begin, and how wide each text may be: over the cells to its right. */
const GROUPED = { count: 0, title: 1, what: 4, who: 8 };
const GROUP_WIDTHS = { title: 40, what: 40, who: 28 };
/** Names are given of so many. */
const NAMED_COMMUNITIES = 8;

const SAID_ABOVE: readonly FindingCode[] = ['verdict-contradicted', 'near-miss'];

type Line = readonly (readonly [column: number, cell: Cell, style: CellStyle])[];

/** The answer on one page: the sentence, the floors, who fails by what, what is to be reported and to be verified. */
export function resultSheet(report: Report, voice: Voice): WriteSheet {
  const { evaluations, shown = evaluations } = report;
  const name = namedShort(evaluations);
  const title = (evaluations.length === 1 ? singleTitle : surveyTitle)(report, voice);
  const lines: readonly Line[] = [
    [[0, title, STYLES.title]],
    [[0, aboutLine(report, voice), STYLES.about]],
    [],
    ...floorLines(report, voice),
    ...section('brief-unread', unreadLines(report.diagnostics, voice), voice),
    ...section('brief-fix', failingLines(shown, report, voice), voice),
    ...section('brief-report', openLines(shown, report, name, voice), voice),
    ...section('brief-verify', doubtLines(report, voice), voice),
  ];
  return {
    name: say('sheet-name-result', voice),
    rows: lines.map((line) => {
      const row: (string | number)[] = Array.from({ length: (line.at(-1)?.[0] ?? -1) + 1 }, () => '');
      for (const [column, cell] of line) row[column] = contentOf(cell);
      return row;
    }),
    cells: new Map(
      lines.flatMap((line, row) =>
        line.map(([column, cell, style]) =>
          entry(
            row,
            column,
            contentOf(cell),
            typeof cell === 'object' ? { ...style, numFmt: cell.format } : style,
          ),
        ),
      ),
    ),
    rowDefs: new Map([[0, { height: TITLE_HEIGHT }]]),
    columns: WIDTHS.map((width) => ({ width, style: STYLES.text })),
    ...printed(aboutLine(report, voice), voice),
  };
}

function singleTitle({ evaluations: [only], standard }: Report, voice: Voice): string {
  if (only === undefined) return '';
  const { submission, tier, verdict } = only;
  return [
    clean(submission.community.name, voice),
    named(tier.title, voice),
    say(`brief-verdict-${verdict}`, voice),
    whyText(only, failuresOf(only, standard), voice),
  ].join('   ');
}

const surveyTitle = (report: Report, voice: Voice): string =>
  `${say('survey-communities', voice, { count: String(report.evaluations.length) })}${voice.lang === 'zh' ? '，' : ': '}${surveyAnswer(report, voice)}`;

const section = (
  title: 'brief-unread' | 'brief-fix' | 'brief-report' | 'brief-verify',
  lines: readonly Line[],
  voice: Voice,
): readonly Line[] => (lines.length === 0 ? [] : [[], [[0, say(title, voice), STYLES.heading]], ...lines]);

/** How many stand where at each floor of evidence; equal floors are one row. */
function floorLines({ evaluations }: Report, voice: Voice): readonly Line[] {
  const shown = ['unmet', 'met', 'undetermined'] as const;
  return [
    [
      [0, '', STYLES.head],
      ...shown.map((status, at) => [at + 1, say(`status-${status}`, voice), STYLES.numberHead] as const),
    ],
    ...floorsOf(evaluations).map(
      (floor): Line => [
        [0, say(`survey-floor-${floor}`, voice), STYLES.text],
        ...shown.map((status, at) => {
          const count = countAt(evaluations, floor, status);
          return [at + 1, count, count === 0 || status === 'met' ? STYLES.number : STYLES[status]] as const;
        }),
      ],
    ),
  ];
}

/** A row a failing check of each community, never merged. */
function failingLines(shown: readonly Evaluation[], { standard }: Report, voice: Voice): readonly Line[] {
  const rows = leastShortFirst(
    shown.filter(({ verdict }) => verdict === 'unmet'),
    standard,
  ).flatMap(({ evaluation }) =>
    failuresOf(evaluation, standard).map((problem) => failingLine(evaluation, problem, standard, voice)),
  );
  if (rows.length === 0) return [];
  const head = COLUMNS.map((column, at): Line[number] => [
    at,
    say(`sheet-${column}`, voice),
    RIGHT.has(at) ? STYLES.numberHead : STYLES.head,
  ]);
  return [head, ...rows];
}

function failingLine(
  { submission, tier }: Evaluation,
  problem: Problem,
  standard: Report['standard'],
  voice: Voice,
): Line {
  const [first] = problem.indicators;
  const cells: readonly Cell[] = [
    clean(submission.community.name, voice),
    named(tier.title, voice),
    first?.indicator.number ?? '',
    first === undefined ? '' : named(first.indicator.title, voice),
    ...(isFigure(problem) ? figureCells(problem.result, true, voice) : ['', '', '', '']),
    isFigure(problem) ? shareText(problem, voice, false) : problemText(problem, standard, voice),
    '',
  ];
  return cells.map((cell, at) => [at, cell, styleAt(at)] as const);
}

const styleAt = (at: number): CellStyle =>
  at === DONE ? STYLES.open : at === 4 ? STYLES.unmet : RIGHT.has(at) ? STYLES.number : STYLES.body;

interface GroupLine {
  readonly count: number;
  readonly title: string;
  readonly what: string;
  readonly who: string;
}

/** What is to be reported, by indicator, the most frequent first. */
function openLines(
  shown: readonly Evaluation[],
  { standard }: Report,
  name: NameOf,
  voice: Voice,
): readonly Line[] {
  const lacking = new Map<string, GroupLine & { readonly names: string[] }>();
  for (const evaluation of shown.filter(({ verdict }) => verdict !== 'met'))
    for (const result of evaluation.indicators) {
      if (result.status !== 'undetermined' || result.waived) continue;
      const { number, title } = result.indicator;
      const group = {
        count: 0,
        title: `${number} ${named(title, voice)}`,
        what: tell(lackingOf(result, standard), voice),
        who: '',
      };
      const key = JSON.stringify([evaluation.tier.id, group.title, group.what]);
      const names = lacking.get(key)?.names ?? [];
      lacking.set(key, { ...group, names: [...names, clean(name(evaluation), voice)] });
    }
  const groups = [...lacking.values()]
    .toSorted((a, b) => b.names.length - a.names.length)
    .map(({ names, ...group }) => ({ ...group, count: names.length, who: whoOf(names, voice) }));
  return groupLines(groups, voice);
}

const whoOf = (names: readonly string[], voice: Voice): string =>
  names.length > NAMED_COMMUNITIES
    ? say('group-of-all', voice, { count: String(names.length) })
    : names.join(voice.lang === 'zh' ? '、' : ', ');

/** What findings say together, hints aside: problems first, then what concerns most. */
function doubtLines({ evaluations, standard, findings }: Report, voice: Voice): readonly Line[] {
  const told = (findings ?? evaluations.flatMap((one) => one.findings)).filter(
    ({ code, severity }) => severity !== 'info' && !SAID_ABOVE.includes(code),
  );
  const groups = groupFindings(told, auditedOf(evaluations, standard), standard)
    .toSorted(
      (a, b) =>
        Number(b.severity === 'error') - Number(a.severity === 'error') ||
        b.submissions.length - a.submissions.length,
    )
    .map(({ submissions, title, what, who }) => ({
      count: submissions.length,
      title: tell(title, voice),
      // Some say in their heading all that they have to say.
      what: tell(what, voice) === tell(title, voice) ? '' : tell(what, voice),
      who: tell(who, voice),
    }));
  return groupLines(groups, voice);
}

/** A text that its cells cannot hold goes on in the row under it: nothing is cut, and nothing is merged. */
function groupLines(groups: readonly GroupLine[], voice: Voice): readonly Line[] {
  if (groups.length === 0) return [];
  const heads = new Map<number, string>([
    [GROUPED.count, say('audit-submissions', voice)],
    [GROUPED.title, say('sheet-finding', voice)],
    [GROUPED.what, say('audit-sentence', voice)],
    [GROUPED.who, say('sheet-community', voice)],
    [DONE, say('sheet-done', voice)],
  ]);
  const head = WIDTHS.map((_, at): Line[number] => [at, heads.get(at) ?? '', STYLES.head]);
  return [head, ...groups.flatMap(groupRows)];
}

function groupRows({ count, title, what, who }: GroupLine): readonly Line[] {
  const texts = [
    fill(title, GROUP_WIDTHS.title),
    fill(what, GROUP_WIDTHS.what),
    fill(who, GROUP_WIDTHS.who),
  ] as const;
  const rows = Math.max(...texts.map(({ length }) => length));
  return Array.from(
    { length: rows },
    (_, at): Line => [
      [GROUPED.count, at === 0 ? count : '', { ...STYLES.text, alignment: { horizontal: 'left' } }],
      ...([GROUPED.title, GROUPED.what, GROUPED.who] as const).flatMap((column, index): Line => {
        const text = texts[index]?.[at];
        return text === undefined ? [] : [[column, text, STYLES.text]];
      }),
      [DONE, '', STYLES.open],
    ],
  );
}
