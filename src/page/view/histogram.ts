import { type Bin, bin, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Lang, PageData } from '../data.ts';
import { text, words } from './context.ts';
import { type Element, h, type Node } from './node.ts';
import { countOf, type Rates, type Value } from './rates.ts';

const [WIDE, HIGH] = [270, 104];
const [LEFT, RIGHT, TOP, BASE] = [26, 250, 18, 86];
const BINS = 24;
/** So much is seen of what lies below a threshold, where nothing falls short as well. */
const MARGIN = 0.06;
const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

type Column = Bin<Value, number>;

/** How the figures of one rate lie about their threshold, which no column straddles. */
export function histogram(data: PageData, lang: Lang, rates: Rates): Element {
  const { values, threshold, op } = rates;
  const columns = columnsOf(rates);
  const most = Math.max(...columns.map(countOf));
  const x = scaleLinear([columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 1], [LEFT, RIGHT]);
  const y = scaleLinear([0, most], [BASE, TOP + 4]);
  const percent = x.tickFormat(4, '~%');
  const asked = `${words(data, lang, `page-sign-${op}`)} ${text(data, lang, rates.asked)}`;
  const all = countOf(values);
  const said = words(data, lang, 'page-distribution-said', {
    fact: text(data, lang, rates.label),
    asked,
    count: all,
    short: countOf(values.filter(({ holds }) => !holds)),
  });
  const bounds = words(data, lang, 'page-distribution-bounds', { count: rates.bounds });
  return h('figure', { class: 'chart' }, [
    h('figcaption', {}, rates.bounds === 0 ? said : `${said}${bounds}`),
    h('svg', { viewBox: `0 0 ${WIDE} ${HIGH}`, role: 'img', 'aria-label': said }, [
      ...columns.flatMap((column) => drawn(column, x, y)),
      h('path', { class: 'base', d: `M${LEFT} ${BASE}H${RIGHT}` }),
      h('text', { class: 'axis end', x: LEFT - 4, y: TOP + 8 }, String(most)),
      ...x
        .ticks(4)
        .filter((tick) => tick <= Math.max(1, ...values.map(({ at }) => at)))
        .map((tick) => h('text', { class: 'axis middle', x: rounded(x(tick)), y: BASE + 13 }, percent(tick))),
      h('path', { class: 'limit', d: `M${rounded(x(threshold))} ${TOP - 3}V${BASE}` }),
      h(
        'text',
        { class: `axis asked ${x(threshold) > WIDE / 2 ? 'end' : ''}`, x: rounded(x(threshold)), y: 11 },
        asked,
      ),
    ]),
  ]);
}

/**
 * The threshold is an edge, and so are whole steps from it on. A figure equal to it lies on the side on which it was
 * judged: below it where no more than that is asked, or more than that.
 */
function columnsOf({ values, threshold, op }: Rates): readonly Column[] {
  const places = values.map(({ at }) => at);
  const from = Math.min(threshold - MARGIN, ...places);
  const to = Math.max(threshold, 1, ...places);
  const step = STEPS.find((one) => (to - from) / one <= BINS) ?? (to - from) / BINS;
  const [down, up] = [Math.floor((from - threshold) / step) - 1, Math.ceil((to - threshold) / step) + 1];
  const edge = op === 'at_most' || op === 'more_than' ? threshold + step * 1e-6 : threshold;
  const edges = range(down, up + 1)
    .map((n) => edge + n * step)
    .filter((one) => one > -step / 2 && (to > 1 || one < Math.max(1, edge + step) + step / 2));
  const [first = 0, ...inner] = edges;
  const last = Math.max(inner.pop() ?? 1, to);
  return bin<Value, number>()
    .value(({ at }) => at)
    .domain([Math.min(first, from), last])
    .thresholds(inner)(values.slice());
}

type Scale = (value: number) => number;

/** Those that fall short below, striped; those that hold on top of them. */
function drawn(column: Column, x: Scale, y: Scale): readonly Node[] {
  const short = countOf(column.filter(({ holds }) => !holds));
  const all = countOf(column);
  return [...upright('short', column, [0, short], x, y), ...upright('ok', column, [short, all], x, y)];
}

function upright(
  kind: string,
  { x0 = 0, x1 = 0 }: Column,
  [from, to]: readonly [number, number],
  x: Scale,
  y: Scale,
): readonly Node[] {
  if (from === to) return [];
  const height = Math.max(2, y(from) - y(to));
  const [left, wide] = [x(x0) + 0.5, Math.max(1, x(x1) - x(x0) - 1)];
  const box = {
    x: rounded(left),
    y: rounded(y(from) - height),
    width: rounded(wide),
    height: rounded(height),
  };
  const stripes = `M${rounded(left + wide / 2)} ${rounded(y(from))}v${rounded(-height)}`;
  return [
    h('rect', { class: kind, ...box }),
    ...(kind === 'ok' ? [] : [h('path', { class: 'stripes', 'stroke-width': rounded(wide), d: stripes })]),
  ];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
