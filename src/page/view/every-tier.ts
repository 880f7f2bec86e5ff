import type { PageStand, PageSubmission } from '../data.ts';
import { type Context, verdictOf } from './context.ts';
import { type Element, h, type Node } from './node.ts';
import { nameCell } from './table.ts';

/** Where each stands in every tier, where every tier was judged: a row a submission. */
export function everyTierView(ctx: Context, rows: readonly PageSubmission[]): readonly Element[] {
  const { data, say, of, state } = ctx;
  if (data.everyTier === undefined || rows.length === 0) return [];
  return [
    h('section', { class: 'tier every-tier', 'aria-labelledby': 'every-tier' }, [
      headView(ctx, 'h3'),
      h('table', { role: 'table' }, [
        h('thead', { role: 'rowgroup' }, [
          h('tr', { role: 'row' }, [
            headCell(say('page-column-community')),
            ...data.everyTier.map((title) => headCell(of(title))),
          ]),
        ]),
        h(
          'tbody',
          { role: 'rowgroup' },
          failingFirst(ctx, rows)
            .slice(0, state.shown)
            .map((row) =>
              h('tr', { role: 'row' }, [
                nameCell(ctx, row),
                ...(row.stands ?? []).map((stand) => h('td', { role: 'cell' }, standView(ctx, stand))),
              ]),
            ),
        ),
      ]),
    ]),
  ];
}

/** The same of one: a row a tier. */
export function everyTierOfOne(ctx: Context, { stands = [] }: PageSubmission): readonly Element[] {
  const { data, say, of } = ctx;
  if (data.everyTier === undefined) return [];
  return [
    h('section', { class: 'every-tier', 'aria-labelledby': 'every-tier' }, [
      headView(ctx, 'h2'),
      h('table', { role: 'table' }, [
        h('thead', { role: 'rowgroup' }, [
          h('tr', { role: 'row' }, [headCell(say('page-column-tier')), headCell(say('page-column-verdict'))]),
        ]),
        h(
          'tbody',
          { role: 'rowgroup' },
          data.everyTier.flatMap((title, at) => {
            const stand = stands[at];
            return stand === undefined
              ? []
              : [
                  h('tr', { role: 'row' }, [
                    h('th', { scope: 'row', role: 'rowheader', class: 'community' }, of(title)),
                    h('td', { role: 'cell' }, standView(ctx, stand)),
                  ]),
                ];
          }),
        ),
      ]),
    ]),
  ];
}

const failingFirst = (ctx: Context, rows: readonly PageSubmission[]): readonly PageSubmission[] =>
  rows.toSorted((a, b) => 'u?mn'.indexOf(verdictOf(ctx, a)) - 'u?mn'.indexOf(verdictOf(ctx, b)));

const headView = ({ say }: Context, tag: 'h2' | 'h3'): Element =>
  h('div', { class: 'tier-head' }, [
    h(tag, { id: 'every-tier' }, say('page-every-tier')),
    ' ',
    h('p', {}, say('page-every-tier-note')),
  ]);

const headCell = (title: string): Element => h('th', { scope: 'col', role: 'columnheader' }, title);

/** `不达标 4，待核实 17`: what fails and what is open are two things. */
function standView(ctx: Context, { verdict, unmet, open, own }: PageStand): readonly Node[] {
  const { say } = ctx;
  const first = verdict === 'u' ? unmet : open;
  return [
    h('span', { class: `is-${verdict}` }, say(`page-status-${verdict}`)),
    ...(first > 0 ? [' ', String(first)] : []),
    ...(unmet > 0 && open > 0
      ? [say('page-comma'), h('span', { class: 'note' }, say('page-tier-open', { count: open }))]
      : []),
    ...(own ? [' ', h('span', { class: 'own' }, say('page-every-tier-own'))] : []),
  ];
}
