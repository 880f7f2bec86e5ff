import { shortNames } from '../../audit/index.ts';
import { lackingOf, type Problem, problemsOf } from '../../gap/index.ts';
import type { Diagnostic, Evaluation } from '../../model/index.ts';
import { clean, named, say, tell } from '../say.ts';
import { columnsFit, type FieldRow, fill, setRows } from '../terminal/lines.ts';
import { statusPaint, symbolOf } from '../terminal/signs.ts';
import { displayWidth } from '../terminal/wrap.ts';
import { figureFields, isFigure, problemText } from './problem-fields.ts';
import type { Layout, Report } from './report.ts';

/** So many failing communities have rows; so many of who is met are named. */
const ROWS = 12;
const NAMED = 8;
/** So many problems of one community have a row; how many more there are is said. */
const PROBLEMS = 3;

export type NameOf = (evaluation: Evaluation) => string;

export function namedShort(evaluations: readonly Evaluation[]): NameOf {
  const names = shortNames(evaluations.map(({ submission }) => submission));
  return ({ submission }) => names.get(submission) ?? submission.community.name;
}

const missingIn = (problems: readonly Problem[]): number =>
  problems.reduce((most, { missing }) => Math.max(most, missing), 0);

/** Those that fail with their problems, least short first. */
export const leastShortFirst = (unmet: readonly Evaluation[], standard: Report['standard']) =>
  unmet
    .map((evaluation) => ({ evaluation, problems: problemsOf(evaluation, standard) }))
    .map((one) => ({ ...one, missing: missingIn(one.problems) }))
    .toSorted((a, b) =>
      a.missing === b.missing ? a.problems.length - b.problems.length : a.missing - b.missing,
    );

/** A row a failing community, least short first; several problems of one stand under each other. */
export function unmetLines(
  unmet: readonly Evaluation[],
  { standard }: Report,
  name: NameOf,
  layout: Layout,
): readonly string[] {
  const all = leastShortFirst(unmet, standard);
  const shown = all.slice(0, ROWS);
  const rows = (titles: boolean) =>
    shown.flatMap(({ evaluation, problems }) =>
      problems
        .slice(0, PROBLEMS)
        .map((problem, index): FieldRow => {
          const who = index === 0 ? clean(name(evaluation), layout) : '';
          const mark = index === 0 ? symbolOf('unmet', layout) : ' ';
          return {
            fields: [
              {
                text: `${mark} ${who}`.trimEnd(),
                paint: (line) => statusPaint('unmet', layout)(mark) + line.slice(mark.length),
              },
              { text: titles ? titlesOf(problem, layout) : numbersOf(problem, layout) },
              ...(isFigure(problem) ? figureFields(problem, layout) : []),
            ],
            ...(isFigure(problem) ? {} : { text: problemText(problem, standard, layout) }),
          };
        })
        .concat(moreRow(problems.length - PROBLEMS, layout)),
    );
  const full = rows(true);
  const fitting = columnsFit(full, layout.width, '  ') ? full : rows(false);
  const more = all.length - shown.length;
  return [
    ...setRows(fitting, layout.width, '  '),
    ...(more > 0 ? [`  ${say('survey-more', layout, { count: String(more) })}`] : []),
  ];
}

const moreRow = (rest: number, layout: Layout): readonly FieldRow[] =>
  rest > 0 ? [{ fields: [{ text: '' }, { text: say('brief-more', layout, { count: String(rest) }) }] }] : [];

function titlesOf({ indicators }: Problem, layout: Layout): string {
  const titles = indicators.map(({ indicator }) => `${indicator.number} ${named(indicator.title, layout)}`);
  return titles.join(layout.lang === 'zh' ? '、' : ' + ');
}

const numbersOf = ({ indicators }: Problem, layout: Layout): string =>
  say('brief-places-plain', layout, { numbers: indicators.map(({ indicator }) => String(indicator.number)) });

