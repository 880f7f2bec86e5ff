import type { PageSubmission, StatusLetter } from '../data.ts';
import { pageColumns } from './columns.ts';
import { type Context, verdictOf } from './context.ts';
import { everyTierView } from './every-tier.ts';
import { foldedView } from './folded.ts';
import { matrixView } from './matrix.ts';
import { type Element, h, type Node } from './node.ts';
import { isFiltered, sorted } from './rows.ts';
import { sample } from './square.ts';
import { districtsOf, MOST_MET, tableView } from './table.ts';

/** More columns with figures than this are squares alone. */
const MOST_FIGURES = 8;
const VERDICTS: readonly StatusLetter[] = ['u', '?', 'm', 'n'];

/** The heading with its controls; they keep their place while rows change. */
export const controlsView = (ctx: Context): Element => {
  const { data, state, say } = ctx;
  const districts = districtsOf(data);
  return h('div', { class: 'controls' }, [
    h('h2', { id: 'all-title', tabindex: '-1' }, say('page-all')),
    h('form', { class: 'script', role: 'search' }, [
      h('input', {
        type: 'search',
        name: 'search',
        value: state.search,
        placeholder: say('page-search'),
        'aria-label': say('page-search'),
        autocomplete: 'off',
      }),
      ...(districts.length < 2
        ? []
        : [
            h('select', { name: 'district', 'aria-label': say('page-district') }, [
              h('option', { value: '' }, say('page-district-all')),
              ...districts.map((one) => h('option', { value: one, selected: one === state.district }, one)),
            ]),
          ]),
      h('div', { class: 'segments', role: 'group', 'aria-label': say('page-filter') }, segmentsOf(ctx)),
      h(
        'button',
        { type: 'button', class: 'link', 'data-unfold': true, 'aria-pressed': String(state.unfolded) },
        say(state.unfolded ? 'page-fold' : 'page-unfold'),
      ),
    ]),
  ]);
};

function segmentsOf(ctx: Context): readonly Element[] {
  const { data, state, say } = ctx;
  const segment = (verdict: string, text: string): Element =>
    h(
      'button',
      { type: 'button', 'data-verdict': verdict, 'aria-pressed': String(state.verdict === verdict) },
      text,
    );
  return [
    segment('', say('page-filter-all', { count: data.submissions.length })),
    ...VERDICTS.flatMap((verdict) => {
      const count = data.submissions.filter((one) => verdictOf(ctx, one) === verdict).length;
      return count === 0
        ? []
        : [segment(verdict, say('page-filter-count', { status: say(`page-status-${verdict}`), count }))];
    }),
  ];
}

/** How many are shown, and of what; read out when it changes. */
export function foundView(ctx: Context, kept: readonly PageSubmission[]): readonly Node[] {
  const { data, state, say, text, of } = ctx;
  if (!isFiltered(ctx)) return [];
  const group = data.groups[state.group];
  const indicator = data.tiers
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === state.indicator);
  const clear = (code: string) => [
    ' ',
    h('button', { type: 'button', class: 'link script', 'data-clear': true }, say(code)),
  ];
  if (kept.length === 0)
    return state.search === ''
      ? [say('page-nothing'), ...clear('page-clear')]
      : [say('page-nothing-named', { search: state.search }), ...clear('page-clear-search')];
  return [
    ...(group ? [say('page-found-group', { title: text(group.title) }), ' '] : []),
    ...(indicator ? [say('page-found-indicator', { title: of(indicator.title) }), ' '] : []),
    say('page-found', { all: data.submissions.length, shown: kept.length }),
    ...clear('page-clear'),
    h(
      'span',
      { class: 'on-paper' },
      ` ${say('page-filtered-out', { all: data.submissions.length, shown: kept.length })}`,
    ),
  ];
}

