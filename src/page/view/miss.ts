import type { PageFigure, PageLeaf } from '../data.ts';
import type { Context } from './context.ts';
import { isOver } from './misses.ts';
import { type Element, h, type Node } from './node.ts';

/** Units are drawn one by one up to so many of them. */
const FEW = 12;
const MOST_FRAMED = 8;
/** Less than this share is missing: from nothing to scale it could not be seen. */
const HARDLY = 0.02;
/** Where the axis is broken, in percent of its width. */
const BREAK = 31;

/** What is there and what is missing, drawn from the requirement backwards. */
export function missView(ctx: Context, leaf: PageLeaf): Element {
  const { text, say } = ctx;
  if (leaf.items) return itemsView(ctx, leaf.items);
  if (leaf.figure !== undefined && leaf.found >= 0 && (leaf.figure.miss || leaf.truth === '?'))
    return drawing(saidOf(ctx, leaf), shapesOf(leaf.figure, leaf.truth));
  if (leaf.kind === 'flag')
    return h('p', { class: 'flag' }, [
      h('b', {}, leaf.found < 0 ? say('page-not-reported') : text(leaf.found)),
      say('page-flag', { found: '', asked: text(leaf.asked) }),
    ]);
  return h('p', { class: 'flag' }, leaf.found < 0 ? say('page-not-reported') : text(leaf.found));
}

export const askedOf = ({ say, text }: Context, { figure, asked }: PageLeaf): string =>
  say(`page-asked${figure ? `-${figure.op}` : ''}`, { asked: text(asked) });

function saidOf(ctx: Context, leaf: PageLeaf): string {
  const { say, text } = ctx;
  const code = leaf.truth === '?' ? 'page-bound-said' : isOver(leaf) ? 'page-over-said' : 'page-miss-said';
  return say(code, {
    label: text(leaf.label),
    found: text(leaf.found),
    asked: askedOf(ctx, leaf),
    short: text(leaf.short),
  });
}

const drawing = (said: string, shapes: readonly Node[]): Element =>
  h('svg', { class: 'miss', role: 'img', 'aria-label': said }, shapes);

function shapesOf(figure: PageFigure, truth: PageLeaf['truth']): readonly Node[] {
  if (truth === '?' || figure.miss === undefined) return boundShapes(figure);
  const { have, need, counted } = figure.miss;
  if (need < have) return overShapes(have, need);
  const missing = need - have;
  const share = need === 0 ? 1 : missing / need;
  if (counted && need <= FEW) return unitShapes(have, need, 0, 100);
  if (share >= HARDLY)
    return [cell('there', 0, percent(have / need)), cell('gone', percent(have / need), 100), line(100)];
  if (counted && missing <= MOST_FRAMED)
    return [cell('there first', 0, BREAK), ...unitShapes(FEW - missing, FEW, BREAK, 100), cut(BREAK)];
  return [cell('there', 0, 100), sliver(), cut(BREAK), line(100)];
}

/** Each unit by itself: `have` of them filled, the others framed. */
function unitShapes(have: number, need: number, from: number, to: number): readonly Node[] {
  const wide = (to - from) / need;
  return [
    ...Array.from({ length: need }, (_, at) =>
      cell(at < have ? 'there' : 'gone', from + at * wide, from + (at + 1) * wide),
    ),
    line(100),
  ];
}

/** What is over the line is filled right of it. */
const overShapes = (have: number, need: number): readonly Node[] => [
  cell('there', 0, percent(need / have)),
  cell('over', percent(need / have), 100),
  line(percent(need / have)),
];

/** Filled as far as it is sure, hatched as far as it is possible. */
function boundShapes({ low, high, threshold, rate }: PageFigure): readonly Node[] {
  const most = Math.max(high ?? 0, low ?? 0, threshold * (rate ? 1 : 1.25), rate ? 1 : 0) || 1;
  const sure = percent(Math.max(0, low ?? 0) / most);
  const possible = high === null ? 100 : percent(high / most);
  return [
    ...(sure > 0 ? [cell('there', 0, sure)] : []),
    ...(possible > sure ? [cell('doubtful', sure, possible)] : []),
    line(percent(threshold / most)),
  ];
}

const percent = (share: number): number => Math.round(share * 10000) / 100;
const at = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** Insets are the style's: a box of its own gives them something to be measured from. */
const cell = (kind: string, from: number, to: number): Element =>
  h('svg', { class: 'cell', x: at(from), y: 5, width: at(to - from) }, [h('rect', { class: kind })]);
const line = (x: number): Element => h('line', { class: 'need', x1: at(x), x2: at(x), y1: 0, y2: 28 });
const cut = (x: number): Element => h('svg', { class: 'cut', x: at(x) }, [h('path', { d: 'M-4 26L4 2' })]);
/** A piece too small for its scale. */
const sliver = (): Element =>
  h('svg', { class: 'cut', x: '100%' }, [h('rect', { class: 'behind' }), h('rect', { class: 'gone' })]);

function itemsView({ text, say }: Context, items: NonNullable<PageLeaf['items']>): Element {
  return h(
    'ul',
    { class: 'items' },
    items.map(([item, there]) =>
      h('li', { class: there ? 'there' : 'gone' }, [
        h('span', { class: 'unseen' }, `${say(there ? 'page-there' : 'page-missing')} `),
        text(item),
      ]),
    ),
  );
}

/** `1019 ÷ 1456 户`, or the figure itself. */
export function figuresOf({ say, text }: Context, leaf: PageLeaf): string {
  const ratio = leaf.figure?.ratio;
  if (ratio !== undefined)
    return say('page-ratio', {
      part: ratio.part,
      whole: ratio.whole,
      unit: ratio.unit < 0 ? '' : text(ratio.unit),
    }).trim();
  return leaf.found < 0 ? say('page-not-reported') : text(leaf.found);
}

/** What stands below the drawing: the figures, and what would be needed. */
export function captionsView(
  ctx: Context,
  leaf: PageLeaf,
  figures = figuresOf(ctx, leaf),
): readonly Element[] {
  const miss = leaf.figure?.miss;
  if (miss === undefined) return [];
  const needs = ctx.say(miss.need < miss.have ? 'page-most' : 'page-needs', { need: miss.needs });
  return [h('p', { class: 'captions' }, [h('span', {}, figures), ' ', h('span', {}, needs)])];
}
