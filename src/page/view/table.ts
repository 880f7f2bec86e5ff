import type { PageSubmission, PageTier } from '../data.ts';
import type { Column } from './columns.ts';
import { type Context, statusAt, verdictOf } from './context.ts';
import { marginView, type Scale } from './margin.ts';
import { askedOf } from './miss.ts';
import { type Element, h, type Node } from './node.ts';
import { leafAt } from './rows.ts';
import { aligned, squareAt } from './square.ts';

/** Rows that are met fold on a narrow screen where there are more than so many. */
export const MOST_MET = 9;

/** The communities of a tier with the columns in which they differ. */
export function tableView(
  ctx: Context,
  tier: PageTier,
  rows: readonly PageSubmission[],
  columns: readonly Column[],
  all: number,
): Element {
  const { say, of } = ctx;
  const wide = columns.length <= 3 ? 'few' : columns.length <= 5 ? 'some' : 'many';
  const widths = columns.map((column) => digitsOf(ctx, rows, column));
  const scales = columns.map((column) => scaleOf(ctx, rows, column));
  const named = say('page-caption', { tier: of(tier.title) });
  const folds = all > MOST_MET && !ctx.state.met;
  return h('table', { class: `list ${wide}${folds ? ' folds' : ''}`, role: 'table' }, [
    h('caption', { class: 'unseen' }, named),
    h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, headsOf(ctx, tier, columns))]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((row) => {
        const verdict = verdictOf(ctx, row);
        return h('tr', { role: 'row', class: `is-${verdict}`.replace('?', 'open') }, [
          nameCell(ctx, row),
          h('td', { role: 'cell', class: 'verdict' }, verdictView(ctx, row)),
          ...columns.map((column, at) => figureCell(ctx, row, column, widths[at] ?? 1, scales[at])),
          h('td', { role: 'cell', class: 'notes' }, notesOf(ctx, row)),
        ]);
      }),
    ),
  ]);
}

function headsOf(ctx: Context, tier: PageTier, columns: readonly Column[]): readonly Element[] {
  const { say, of } = ctx;
  return [
    headCell(ctx, 'name', 'community', [say('page-column-community')], say('page-column-community')),
    headCell(ctx, '', 'verdict', [say('page-column-verdict')], say('page-column-verdict')),
    ...columns.map(({ at, leaf }) => {
      const indicator = tier.indicators[at];
      const title = indicator ? of(indicator.title) : '';
      return headCell(
        ctx,
        `${tier.id}:${at}`,
        'figure',
        [
          h('span', { class: 'title' }, [
            h('span', { class: 'no' }, String(indicator?.number ?? '')),
            ' ',
            title,
          ]),
          ...(leaf ? [' ', h('span', { class: 'asked' }, askedOf(ctx, leaf))] : []),
        ],
        title,
      );
    }),
    h('th', { scope: 'col', role: 'columnheader', class: 'notes' }, say('page-column-verify')),
  ];
}

function headCell(
  { state, say }: Context,
  sort: string,
  name: string,
  children: readonly Node[],
  title: string,
): Element {
  const order = state.sort === sort ? (state.descending ? 'descending' : 'ascending') : undefined;
  return h('th', { scope: 'col', role: 'columnheader', class: name, 'aria-sort': order }, [
    h('button', { type: 'button', 'data-sort': sort, title: say('page-sort', { column: title }) }, [
      ...children,
      ...(order && sort !== ''
        ? [h('span', { class: 'sorted', 'aria-hidden': 'true' }, state.descending ? ' ▼' : ' ▲')]
        : []),
    ]),
  ]);
}

export const nameCell = ({ data }: Context, row: PageSubmission): Element =>
  h('th', { scope: 'row', role: 'rowheader', class: 'community' }, [
    h('a', { class: 'plain', href: `#${row.id}`, lang: 'zh-CN' }, row.name),
    ...(row.namesake ? [' ', h('span', { class: 'id' }, `(${row.id})`)] : []),
    ...(several(data) && row.district !== undefined ? [' ', h('span', { class: 'id' }, row.district)] : []),
  ]);

export const districtsOf = ({ submissions }: Context['data']): readonly string[] => [
  ...new Set(submissions.flatMap(({ district }) => district ?? [])),
];
const several = (data: Context['data']): boolean => districtsOf(data).length > 1;

export const verdictView = (ctx: Context, row: PageSubmission): readonly Node[] => {
  const verdict = verdictOf(ctx, row);
  const sign = { u: '✗ ', '?': '? ', m: '', n: '', w: '' }[verdict];
  return [
    ...(sign === '' ? [] : [h('span', { 'aria-hidden': 'true' }, sign)]),
    h('span', { class: `is-${verdict}` }, ctx.say(`page-status-${verdict}`)),
    ...(row.waivers ? [' ', h('span', { class: 'id' }, `+${row.waivers} ${ctx.say('page-status-w')}`)] : []),
  ];
};

function figureCell(
  ctx: Context,
  row: PageSubmission,
  column: Column,
  digits: number,
  scale: Scale | undefined,
): Element {
  const leaf = leafAt(ctx, row, column.at, column.asked);
  const status = statusAt(row, column.at);
  const kind = leaf?.truth === 'u' && status === 'u' ? ' short' : leaf?.figure?.edge ? ' edge' : '';
  const found = leaf === undefined || leaf.found < 0 ? '' : ctx.text(leaf.found);
  return h('td', { role: 'cell', class: `figure${kind} digits-${digits}` }, [
    squareAt(ctx, row, column.at),
    ...(found === '' ? [] : [' ', aligned(found)]),
    ...(leaf?.figure && scale ? [marginView(leaf.figure, leaf.truth, scale)] : []),
  ]);
}

/** How many figures stand before the point, at most. */
function digitsOf(ctx: Context, rows: readonly PageSubmission[], { at, asked }: Column): number {
  return rows.reduce((most, row) => {
    const leaf = leafAt(ctx, row, at, asked);
    const whole =
      leaf === undefined || leaf.found < 0 ? '' : (/^\D*\d+/u.exec(ctx.text(leaf.found))?.[0] ?? '');
    return Math.max(most, Math.min(6, whole.length));
  }, 1);
}

const scaleOf = (ctx: Context, rows: readonly PageSubmission[], { at, asked }: Column): Scale | undefined => {
  const figures = rows.flatMap((row) => leafAt(ctx, row, at, asked)?.figure ?? []);
  const values = figures.flatMap(({ low, high }) => low ?? high ?? []);
  if (values.length === 0) return undefined;
  const rate = figures[0]?.rate;
  return {
    least: Math.min(
      0,
      values.reduce((a, b) => Math.min(a, b)),
    ),
    most: Math.max(
      rate ? 1 : 0,
      values.reduce((a, b) => Math.max(a, b)),
    ),
  };
};

/** What to verify of a row in a few words, what may change a verdict first. */
export function notesOf(ctx: Context, row: PageSubmission): readonly Node[] {
  const notes = row.verify.filter(({ note }) => note >= 0);
  const seen = new Map(notes.map((one) => [one.note, one.grave] as const));
  return [...seen].flatMap(([note, grave], at) => [
    ...(at > 0 ? [ctx.say('page-comma')] : []),
    grave ? h('b', { class: 'grave' }, ctx.text(note)) : ctx.text(note),
  ]);
}
