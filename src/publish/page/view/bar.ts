import type { Lang, PageBar, PageData } from '../data.ts';
import { text, words } from './context.ts';
import { type Element, h } from './node.ts';

const WIDE = 200;
const HIGH = 14;

/** A figure against its threshold: what is sure, what is possible beyond it, and the line that it must reach. */
export function barView(data: PageData, lang: Lang, bar: PageBar): Element {
  const [label, low, high, threshold, op, found, asked, rate, truth] = bar;
  const largest = Math.max(low ?? 0, high ?? 0, threshold, rate ? 1 : 0) * (rate ? 1 : 1.15) || 1;
  const x = (value: number): number => Math.round(Math.max(0, Math.min(1, value / largest)) * WIDE * 10) / 10;
  const sure = x(low ?? 0);
  const possible = high === null ? WIDE : x(high);
  const kind = truth === 'm' ? 'ok' : 'short';
  const said = words(data, lang, 'page-bar', {
    fact: text(data, lang, label),
    found: text(data, lang, found),
    sign: words(data, lang, `page-sign-${op}`),
    asked: text(data, lang, asked),
  });
  return h('figure', { class: 'bar' }, [
    h('figcaption', {}, said),
    h('svg', { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, [
      h('rect', { class: 'track', x: 0, y: 3, width: WIDE, height: HIGH - 6 }),
      ...(possible > sure
        ? [h('rect', { class: 'possible', x: sure, y: 3, width: possible - sure, height: HIGH - 6 })]
        : []),
      h('rect', { class: kind, x: 0, y: 3, width: sure, height: HIGH - 6 }),
      h('rect', {
        class: 'limit',
        x: Math.min(WIDE - 2, Math.max(0, x(threshold) - 1)),
        y: 0,
        width: 2,
        height: HIGH,
      }),
    ]),
  ]);
}
