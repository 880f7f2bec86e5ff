import type { Lang, PageBar, PageData, PageSubmission } from '../data.ts';
import { inLang, text, words } from './context.ts';
import { type Element, h } from './node.ts';

const BINS = 25;
const [WIDE, HIGH, BASE] = [250, 60, 48];

interface Rates {
  readonly label: number;
  readonly asked: number;
  readonly threshold: number;
  readonly values: readonly Value[];
}

/** Where it is drawn, and whether it was judged to hold. */
interface Value {
  readonly at: number;
  readonly holds: boolean;
}

/** How the rates that a tier asks lie against their thresholds, a histogram each; exact figures alone are counted. */
export function distributionsView(data: PageData, lang: Lang, rows: readonly PageSubmission[]): Element {
  const figures = data.tiers.flatMap((tier, index) => {
    const rates = ratesOf(
      data,
      rows.filter((row) => row.tier === index),
    );
    return rates.length === 0
      ? []
      : [
          h('h3', {}, inLang(tier.title, lang)),
          h(
            'div',
            { class: 'charts' },
            rates.map((one) => histogram(data, lang, one)),
          ),
        ];
  });
  return h('section', { class: 'distributions', 'aria-labelledby': 'distributions-title' }, [
    h('h2', { id: 'distributions-title' }, words(data, lang, 'page-distributions')),
    ...figures.flat(),
  ]);
}

const exact = ([, low, high]: PageBar): number | undefined =>
  low !== null && low === high ? low : undefined;

/** The rates with exact figures in at least two submissions, by label and threshold. */
function ratesOf(data: PageData, rows: readonly PageSubmission[]): readonly Rates[] {
  const rates = new Map<string, { label: number; asked: number; threshold: number; values: Value[] }>();
  for (const { requirements } of rows)
    for (const bar of requirements.flat().flatMap((place) => data.requirements[place]?.[4] ?? [])) {
      const [label, , , threshold, , , asked, rate, truth] = bar;
      const at = exact(bar);
      if (rate === 0 || at === undefined) continue;
      const value = { at, holds: truth === 'm' };
      const key = `${label} ${threshold}`;
      const known = rates.get(key);
      if (known) known.values.push(value);
      else rates.set(key, { label, asked, threshold, values: [value] });
    }
  return [...rates.values()].filter(({ values }) => new Set(values.map(({ at }) => at)).size > 1);
}

function histogram(data: PageData, lang: Lang, { label, asked, threshold, values }: Rates): Element {
  const places = values.map(({ at }) => at);
  const lowest = places.reduce((a, b) => Math.min(a, b), threshold);
  const from = Math.max(0, Math.floor(lowest * 10) / 10 - 0.1);
  const to = places.reduce((a, b) => Math.max(a, b), 1);
  const x = (value: number) => Math.round(((value - from) / (to - from)) * WIDE * 10) / 10;
  const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;
  const said = words(data, lang, 'page-distribution-said', {
    fact: text(data, lang, label),
    count: values.length,
    below: values.filter(({ holds }) => !holds).length,
    asked: text(data, lang, asked),
  });
  return h('figure', { class: 'chart' }, [
    h('figcaption', {}, said),
    h('svg', { viewBox: `0 0 ${WIDE} ${HIGH + 4}`, role: 'img', 'aria-label': said }, [
      ...columns(values, (at) => Math.min(BINS - 1, Math.floor(((at - from) / (to - from)) * BINS))),
      h('rect', {
        class: 'limit',
        x: Math.min(WIDE - 1.5, x(threshold) - 0.75),
        y: 0,
        width: 1.5,
        height: BASE,
      }),
      h('text', { class: 'axis', x: 0, y: HIGH }, percent(from)),
      h('text', { class: 'axis end', x: WIDE, y: HIGH }, percent(to)),
    ]),
  ]);
}

/** A column a bin: those that fall short below, those that hold on top of them. */
function columns(values: readonly Value[], binOf: (at: number) => number): readonly Element[] {
  const bins = Array.from({ length: BINS }, () => ({ short: 0, ok: 0 }));
  for (const { at, holds } of values) {
    const bin = bins[binOf(at)];
    if (bin) bin[holds ? 'ok' : 'short'] += 1;
  }
  const most = Math.max(...bins.map(({ short, ok }) => short + ok));
  const high = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * (BASE - 4)));
  const rect = (kind: string, bin: number, bottom: number, height: number): readonly Element[] =>
    height === 0
      ? []
      : [
          h('rect', {
            class: kind,
            x: (bin * WIDE) / BINS + 0.5,
            y: Math.round((BASE - bottom - height) * 10) / 10,
            width: WIDE / BINS - 1,
            height: Math.round(height * 10) / 10,
          }),
        ];
  return bins.flatMap(({ short, ok }, bin) => [
    ...rect('short', bin, 0, high(short)),
    ...rect('ok', bin, high(short), high(ok)),
  ]);
}
