import { scaleLinear } from 'd3-scale';
import type { Lang, PageBar, PageData } from '../data.ts';
import { STATUS_SIGNS, text, words } from './context.ts';
import { type Element, h } from './node.ts';

const WIDE = 200;
const HIGH = 14;
/** A figure of nothing is a figure as well: so much of it is always seen. */
const LEAST = 1.5;

export const KINDS = { m: 'ok', u: 'short', '?': 'open' } as const;

/**
 * A figure against its threshold: filled as far as it is sure, striped as far as it is possible, and the line that it
 * is held against. Its colour and its sign are those of what was judged.
 */
export function barView(data: PageData, lang: Lang, bar: PageBar): Element {
  const [label, low, high, threshold, op, found, asked, rate, truth] = bar;
  const largest = Math.max(low ?? 0, high ?? 0, threshold, rate ? 1 : 0) * (rate ? 1 : 1.15) || 1;
  const x = scaleLinear([0, largest], [0, WIDE]).clamp(true);
  const sure = low === null ? 0 : Math.max(LEAST, x(low));
  const possible = high === null ? WIDE : x(high);
  const said = words(data, lang, 'page-bar', {
    fact: text(data, lang, label),
    found: text(data, lang, found),
    sign: words(data, lang, `page-sign-${op}`),
    asked: text(data, lang, asked),
  });
  const line = Math.min(WIDE - 1, Math.max(1, x(threshold)));
  return h('figure', { class: `bar ${KINDS[truth]}` }, [
    h('figcaption', {}, [
      h('span', { class: 'sign', 'aria-hidden': 'true' }, `${STATUS_SIGNS[truth]} `),
      said,
    ]),
    h('svg', { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, [
      h('rect', { class: 'track', x: 0, y: 3, width: WIDE, height: HIGH - 6 }),
      ...(possible > sure ? [across('possible', sure, possible)] : []),
      ...(sure > 0 ? [across('sure', 0, sure)] : []),
      h('path', { class: 'limit', d: `M${rounded(line)} 0v${HIGH}` }),
    ]),
  ]);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const across = (kind: string, from: number, to: number): Element =>
  h('path', { class: kind, d: `M${rounded(from)} ${HIGH / 2}H${rounded(to)}` });
