import type { EvidenceLetter, PageData, StatusLetter } from '../data.ts';
import { EVIDENCE_CODES, inLang, STATUS_CODES, type State, words } from './context.ts';
import { detailView } from './detail.ts';
import { distributionsView } from './distributions.ts';
import { matrixView } from './matrix.ts';
import { type Element, h, type Node } from './node.ts';
import { rowsOf } from './rows.ts';
import { tableView } from './table.ts';

/** The whole page below its top bar: one submission in full, or the survey of many. */
export function pageView(data: PageData, state: State): readonly Node[] {
  const [only, ...more] = data.submissions;
  if (only !== undefined && more.length === 0) return [detailView(data, state.lang, only, 'h1')];
  return [
    h('h1', {}, words(data, state.lang, 'page-title', { standard: inLang(data.standard.title, state.lang) })),
    totals(data, state),
    filters(data, state),
    ...surveyView(data, state),
  ];
}

/** What the filters change; they themselves stay, so that typing is not interrupted. */
export function surveyView(data: PageData, state: State): readonly Element[] {
  const rows = rowsOf(data, state);
  return [
    h('div', { id: 'survey' }, [
      matrixView(data, state.lang, rows),
      tableView(data, state, rows),
      distributionsView(data, state.lang, rows),
      findingsOf(data, state),
    ]),
  ];
}

export const topBar = (data: PageData, state: State): Element =>
  h('nav', { class: 'top', 'aria-label': words(data, state.lang, 'page-language') }, [
    h('span', { class: 'brand' }, `${inLang(data.standard.title, state.lang)} ${data.standard.version}`),
    ...(['zh', 'en'] as const).map((lang) =>
      h(
        'button',
        { type: 'button', 'data-lang': lang, lang, 'aria-pressed': String(lang === state.lang) },
        lang === 'zh' ? '中文' : 'English',
      ),
    ),
  ]);

export const footer = (data: PageData, state: State): Element =>
  h('footer', {}, [h('p', {}, words(data, state.lang, 'page-made-by', { tool: data.tool }))]);

function totals(data: PageData, { lang }: State): Element {
  const count = (verdict: StatusLetter) => data.submissions.filter((one) => one.verdict === verdict).length;
  const items = (['m', 'u', '?'] as const).map((letter) =>
    h('li', { class: `count ${STATUS_CODES[letter]}` }, [
      h('b', {}, String(count(letter))),
      ` ${words(data, lang, `page-status-${STATUS_CODES[letter]}`)}`,
    ]),
  );
  const invalid =
    data.invalid === 0
      ? []
      : [h('li', { class: 'count' }, words(data, lang, 'page-invalid', { count: data.invalid }))];
  return h('ul', { class: 'counts' }, [
    h('li', { class: 'count' }, [
      h('b', {}, String(data.submissions.length)),
      ` ${words(data, lang, 'page-submissions')}`,
    ]),
    ...items,
    ...invalid,
  ]);
}

type Choice = readonly [value: string, label: string];

function filters(data: PageData, state: State): Element {
  const say = (code: string) => words(data, state.lang, code);
  const verdicts: readonly StatusLetter[] = ['m', 'u', '?'];
  const evidence: readonly EvidenceLetter[] = ['m', 'd', 'a'];
  return h('form', { class: 'filters', role: 'search', 'aria-label': say('page-filters') }, [
    h('label', {}, [
      say('page-search'),
      h('input', { type: 'search', name: 'search', value: state.search, autocomplete: 'off' }),
    ]),
    select(
      say('page-column-tier'),
      'tier',
      state.tier,
      say('page-all'),
      data.tiers.map(({ id, title }): Choice => [id, inLang(title, state.lang)]),
    ),
    select(
      say('page-column-verdict'),
      'verdict',
      state.verdict,
      say('page-all'),
      verdicts.map((one): Choice => [one, say(`page-status-${STATUS_CODES[one]}`)]),
    ),
    select(
      say('page-weakest'),
      'evidence',
      state.evidence,
      say('page-all'),
      evidence.map((one): Choice => [one, say(`evidence-${EVIDENCE_CODES[one]}`)]),
    ),
    select(
      say('page-column-findings'),
      'finding',
      state.finding,
      say('page-all'),
      data.codes.map(({ code }): Choice => [code, say(`code-${code}`)]),
    ),
  ]);
}

const select = (
  label: string,
  name: string,
  chosen: string,
  all: string,
  choices: readonly Choice[],
): Element =>
  h('label', {}, [
    label,
    h('select', { name }, [
      h('option', { value: '', selected: chosen === '' }, all),
      ...choices.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ]),
  ]);

/** What was found how often; a click filters by it. */
function findingsOf(data: PageData, state: State): Element {
  const rows = data.codes.map(({ code, severity }, at) => {
    const own = data.submissions.filter(({ findings }) => findings.some(([one]) => one === at)).length;
    const all = data.submissions.reduce(
      (sum, { findings }) => sum + findings.filter(([one]) => one === at).length,
      0,
    );
    return h('tr', { class: severity }, [
      h('td', {}, words(data, state.lang, `severity-${severity}`)),
      h('th', { scope: 'row' }, words(data, state.lang, `code-${code}`)),
      h('td', { class: 'number' }, String(all)),
      h('td', { class: 'number' }, String(own)),
    ]);
  });
  const heads = ['severity', 'finding', 'count', 'submissions-head'].map((column, index) =>
    h('th', { scope: 'col', class: index > 1 && 'number' }, words(data, state.lang, `page-column-${column}`)),
  );
  return h('section', { class: 'audit', 'aria-labelledby': 'audit-title' }, [
    h('h2', { id: 'audit-title' }, words(data, state.lang, 'page-audit')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'audit-title' }, [
      h('table', {}, [h('thead', {}, [h('tr', {}, heads)]), h('tbody', {}, rows)]),
    ]),
  ]);
}
