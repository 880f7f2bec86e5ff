import { scaleLinear } from 'd3-scale';
import type { Lang, PageData, PageSubmission, PageTier, StatusLetter } from '../data.ts';
import { inLang, STATUS_CODES, words } from './context.ts';
import { type Element, h } from './node.ts';

const LETTERS: readonly StatusLetter[] = ['u', '?', 'n', 'w', 'm'];
const [WIDE, HIGH] = [200, 12];

/** Every indicator by its number and title, with how many communities have which status: drawn and written. */
export function tallyView(
  data: PageData,
  lang: Lang,
  tier: PageTier,
  rows: readonly PageSubmission[],
  open: boolean,
): Element {
  const heads = LETTERS.map((letter) =>
    h('th', { scope: 'col', class: 'number' }, words(data, lang, `page-status-${STATUS_CODES[letter]}`)),
  );
  const said = words(data, lang, 'page-tally');
  return h('details', { id: `tally-${tier.id}`, open }, [
    h('summary', {}, said),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': said }, [
      h('table', { class: 'tally' }, [
        h('thead', {}, [
          h('tr', {}, [h('th', { scope: 'col' }, words(data, lang, 'page-indicator')), h('td'), ...heads]),
        ]),
        h(
          'tbody',
          {},
          tier.indicators.map((one, column) =>
            tallyRow(`${one.number} ${inLang(one.title, lang)}`, one.id, countsOf(rows, column)),
          ),
        ),
      ]),
    ]),
  ]);
}

const countsOf = (rows: readonly PageSubmission[], column: number): readonly number[] =>
  LETTERS.map((letter) => rows.reduce((sum, { statuses }) => sum + (statuses[column] === letter ? 1 : 0), 0));

/** The name is a button that filters by the indicator. */
function tallyRow(name: string, id: string, counts: readonly number[]): Element {
  const x = scaleLinear(
    [
      0,
      Math.max(
        1,
        counts.reduce((a, b) => a + b, 0),
      ),
    ],
    [0, WIDE],
  );
  let from = 0;
  const pieces = counts.flatMap((count, at) => {
    const letter = LETTERS[at] ?? 'm';
    const piece = { x: Math.round(x(from)), y: 0, width: Math.ceil(x(count)), height: HIGH };
    from += count;
    return count === 0 ? [] : [h('rect', { class: STATUS_CODES[letter], ...piece })];
  });
  return h('tr', {}, [
    h('th', { scope: 'row' }, [
      h('button', { type: 'button', class: 'link', 'data-filter': 'indicator', value: id }, name),
    ]),
    h('td', {}, [
      h('svg', { class: 'stack', viewBox: `0 0 ${WIDE} ${HIGH}`, 'aria-hidden': 'true' }, pieces),
    ]),
    ...counts.map((count) => h('td', { class: 'number' }, `${count}`)),
  ]);
}
