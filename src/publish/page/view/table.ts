import type { PageData, PageSubmission } from '../data.ts';
import { type Column, inLang, type State, words } from './context.ts';
import { badge } from './detail.ts';
import { type Element, h, type Node } from './node.ts';
import { countOf } from './rows.ts';

const COLUMNS: readonly Column[] = ['name', 'tier', 'verdict', 'met', 'unmet', 'undetermined', 'findings'];
const NUMBERS: readonly Column[] = ['met', 'unmet', 'undetermined', 'findings'];
/** How many indicators a row names. */
const NAMED = 3;

/** The submissions that the filters leave, as many as are asked for, in a table that can be sorted. */
export function tableView(data: PageData, state: State, rows: readonly PageSubmission[]): Element {
  const say = (code: string, args = {}) => words(data, state.lang, code, args);
  const shown = rows.slice(0, state.shown);
  const rest = rows.length - shown.length;
  return h('div', { class: 'results' }, [
    h(
      'p',
      { class: 'found', role: 'status' },
      say('page-found', { shown: rows.length, all: data.submissions.length }),
    ),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': say('page-table') }, [
      h('table', {}, [
        h('caption', { class: 'unseen' }, say('page-table')),
        h('thead', {}, [
          h('tr', {}, [
            ...COLUMNS.map((column) => headCell(data, state, column)),
            h('th', { scope: 'col' }, say('page-column-short')),
          ]),
        ]),
        h(
          'tbody',
          {},
          shown.map((row) => rowView(data, state, row)),
        ),
      ]),
    ]),
    ...(rest > 0
      ? [h('button', { type: 'button', class: 'more', 'data-more': true }, say('page-more', { count: rest }))]
      : []),
  ]);
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
      h('button', { type: 'button', class: 'link', 'data-open': data.submissions.indexOf(row) }, row.name),
    ]),
    h('td', {}, tier ? inLang(tier.title, state.lang) : ''),
    h('td', {}, [badge(data, state.lang, row.verdict)]),
    ...numbers.map((count) => h('td', { class: 'number' }, String(count))),
    h('td', {}, shortOf(data, state, row)),
  ]);
}

/** The first indicators that are not met, and how many more there are. */
function shortOf(data: PageData, { lang }: State, row: PageSubmission): readonly Node[] {
  const titles = (data.tiers[row.tier]?.indicators ?? []).flatMap(({ title }, index) =>
    row.statuses[index] === 'u' || row.statuses[index] === '?' ? [inLang(title, lang)] : [],
  );
  const more = titles.length - NAMED;
  const named = titles.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  return [named, ...(more > 0 ? [words(data, lang, 'page-and-more', { count: more })] : [])];
}