export function keyOfSquares({ data, say }: Context): Element {
  const used = new Set(
    data.submissions.flatMap(({ statuses, evidence }) =>
      [...statuses].map((status, at) => (status === 'm' ? `m${evidence[at]}` : status)),
    ),
  );
  const evidence = (['m', 'd', 'a'] as const).filter((letter) => used.has(`m${letter}`));
  const inks = { m: 'measured', d: 'declared', a: 'attested' } as const;
  const others = [
    ['u', 'unmet'],
    ['?', 'open'],
    ['n', 'none'],
    ['w', 'waived'],
  ] as const;
  const edge = data.results.flatMap(({ leaves }) => leaves).find(({ figure }) => figure?.edge && figure.rate);
  return h('ul', { class: 'key squares-key' }, [
    ...evidence.map((letter) =>
      h('li', {}, [
        sample(inks[letter]),
        ' ',
        say(`page-evidence-${letter}`),
        ' ',
        h('span', { class: 'note' }, say(`page-evidence-note-${letter}`)),
      ]),
    ),
    ...others
      .filter(([letter]) => letter !== 'w' || used.has('w'))
      .map(([letter, ink]) => h('li', {}, [sample(ink), ' ', say(`page-status-${letter}`)])),
    ...(edge
      ? [h('li', {}, [h('b', { class: 'edge' }, data.texts[edge.asked]?.[0] ?? ''), ' ', say('page-edge')])]
      : []),
  ]);
}

/** What the filters leave, tier by tier. */
export const tiersView = (ctx: Context, kept: readonly PageSubmission[]): readonly Element[] => [
  ...ctx.data.tiers.flatMap((_, tierAt) => {
    const rows = kept.filter(({ tier }) => tier === tierAt);
    return rows.length === 0 ? [] : [tierView(ctx, tierAt, rows)];
  }),
  ...everyTierView(ctx, kept),
];

function tierView(ctx: Context, tierAt: number, all: readonly PageSubmission[]): Element {
  const { data, say, of, state, count } = ctx;
  const tier = data.tiers[tierAt];
  if (tier === undefined) return h('section');
  const rows = sorted(ctx, all, tierAt);
  const shown = rows.slice(0, state.shown);
  const { folded, left } = pageColumns(ctx, tier, all);
  const verdicts = (letter: StatusLetter) => all.filter((one) => verdictOf(ctx, one) === letter).length;
  const notes = [
    count('page-tier-note', all.length, { indicators: tier.indicators.length }),
    ...(verdicts('u') > 0 ? [say('page-tier-unmet', { count: verdicts('u') })] : []),
    ...(verdicts('?') > 0 ? [say('page-tier-open', { count: verdicts('?') })] : []),
    ...(verdicts('m') === all.length ? [say('page-tier-all-met')] : []),
  ];
  const met = verdicts('m');
  const figures = left.length <= MOST_FIGURES && !state.unfolded;
  return h('section', { class: 'tier', 'aria-labelledby': `tier-${tierAt}` }, [
    h('div', { class: 'tier-head' }, [
      h('h3', { id: `tier-${tierAt}` }, of(tier.title)),
      ' ',
      h('p', {}, notes.join(say('page-comma'))),
    ]),
    ...foldedView(ctx, tier, all, folded),
    ...(figures ? [tableView(ctx, tier, shown, left, met)] : matrixView(ctx, tier, shown, left, met)),
    ...(met > MOST_MET && !state.met
      ? [
          h(
            'button',
            { type: 'button', class: 'more narrow', 'data-met': true },
            say('page-show-met', { count: met }),
          ),
        ]
      : []),
    ...moreView(ctx, rows.length),
  ]);
}

/** Asks for the rows that are not shown yet; on paper, says that there are some. */
function moreView({ state, say }: Context, all: number): readonly Element[] {
  if (all <= state.shown) return [];
  const count = all - state.shown;
  return [
    h(
      'button',
      { type: 'button', class: 'more script', 'data-more': true },
      say('page-show-more', { count }),
    ),
    h('p', { class: 'on-paper' }, say('page-left-out', { count })),
  ];
}
