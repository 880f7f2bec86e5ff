import type { Lang, PageData, PageSubmission } from '../data.ts';
import { inLang, words } from './context.ts';
import { histogram } from './histogram.ts';
import { type Element, h } from './node.ts';
import { ratesOf } from './rates.ts';

/** How the rates that a tier asks lie against their thresholds, a histogram each; nothing where there is none. */
export function distributionsView(
  data: PageData,
  lang: Lang,
  rows: readonly PageSubmission[],
): readonly Element[] {
  const figures = data.tiers.flatMap(({ title }, index) => {
    const rates = ratesOf(
      data,
      rows.filter((row) => row.tier === index),
    );
    const charts = rates.map((one) => histogram(data, lang, one));
    return charts.length === 0
      ? []
      : [h('h3', {}, inLang(title, lang)), h('div', { class: 'charts' }, charts)];
  });
  if (figures.length === 0) return [];
  return [
    h('section', { class: 'distributions', 'aria-labelledby': 'distributions-title' }, [
      h('h2', { id: 'distributions-title' }, words(data, lang, 'page-distributions')),
      legend(data, lang),
      ...figures,
    ]),
  ];
}

const legend = (data: PageData, lang: Lang): Element =>
  h('ul', { class: 'legend' }, [
    ...(['ok', 'short', 'limit'] as const).map((kind) =>
      h('li', {}, [
        h('span', { class: `swatch chart-${kind}`, 'aria-hidden': 'true' }),
        ` ${words(data, lang, `page-chart-${kind}`)}`,
      ]),
    ),
  ]);
