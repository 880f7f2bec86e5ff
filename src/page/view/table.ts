import type { Code } from '../../model/index.ts';
import type { Lang, PageData, PageSubmission, StatusLetter } from '../data.ts';
import { type Column, inLang, nameOf, type State, verdictOf, words } from './context.ts';
import { badge } from './detail.ts';
import { type Element, h } from './node.ts';
import { countOf } from './rows.ts';

const COLUMNS: readonly Column[] = ['name', 'tier', 'verdict', 'met', 'unmet', 'undetermined', 'findings'];
const NUMBERS: readonly Column[] = ['met', 'unmet', 'undetermined', 'findings'];
/** How many indicators a row names. */
const NAMED = 3;

/** The submissions that the filters leave, as many as are asked for, in a table that can be sorted. */
export function tableView(data: PageData, state: State, rows: readonly PageSubmission[]): Element {
  const say = (code: Code) => words(data, state.lang, code);
  const heads = [
    ...COLUMNS.map((column) => headCell(data, state, column)),
    h('th', { scope: 'col' }, say('page-column-short')),
  ];
  const name = { class: 'scroll results', tabindex: '0', role: 'group', 'aria-label': say('page-table') };
  return h('div', name, [
    h('table', {}, [
      h('caption', { class: 'unseen' }, say('page-table')),
      h('thead', {}, [h('tr', {}, heads)]),
      h('tbody', { id: 'rows' }, rowsView(data, state, rows.slice(0, state.shown))),
    ]),
  ]);
}

export const rowsView = (data: PageData, state: State, rows: readonly PageSubmission[]): readonly Element[] =>
  rows.map((row) => rowView(data, state, row));

export const foundText = (data: PageData, lang: Lang, shown: number): string =>
  words(data, lang, 'page-found', { shown, all: data.submissions.length });

/** Nothing fits: which is no fault of the page, and can be undone. */
export const emptyView = (data: PageData, lang: Lang): readonly Element[] =>
  data.submissions.length === 0
    ? []
    : [
        h('p', { class: 'empty' }, [
          `${words(data, lang, 'page-empty')} `,
          h('button', { type: 'button', 'data-clear': true }, words(data, lang, 'page-clear')),
        ]),
      ];

/** Asks for the rows that are not shown yet; on paper, says that there are some. */
export function moreView(data: PageData, { lang, shown }: State, all: number): readonly Element[] {
  if (all <= shown) return [];
  const say = (code: Code) => words(data, lang, code, { count: all - shown });
  return [
    h('button', { type: 'button', class: 'more', 'data-more': true }, say('page-more')),
    h('p', { class: 'on-paper' }, say('page-left-out')),
  ];
}

function headCell(data: PageData, state: State, column: Column): Element {
  const sorted = state.sort === column ? (state.descending ? 'descending' : 'ascending') : 'none';
  const arrow = sorted === 'none' ? '' : state.descending ? ' ▼' : ' ▲';
  return h(
    'th',
    { scope: 'col', 'aria-sort': sorted, ...(NUMBERS.includes(column) && { class: 'number' }) },
    [
      h('button', { type: 'button', 'data-sort': column }, [
        words(data, state.lang, `page-column-${column}`),
        h('span', { 'aria-hidden': 'true' }, arrow),
      ]),
    ],
  );
}

function rowView(data: PageData, state: State, row: PageSubmission): Element {
  const tier = data.tiers[row.tier];
  const numbers = [countOf(row, 'm'), countOf(row, 'u'), countOf(row, '?'), row.findings.length];
  return h('tr', { class: row.verdict === 'm' ? 'row' : 'row open' }, [
    h('th', { scope: 'row' }, [
      h('button', { type: 'button', class: 'link', 'data-open': row.id }, nameOf(row)),
    ]),
    h('td', {}, tier ? inLang(tier.title, state.lang) : ''),
    h('td', {}, [badge(data, state.lang, row.verdict, verdictOf(data, state.lang, row))]),
    ...numbers.map((count) => h('td', { class: 'number' }, String(count))),
    h('td', {}, shortOf(data, state, row)),
  ]);
}

/** Unmet before undetermined, and told apart: the first of them, and how many more there are. */
function shortOf(data: PageData, { lang }: State, row: PageSubmission): string {
  const indicators = data.tiers[row.tier]?.indicators ?? [];
  const titles = (letter: StatusLetter, code: Code) =>
    indicators.flatMap(({ title }, index) =>
      row.statuses[index] === letter ? [words(data, lang, code, { title: inLang(title, lang) })] : [],
    );
  const all = [...titles('u', 'page-short-unmet'), ...titles('?', 'page-short-undetermined')];
  const named = all.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  const more = all.length - NAMED;
  return more > 0 ? `${named}${words(data, lang, 'page-and-more', { count: more })}` : named;
}
