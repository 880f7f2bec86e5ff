import type { Lang, PageData, PageSubmission, PageTier, StatusLetter } from '../data.ts';
import { inLang, nameOf, STATUS_CODES, STATUS_SIGNS, words } from './context.ts';
import { type Element, h } from './node.ts';
import { pictureView } from './picture.ts';
import { countOf } from './rows.ts';
import { tallyView } from './tally.ts';

/** Names are readable beside so many rows; more of them are a picture. */
const NAMED_ROWS = 120;

/** Submissions by indicators, a figure a tier. */
export function matrixView(data: PageData, lang: Lang, rows: readonly PageSubmission[]): Element {
  const figures = data.tiers.flatMap((tier, index) => {
    const own = rows.filter((row) => row.tier === index);
    return own.length === 0 ? [] : [figure(data, lang, tier, own)];
  });
  return h('section', { class: 'matrix', 'aria-labelledby': 'matrix-title' }, [
    h('h2', { id: 'matrix-title' }, words(data, lang, 'page-matrix')),
    legend(data, lang),
    ...figures,
  ]);
}

const legend = (data: PageData, lang: Lang): Element =>
  h(
    'ul',
    { class: 'legend' },
    (['m', 'u', '?', 'n', 'w'] as const).map((letter) =>
      h('li', {}, [
        h(
          'span',
          { class: `swatch on-${STATUS_CODES[letter]}`, 'aria-hidden': 'true' },
          STATUS_SIGNS[letter],
        ),
        ` ${words(data, lang, `page-status-${STATUS_CODES[letter]}`)}`,
      ]),
    ),
  );

function figure(data: PageData, lang: Lang, tier: PageTier, rows: readonly PageSubmission[]): Element {
  const named = rows.length <= NAMED_ROWS;
  const said = words(data, lang, 'page-matrix-said', {
    tier: inLang(tier.title, lang),
    submissions: rows.length,
    indicators: tier.indicators.length,
    unmet: rows.filter((row) => countOf(row, 'u') > 0).length,
  });
  return h('figure', {}, [
    h('figcaption', {}, said),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': said }, [
      named ? cellsView(data, lang, tier, rows) : pictureView(tier, rows, said),
    ]),
    ...(named ? [] : [h('p', { class: 'pointed', 'aria-hidden': 'true' }, words(data, lang, 'page-point'))]),
    tallyView(data, lang, tier, rows, !named),
  ]);
}

function cellsView(data: PageData, lang: Lang, tier: PageTier, rows: readonly PageSubmission[]): Element {
  const titles = tier.indicators.map(({ title }) => inLang(title, lang));
  const heads = tier.indicators.map(({ number }, column) =>
    h(
      'th',
      { scope: 'col', title: titles[column], 'aria-label': `${number} ${titles[column]}` },
      `${number}`,
    ),
  );
  const cells = (row: PageSubmission) =>
    [...row.statuses].map((one, column) => {
      const letter = one as StatusLetter;
      const status = words(data, lang, `page-status-${STATUS_CODES[letter]}`);
      const title = `${nameOf(row)} · ${titles[column]}: ${status}`;
      return h(
        'td',
        { class: `on-${STATUS_CODES[letter]}`, title, 'aria-label': status },
        STATUS_SIGNS[letter],
      );
    });
  return h('table', { class: 'cells' }, [
    h('thead', {}, [
      h('tr', {}, [h('th', { scope: 'col' }, words(data, lang, 'page-column-name')), ...heads]),
    ]),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h('tr', { 'data-open': row.id }, [
          h('th', { scope: 'row' }, [
            h('button', { type: 'button', class: 'link', 'data-open': row.id }, nameOf(row)),
          ]),
          ...cells(row),
        ]),
      ),
    ),
  ]);
}
