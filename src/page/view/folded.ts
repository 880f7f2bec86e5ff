import type { EvidenceLetter, PageSubmission, PageTier, StatusLetter } from '../data.ts';
import type { Column } from './columns.ts';
import { type Context, evidenceAt, join, statusAt } from './context.ts';
import { type Element, h, type Node } from './node.ts';
import { squareAt, upright } from './square.ts';

/** What is the same everywhere, said once: a sentence, and a square for each indicator. */
export function foldedView(
  ctx: Context,
  tier: PageTier,
  rows: readonly PageSubmission[],
  columns: readonly Column[],
): readonly Element[] {
  const { say } = ctx;
  const row = rows[0];
  if (columns.length === 0 || row === undefined) return [];
  const single = rows.length === 1;
  const counts = join(ctx, countsOf(ctx, row, columns), 'comma');
  const args = { count: columns.length, communities: rows.length, counts };
  return [
    h('div', { class: 'folded' }, [
      h('p', {}, [...strong(say(single ? 'page-same-one' : 'page-same', args))]),
      h(
        'ul',
        { class: `uprights of-${Math.min(32, columns.length)}` },
        columns.flatMap(({ at }) => {
          const indicator = tier.indicators[at];
          return indicator === undefined
            ? []
            : [h('li', {}, upright(ctx, indicator, squareAt(ctx, row, at)))];
        }),
      ),
    ]),
  ];
}

/** What stands between stars is in bold. */
const strong = (said: string): readonly Node[] =>
  said.split('*').map((part, at) => (at % 2 === 0 ? part : h('b', {}, part)));

const ORDER: readonly (readonly [StatusLetter, EvidenceLetter | ''])[] = [
  ['u', ''],
  ['?', ''],
  ['m', 'm'],
  ['m', 'd'],
  ['m', 'a'],
  ['n', ''],
  ['w', ''],
];

function countsOf(ctx: Context, row: PageSubmission, columns: readonly Column[]): readonly string[] {
  return ORDER.flatMap(([status, evidence]) => {
    const count = columns.filter(
      ({ at }) => statusAt(row, at) === status && (evidence === '' || evidenceAt(row, at) === evidence),
    ).length;
    const label = ctx.say(evidence === '' ? `page-status-${status}` : `page-evidence-${evidence}`);
    return count === 0
      ? []
      : [ctx.say('page-same-count', { label: ctx.lang === 'zh' ? label : label.toLowerCase(), count })];
  });
}
