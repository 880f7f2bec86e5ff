import type { PageData, PageSubmission } from '../data.ts';
import { type State, words } from './context.ts';
import { type Element, h } from './node.ts';

/** What was found how often among the submissions that the filters leave; a finding's name filters by it. */
export function auditView(data: PageData, state: State, kept: readonly PageSubmission[]): Element {
  const rows = data.codes.map(({ code, severity }, at) => {
    const counts = kept.map(({ findings }) => findings.filter(([one]) => one === at).length);
    const own = counts.filter((count) => count > 0).length;
    const all = counts.reduce((sum, count) => sum + count, 0);
    return h('tr', { class: severity }, [
      h('td', {}, words(data, state.lang, `severity-${severity}`)),
      h('th', { scope: 'row' }, [
        h(
          'button',
          { type: 'button', class: 'link', 'data-filter': 'finding', value: code },
          words(data, state.lang, `code-${code}`),
        ),
      ]),
      h('td', { class: 'number' }, String(all)),
      h('td', { class: 'number' }, String(own)),
    ]);
  });
  const heads = (['severity', 'finding', 'count', 'submissions-head'] as const).map((column, index) =>
    h('th', { scope: 'col', class: index > 1 && 'number' }, words(data, state.lang, `page-column-${column}`)),
  );
  return h('section', { class: 'audit', 'aria-labelledby': 'audit-title' }, [
    h('h2', { id: 'audit-title' }, words(data, state.lang, 'page-audit')),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'audit-title' }, [
      h('table', {}, [h('thead', {}, [h('tr', {}, heads)]), h('tbody', {}, rows)]),
    ]),
  ]);
}
