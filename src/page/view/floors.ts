import type { EvidenceLetter, PageSubmission, StatusLetter } from '../data.ts';
import { type Context, countIn, fullName, join, verdictOf } from './context.ts';
import { type Element, h, type Node } from './node.ts';
import { inOrder } from './rows.ts';
import { sample, unseen } from './square.ts';
import { stackView } from './stack.ts';

type Floor = 'a' | 'd' | 'm';
const FLOORS: readonly Floor[] = ['a', 'd', 'm'];
/** More communities than this are a bar: a square for each could not be seen. */
const MOST_SQUARES = 120;

/** The verdicts at each floor of evidence, one square a community, the same community at the same place. */
export function floorsView(ctx: Context): readonly Element[] {
  const { data, say } = ctx;
  const all = inOrder(ctx, data.submissions);
  const rows = rowsOf(ctx, all);
  return [
    h('section', { class: 'floors', 'aria-labelledby': 'floors-title' }, [
      h('h2', { id: 'floors-title', class: 'unseen' }, say('page-floors-title')),
      ...rows.map((row, at) => floorView(ctx, row, all, at === 0)),
      keyView(ctx),
    ]),
  ];
}

/** Floors with the same verdicts throughout are one row; that in force is first. */
function rowsOf({ data }: Context, all: readonly PageSubmission[]): readonly (readonly Floor[])[] {
  const rows: { key: string; floors: Floor[] }[] = [];
  for (const floor of FLOORS) {
    const key = all.map(({ floors }) => floors[FLOORS.indexOf(floor)]).join('');
    const row = rows.find((one) => one.key === key);
    if (row) row.floors.push(floor);
    else rows.push({ key, floors: [floor] });
  }
  return rows
    .map(({ floors }) => floors)
    .toSorted((a, b) => Number(b.includes(data.run.floor)) - Number(a.includes(data.run.floor)));
}

function floorView(
  ctx: Context,
  floors: readonly Floor[],
  all: readonly PageSubmission[],
  first: boolean,
): Element {
  const { say } = ctx;
  const place = FLOORS.indexOf(floors[0] ?? 'a');
  const verdict = ({ floors: own }: PageSubmission): StatusLetter => own[place as 0 | 1 | 2];
  const letters = all.map(verdict).join('');
  const counts = (['u', 'm', '?'] as const).map((letter) => [letter, countIn(letters, letter)] as const);
  const key = floors.join('');
  const title = say(key === 'adm' ? 'page-floor-all' : `page-floor-${key}`);
  const said = counts.map(([letter, count]) =>
    say('page-legend-count', { label: say(`page-status-${letter}`), count }),
  );
  const note = first ? 'now' : key;
  return h('div', { class: 'floor' }, [
    h('h3', {}, [title, ' ', h('span', { class: 'note' }, say(`page-floor-note-${note}`))]),
    h('div', { class: 'row' }, [
      h('span', {
        class: 'unseen',
        role: 'img',
        'aria-label': say('page-floor-said', { floor: title, counts: join(ctx, said, 'comma') }),
      }),
      all.length > MOST_SQUARES ? barOf(ctx, all, verdict) : squaresOf(ctx, all, verdict, first),
      h(
        'p',
        { class: 'tally', 'aria-hidden': 'true' },
        counts.flatMap(([letter, count], at) => [
          at > 0 ? ' ' : '',
          h('span', { class: count === 0 ? 'zero' : `is-${letter}` }, said[at] ?? ''),
        ]),
      ),
    ]),
  ]);
}

/** A met community is drawn by the weakest evidence that its verdict needs. */
const weakest = ({ statuses, evidence }: PageSubmission): EvidenceLetter => {
  const own = [...evidence].filter((_, at) => statuses[at] === 'm');
  return own.includes('a') ? 'a' : own.includes('d') ? 'd' : 'm';
};

const inkAt = (one: PageSubmission, verdict: StatusLetter): string =>
  verdict === 'm'
    ? { m: 'measured', d: 'declared', a: 'attested', '-': 'declared' }[weakest(one)]
    : verdict === 'u'
      ? 'unmet'
      : verdict === '?'
        ? 'open'
        : 'none';

function squaresOf(
  ctx: Context,
  all: readonly PageSubmission[],
  verdict: (one: PageSubmission) => StatusLetter,
  first: boolean,
): Element {
  const gaps = all.findIndex((one) => verdictOf(ctx, one) !== 'u');
  return h(
    'ul',
    { class: 'squares' },
    all.map((one, at) =>
      h('li', at === gaps && gaps > 0 ? { class: 'gap' } : {}, [
        h(
          'a',
          {
            class: `sq ${inkAt(one, verdict(one))}`,
            href: `#${one.id}`,
            title: fullName(one),
            ...(!first && { tabindex: -1 }),
          },
          [
            unseen(
              ctx.say('page-square', {
                status: fullName(one),
                evidence: ctx.say(`page-status-${verdict(one)}`),
              }),
            ),
          ],
        ),
      ]),
    ),
  );
}

function barOf(
  ctx: Context,
  all: readonly PageSubmission[],
  verdict: (one: PageSubmission) => StatusLetter,
): Node {
  const inks = all.map((one) => inkAt(one, verdict(one)));
  const count = (ink: string) => inks.filter((one) => one === ink).length;
  return stackView(
    ['unmet', 'measured', 'declared', 'attested', 'open', 'none'].map((ink) => [ink, count(ink)] as const),
    ctx.say('page-floors-title'),
  );
}

/** What a square is, and what hatching means, where there is any. */
function keyView(ctx: Context): Element {
  const { data, say } = ctx;
  const met = data.submissions.filter((one) => verdictOf(ctx, one) === 'm');
  const attested = met
    .map(
      ({ statuses, evidence }) =>
        [...evidence].filter((one, at) => one === 'a' && statuses[at] === 'm').length,
    )
    .filter((count) => count > 0);
  const span = (values: readonly number[]): string => {
    const [from, to] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    return from === to ? String(from) : say('page-from-to', { from, to });
  };
  const squares = data.submissions.length <= MOST_SQUARES;
  return h('p', { class: 'key' }, [
    ...(squares ? [say('page-square-is'), ' '] : []),
    ...(attested.length === 0
      ? []
      : [
          sample('attested small'),
          ' ',
          say('page-hatched-is', {
            indicators: span(met.map(({ statuses }) => statuses.length)),
            attested: span(attested),
          }),
        ]),
  ]);
}
