import type { PageFigure, PageLeaf, PageSubmission, PageTier } from '../data.ts';
import { type Context, join, statusAt } from './context.ts';
import { askedOf } from './miss.ts';
import { type Element, h, type Node } from './node.ts';
import { askedAt, type LeafPlace, leafAt } from './rows.ts';
import { percent } from './stack.ts';

/** So many indicators are drawn; the others are listed. */
const DRAWN = 3;
/** Fewer communities have no distribution. */
const FEWEST = 5;
const NAMED = 6;
/** The axis: left of the threshold, the gap, right of it; in percent of its width. */
const [LEFT, RIGHT] = [30, 33];

interface Spot {
  readonly tier: PageTier;
  readonly at: number;
  readonly rows: readonly PageSubmission[];
  readonly failing: readonly PageSubmission[];
}

/** Indicators that somebody fails, most first. */
export function weakSpotsView(ctx: Context): readonly Element[] {
  const { data, say, of } = ctx;
  const spots = spotsOf(ctx);
  if (spots.length === 0) return [];
  const [first, ...more] = [...new Set(spots.map(({ tier }) => tier))];
  const drawn = spots.filter(({ rows }) => rows.length >= FEWEST).slice(0, DRAWN);
  const rest = spots.filter((spot) => !drawn.includes(spot));
  const tierRows = data.submissions.filter(({ tier }) => data.tiers[tier] === first).length;
  const note =
    drawn.length === 0 || first === undefined || more.length > 0
      ? []
      : [
          say('page-weak-note', { count: tierRows, tier: of(first.title) }),
          say('page-weak-rest', {
            all: first.indicators.length,
            rest: first.indicators.length - spots.length,
          }),
        ];
  return [
    h('section', { class: 'weak', 'aria-labelledby': 'weak-title' }, [
      h('h2', { id: 'weak-title' }, say('page-weak')),
      h('p', { class: 'under' }, note.join(ctx.lang === 'zh' ? '' : ' ')),
      ...drawn.map((spot) => spotView(ctx, spot, more.length > 0)),
      ...(rest.length === 0 ? [] : [listView(ctx, rest, drawn.length > 0)]),
    ]),
  ];
}

function spotsOf({ data }: Context): readonly Spot[] {
  return data.tiers
    .flatMap((tier, tierAt) => {
      const rows = data.submissions.filter((one) => one.tier === tierAt);
      return tier.indicators.map((_, at) => ({
        tier,
        at,
        rows,
        failing: rows.filter((one) => statusAt(one, at) === 'u'),
      }));
    })
    .filter(({ failing }) => failing.length > 0)
    .toSorted((a, b) => b.failing.length - a.failing.length);
}

const headOf = ({ say, of }: Context, { tier, at, failing }: Spot, withTier: boolean): readonly Node[] => {
  const indicator = tier.indicators[at];
  const title = indicator ? of(indicator.title) : '';
  const [before = '', after = ''] = say('page-weak-count', { count: '\n' }).split('\n');
  return [
    h('h3', {}, [
      h('span', { class: 'no' }, String(indicator?.number ?? '')),
      ' ',
      title,
      ...(withTier ? [' ', h('span', { class: 'note' }, of(tier.title))] : []),
    ]),
    h('a', { class: 'failing-count', href: `#?indicator=${encodeURIComponent(indicator?.id ?? '')}` }, [
      before,
      h('b', {}, String(failing.length)),
      after,
    ]),
  ];
};

function spotView(ctx: Context, spot: Spot, withTier: boolean): Element {
  const asked = askedAt(ctx, spot.rows, spot.at);
  const marks = spot.rows.flatMap((one) => markOf(ctx, one, spot.at, asked) ?? []);
  const first = marks[0];
  return h('div', { class: 'spot' }, [
    h('div', { class: 'spot-head' }, headOf(ctx, spot, withTier)),
    ...(first === undefined || asked === undefined ? [] : plotView(ctx, marks, first.leaf)),
    h('p', { class: 'caption' }, namesOf(ctx, spot, asked)),
  ]);
}

interface Mark {
  readonly value: number;
  readonly fails: boolean;
  readonly leaf: PageLeaf;
  readonly figure: PageFigure;
}

/** Where a community stands; one of which no more than a bound is known stands nowhere. */
function markOf(
  ctx: Context,
  one: PageSubmission,
  at: number,
  asked: LeafPlace | undefined,
): Mark | undefined {
  const leaf = leafAt(ctx, one, at, asked);
  const figure = leaf?.figure;
  if (leaf === undefined || figure === undefined || figure.low === null || figure.low !== figure.high)
    return undefined;
  return { value: figure.low, fails: leaf.truth === 'u', leaf, figure };
}