/** What is to be reported, by indicator, the most frequent first. */
export function lackingLines(
  open: readonly Evaluation[],
  { standard }: Report,
  name: NameOf,
  layout: Layout,
): readonly string[] {
  const lacking = new Map<
    string,
    { numbers: ReadonlySet<number>; title: string; facts: string; count: number }
  >();
  for (const { indicators } of open)
    for (const result of indicators) {
      if (result.status !== 'undetermined' || result.waived) continue;
      const { number, id, title } = result.indicator;
      const facts = tell(lackingOf(result, standard), layout);
      const before = lacking.get(`${id} ${facts}`);
      const numbers = new Set([...(before?.numbers ?? []), number]);
      const count = (before?.count ?? 0) + 1;
      lacking.set(`${id} ${facts}`, { numbers, title: named(title, layout), facts, count });
    }
  const all = [...lacking.values()].toSorted(
    (a, b) => b.count - a.count || firstOf(a.numbers) - firstOf(b.numbers),
  );
  const names =
    open.length <= NAMED
      ? fill(open.map((one) => clean(name(one), layout)).join('、'), layout.width - 2)
      : [];
  const rows = all.slice(0, NAMED).map(({ numbers, title, facts, count }): FieldRow => {
    const mark = symbolOf('undetermined', layout);
    // Tiers number one indicator differently: then no number is right for all.
    const number = numbers.size === 1 ? String(firstOf(numbers)) : '';
    return {
      fields: [
        {
          text: `${mark} ${number.padStart(2)} ${title}`,
          paint: (line) => statusPaint('undetermined', layout)(mark) + line.slice(mark.length),
        },
      ],
      text: say('survey-lack', layout, { count: String(count), facts }),
    };
  });
  const more = all.length - NAMED;
  return [
    ...names.map((line) => `  ${layout.lang === 'zh' ? line : line.replaceAll('、', ', ')}`),
    ...setRows(rows, layout.width, '  '),
    ...(more > 0 ? [`  ${say('brief-more', layout, { count: String(more) })}`] : []),
  ];
}

const firstOf = ([first = 0]: ReadonlySet<number>): number => first;

/** Who is met is named where they are few, else counted by tier; and how much of it rests on the word. */
export function metLines(met: readonly Evaluation[], name: NameOf, layout: Layout): readonly string[] {
  const tiers = [...new Set(met.map(({ tier }) => tier))];
  const counts = tiers.map((tier) => {
    const own = met.filter((one) => one.tier === tier);
    return {
      tier,
      own,
      text: say('survey-tier-count', layout, { tier: tier.title, count: String(own.length) }),
    };
  });
  if (met.length <= NAMED) {
    const comma = layout.lang === 'zh' ? '、' : ', ';
    const rows = counts.map(({ text, own }) => ({
      fields: [{ text }],
      text: own.map((one) => clean(name(one), layout)).join(comma),
    }));
    return setRows(rows, layout.width, '  ');
  }
  const attested = met.map(({ counts: { attested: count } }) => count).toSorted((a, b) => a - b);
  const [low = 0, high = low] = [attested[0], attested.at(-1)];
  const comma = layout.lang === 'zh' ? '，' : ', ';
  const text = counts.map((one) => one.text).join(comma) + attestedText(low, high, layout);
  return fill(text, layout.width - 2).map((line) => `  ${line}`);
}

function attestedText(low: number, high: number, layout: Layout): string {
  if (high === 0) return '';
  const code = low === high ? 'survey-attested-same' : 'survey-attested-each';
  return say(code, layout, { low: String(low), high: String(high) });
}

/** The files that could not be read, by name, on one line where it holds them; their diagnostics stand on standard error. */
export function unreadLine(diagnostics: readonly Diagnostic[], layout: Layout): readonly string[] {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const comma = layout.lang === 'zh' ? '、' : ', ';
  const head = `${say('survey-head-unread', layout, { count: String(files.length) })}   `;
  const room = layout.width - displayWidth(head);
  let text = '';
  for (const [index, file] of files.entries()) {
    const longer = text + (index === 0 ? '' : comma) + clean(file, layout);
    if (index > 0 && displayWidth(longer) > room - 14)
      return [head + text + say('survey-unread-more', layout, { count: String(files.length) })];
    text = longer;
  }
  return fill(head + text, layout.width);
}
