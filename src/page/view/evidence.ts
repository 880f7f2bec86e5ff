import type { PageIndicator, PageSubmission } from '../data.ts';
import { type Context, evidenceAt, join, resultsOf, statusAt } from './context.ts';
import { type Element, h } from './node.ts';
import { inkOf, sample } from './square.ts';

/** What was reported of each indicator, by category; the clause opens under its row. */
export function evidenceView(ctx: Context, one: PageSubmission): Element {
  const { data, say, of } = ctx;
  const indicators = data.tiers[one.tier]?.indicators ?? [];
  const categories = [...new Set(indicators.map(({ category }) => of(category)))];
  return h('section', { class: 'by-row', 'aria-labelledby': 'evidence-title' }, [
    h('h2', { id: 'evidence-title' }, say('page-evidence')),
    h('table', { class: 'evidence', role: 'table', 'aria-labelledby': 'evidence-title' }, [
      h('thead', { role: 'rowgroup' }, [
        h(
          'tr',
          { role: 'row' },
          ['indicator', 'verdict', 'reported'].map((column) =>
            h('th', { scope: 'col', role: 'columnheader', class: column }, say(`page-column-${column}`)),
          ),
        ),
      ]),
      ...categories.map((category) => {
        const own = [...indicators.entries()].filter(([, one]) => of(one.category) === category);
        return h('tbody', { role: 'rowgroup', class: own.length <= 8 ? 'whole' : undefined }, [
          h('tr', { role: 'row', class: 'category' }, [
            h('th', { scope: 'rowgroup', role: 'rowheader', colspan: 3 }, category),
          ]),
          ...own.flatMap(([at, indicator]) => rowsOf(ctx, one, at, indicator)),
        ]);
      }),
    ]),
  ]);
}

function rowsOf(ctx: Context, one: PageSubmission, at: number, indicator: PageIndicator): readonly Element[] {
  const { say, text, of } = ctx;
  const status = statusAt(one, at);
  const evidence = evidenceAt(one, at);
  const results = resultsOf(ctx, one, at);
  const reported = [...new Set(results.flatMap((result) => result.reported))].map(text);
  const missing =
    status === '?' || evidence === 'a'
      ? [...new Set(results.flatMap((result) => result.missing))].map(text)
      : [];
  const waivers = results.flatMap(({ waiver }) => (waiver < 0 ? [] : [text(waiver)]));
  const clause = `clause-${indicator.number}`;
  return [
    h(
      'tr',
      {
        role: 'row',
        class: `is-${status}`.replace('?', 'open'),
        id: `row-${indicator.number}`,
        tabindex: '-1',
      },
      [
        h('th', { scope: 'row', role: 'rowheader', class: 'indicator' }, [
          h(
            'button',
            {
              type: 'button',
              'aria-expanded': 'false',
              'aria-controls': clause,
              'data-clause': indicator.number,
            },
            [
              h('span', { class: 'no' }, String(indicator.number)),
              ' ',
              h('span', { class: 'title' }, of(indicator.title)),
            ],
          ),
        ]),
        h('td', { role: 'cell', class: 'verdict' }, [
          sample(inkOf(status, evidence)),
          ' ',
          h('span', { class: `word is-${status}` }, say(`page-status-${status}`)),
          ...(evidence === '-' ? [] : [' ', h('span', { class: 'note' }, say(`page-evidence-${evidence}`))]),
        ]),
        h('td', { role: 'cell', class: 'reported' }, [
          ...(reported.length > 0 ? [h('p', {}, join(ctx, reported, 'semicolon'))] : []),
          ...(missing.length > 0
            ? [
                h(
                  'p',
                  { class: 'unreported' },
                  say('page-unreported', { labels: join(ctx, missing, 'list') }),
                ),
              ]
            : []),
          ...(reported.length + missing.length === 0 ? [h('p', {}, say('page-nothing-reported'))] : []),
          ...waivers.map((said) => h('p', { class: 'waiver' }, said)),
        ]),
      ],
    ),
    h('tr', { role: 'row', class: 'clauses', id: clause, hidden: true }, [
      h(
        'td',
        { role: 'cell', colspan: 3 },
        indicator.clauses.flatMap((said, r) => [
          h('p', { class: 'clause' }, of(said)),
          ...(results[r] ? [h('p', { class: 'reason' }, text(results[r].reason))] : []),
        ]),
      ),
    ]),
  ];
}