/** Who fails is left of the threshold, who meets it right of it, always; each side is linear for itself. */
function plotView(ctx: Context, marks: readonly Mark[], leaf: PageLeaf): readonly Element[] {
  const { threshold, rate, op } = leaf.figure ?? { threshold: 0, rate: false, op: 'at_least' };
  const upward = op === 'at_least' || op === 'more_than';
  const values = marks.map(({ value }) => value);
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const step = rate ? 0.1 : tenth(threshold);
  const low = Math.min(Math.floor(least / step + 1e-9) * step, threshold - step);
  const high = Math.max(rate ? Math.max(1, most) : most, threshold + (rate ? 0 : step));
  const [worst, best] = upward ? [low, high] : [high, low];
  const place = ({ value, fails }: Mark): number => {
    if (fails) return bounded((value - worst) / (threshold - worst)) * (LEFT - 0.6);
    return (
      RIGHT + bounded(best === threshold ? 1 : (value - threshold) / (best - threshold)) * (99.6 - RIGHT)
    );
  };
  const shown = (value: number): string =>
    rate ? `${Math.round(value * 1000) / 10}%` : String(Math.round(value * 100) / 100);
  const tick = (mark: Mark): Element => {
    const x = percent(place(mark));
    return h(
      'line',
      mark.fails
        ? { class: 'fails', x1: x, x2: x, y1: 1, y2: 27 }
        : { class: 'holds', x1: x, x2: x, y1: 5, y2: 23 },
    );
  };
  return [
    h('p', { class: 'limit' }, [h('span', {}, askedOf(ctx, leaf))]),
    h('svg', { class: 'plot', 'aria-hidden': 'true' }, [
      h('line', { class: 'axis', x1: '0%', x2: percent(LEFT), y1: 14, y2: 14 }),
      h('line', { class: 'axis', x1: percent(RIGHT), x2: '100%', y1: 14, y2: 14 }),
      ...marks.filter(({ fails }) => !fails).map(tick),
      ...marks.filter(({ fails }) => fails).map(tick),
      h('line', {
        class: 'threshold',
        x1: percent((LEFT + RIGHT) / 2),
        x2: percent((LEFT + RIGHT) / 2),
        y1: -16,
        y2: 30,
      }),
    ]),
    h('p', { class: 'ends', 'aria-hidden': 'true' }, [
      h('span', {}, shown(worst)),
      ' ',
      h('span', {}, shown(best)),
    ]),
  ];
}

const bounded = (share: number): number => Math.min(1, Math.max(0, share));
const tenth = (value: number): number => 10 ** Math.floor(Math.log10(Math.abs(value) || 1));

/** Who fails, with figures; and who has nothing to spare. */
function namesOf(ctx: Context, { at, failing, rows }: Spot, asked: LeafPlace | undefined): string {
  const { say, text } = ctx;
  const figure = (one: PageSubmission): string => {
    const leaf = leafAt(ctx, one, at, asked);
    return leaf === undefined || leaf.found < 0 || leaf.truth !== 'u'
      ? one.short
      : say('page-weak-one', { name: one.short, figure: text(leaf.found) });
  };
  const value = (one: PageSubmission): number => leafAt(ctx, one, at, asked)?.figure?.low ?? 0;
  const fails = failing.toSorted((a, b) => value(a) - value(b)).map(figure);
  const edge = rows.filter((one) => leafAt(ctx, one, at, asked)?.figure?.edge);
  const threshold = edge[0] && leafAt(ctx, edge[0], at, asked);
  const listed = (names: readonly string[], by: 'comma' | 'list'): string =>
    join(ctx, names.slice(0, NAMED), by) +
    (names.length > NAMED
      ? say('page-weak-more', { count: ctx.lang === 'zh' ? names.length : names.length - NAMED })
      : '');
  const parts = [listed(fails, 'comma')];
  if (threshold)
    parts.push(
      say('page-weak-at-edge', {
        names: listed(
          edge.map(({ short }) => short),
          'list',
        ),
        asked: text(threshold.asked),
      }),
    );
  return join(ctx, parts, 'semicolon');
}

function listView(ctx: Context, spots: readonly Spot[], others: boolean): Element {
  const { say } = ctx;
  return h('div', { class: 'spots' }, [
    ...(others ? [h('h3', {}, say('page-weak-others', { count: spots.length }))] : []),
    ...spots.map((spot) =>
      h('div', { class: 'spot listed' }, [
        h('div', { class: 'spot-head' }, headOf(ctx, spot, ctx.data.tiers.length > 1)),
        h('p', { class: 'caption' }, namesOf(ctx, spot, askedAt(ctx, spot.rows, spot.at))),
      ]),
    ),
  ]);
}
