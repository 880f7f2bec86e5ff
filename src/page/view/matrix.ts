import type { PageSubmission, PageTier } from '../data.ts';
import type { Column } from './columns.ts';
import { type Context, statusAt, verdictOf } from './context.ts';
import { type Element, h } from './node.ts';
import { name, squareAt } from './square.ts';
import { MOST_MET, nameCell } from './table.ts';

/** More columns than this do not fit side by side: they are a second band, never a scroll box. */
const MOST_COLUMNS = 32;

/** A square for each community and indicator, under their categories. */
export function matrixView(
  ctx: Context,
  tier: PageTier,
  rows: readonly PageSubmission[],
  columns: readonly Column[],
  all: number,
): readonly Element[] {
  const bands = Math.ceil(columns.length / MOST_COLUMNS);
  const wide = Math.ceil(columns.length / bands);
  return Array.from({ length: bands }, (_, band) =>
    bandView(ctx, tier, rows, columns.slice(band * wide, (band + 1) * wide), all),
  );
}

function bandView(
  ctx: Context,
  tier: PageTier,
  rows: readonly PageSubmission[],
  columns: readonly Column[],
  all: number,
): Element {
  const { say, of } = ctx;
  const folds = all > MOST_MET && !ctx.state.met;
  return h('table', { class: `matrix${folds ? ' folds' : ''}`, role: 'table' }, [
    h('caption', { class: 'unseen' }, say('page-caption', { tier: of(tier.title) })),
    h('thead', { role: 'rowgroup' }, [
      h('tr', { role: 'row', class: 'categories' }, [
        h('td', { role: 'cell' }),
        ...categoriesOf(ctx, tier, columns),
      ]),
      h('tr', { role: 'row' }, [
        h('th', { scope: 'col', role: 'columnheader', class: 'community' }, say('page-column-community')),
        ...columns.map(({ at }) => {
          const indicator = tier.indicators[at];
          return h('th', { scope: 'col', role: 'columnheader' }, [
            h('span', { class: 'no' }, String(indicator?.number ?? '')),
            name(indicator ? of(indicator.title) : ''),
          ]);
        }),
      ]),
    ]),
    h('tbody', { role: 'rowgroup' }, [
      ...rows.map((row) =>
        h('tr', { role: 'row', class: `is-${verdictOf(ctx, row)}`.replace('?', 'open') }, [
          nameCell(ctx, row),
          ...columns.map(({ at }) => h('td', { role: 'cell' }, [squareAt(ctx, row, at)])),
        ]),
      ),
      failsRow(ctx, rows, columns),
    ]),
  ]);
}

function categoriesOf(
  { of }: Context,
  { indicators }: PageTier,
  columns: readonly Column[],
): readonly Element[] {
  const groups: { title: string; wide: number }[] = [];
  for (const { at } of columns) {
    const title = of(indicators[at]?.category ?? ['', '']);
    const last = groups.at(-1);
    if (last?.title === title) last.wide += 1;
    else groups.push({ title, wide: 1 });
  }
  return groups.map(({ title, wide }) =>
    h('th', { scope: 'colgroup', role: 'columnheader', colspan: wide }, [h('span', {}, title)]),
  );
}

const failsRow = (ctx: Context, rows: readonly PageSubmission[], columns: readonly Column[]): Element =>
  h('tr', { role: 'row', class: 'fails' }, [
    h('th', { scope: 'row', role: 'rowheader', class: 'community' }, ctx.say('page-fails-row')),
    ...columns.map(({ at }) => {
      const fails = rows.filter((row) => statusAt(row, at) === 'u').length;
      return h('td', { role: 'cell' }, fails === 0 ? '' : String(fails));
    }),
  ]);
