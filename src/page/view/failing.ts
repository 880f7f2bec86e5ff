import type { PageSubmission } from '../data.ts';
import { type Context, fullName, verdictOf } from './context.ts';
import { askedOf, captionsView, figuresOf, missView } from './miss.ts';
import { isOver, type Miss, missesOf } from './misses.ts';
import { type Element, h, type Node } from './node.ts';
import { inOrder } from './rows.ts';

const AT_FIRST = 12;

/** Those that fail, least short first: what each has, and what it lacks. */
export function failingView(ctx: Context): readonly Element[] {
  const { data, say, count, state } = ctx;
  const failing = inOrder(
    ctx,
    data.submissions.filter((one) => verdictOf(ctx, one) === 'u'),
  );
  if (failing.length === 0) return [];
  const shown = state.failing ? failing : failing.slice(0, AT_FIRST);
  const claimed = failing.every(({ claims, statuses }) =>
    [...statuses].every((status, at) => status !== 'u' || claims[at] === 'm'),
  );
  const notes = [
    say('page-failing-order'),
    ...(claimed ? [say('page-failing-claims')] : []),
    say('page-failing-key'),
  ];
  const columns = ['community', 'indicator', 'actual', 'miss', 'short'];
  return [
    h('section', { class: 'failing', 'aria-labelledby': 'failing-title' }, [
      h('h2', { id: 'failing-title' }, count('page-failing', failing.length)),
      h('p', { class: 'under' }, notes.join(ctx.lang === 'zh' ? '' : ' ')),
      h('table', { class: 'misses', role: 'table', 'aria-labelledby': 'failing-title' }, [
        h('thead', { role: 'rowgroup' }, [
          h(
            'tr',
            { role: 'row' },
            columns.map((one) =>
              h('th', { scope: 'col', role: 'columnheader', class: one }, say(`page-column-${one}`)),
            ),
          ),
        ]),
        ...shown.map((one) => h('tbody', { role: 'rowgroup' }, rowsOf(ctx, one))),
      ]),
      ...(shown.length === failing.length
        ? []
        : [
            h(
              'button',
              { type: 'button', class: 'more', 'data-failing': true },
              say('page-more-failing', { count: failing.length - shown.length }),
            ),
          ]),
    ]),
  ];
}

/** A row for what is alike; the name once. */
function rowsOf(ctx: Context, one: PageSubmission): readonly Element[] {
  const groups = alike(ctx, missesOf(ctx, one));
  return groups.map((misses, at) =>
    missRow(ctx, misses, one, at === 0 ? nameCell(ctx, one, groups.length) : undefined),
  );
}

function nameCell({ data, of }: Context, one: PageSubmission, rows: number): Element {
  const tier = data.tiers[one.tier];
  return h(
    'th',
    { scope: 'rowgroup', role: 'rowheader', class: 'community', ...(rows > 1 && { rowspan: rows }) },
    [
      h('a', { class: 'plain', href: `#${one.id}`, lang: 'zh-CN' }, fullName(one)),
      ' ',
      h('span', { class: 'tier' }, tier ? of(tier.title) : ''),
    ],
  );
}

/** Indicators with the same part and the same whole share a row. */
export function alike(ctx: Context, misses: readonly Miss[]): readonly (readonly Miss[])[] {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) {
    const { leaf } = miss;
    const key = leaf?.figure?.ratio
      ? `${figuresOf(ctx, leaf)} ${leaf.found} ${leaf.asked} ${leaf.short}`
      : `${miss.indicator} ${miss.requirement}`;
    groups.set(key, [...(groups.get(key) ?? []), miss]);
  }
  return [...groups.values()];
}

/** One row: the same for a community's page, where the name needs not be said. */
export function missRow(ctx: Context, misses: readonly Miss[], one: PageSubmission, name?: Element): Element {
  const { data, say, text } = ctx;
  const leaf = misses[0]?.leaf;
  const indicators = [...new Set(misses.map(({ indicator }) => indicator))];
  const listed = indicators.map((at) => {
    const indicator = data.tiers[one.tier]?.indicators[at];
    return h('span', { class: 'indicator-name' }, [
      h('span', { class: 'no' }, String(indicator?.number ?? '')),
      ' ',
      indicator ? ctx.of(indicator.title) : '',
    ]);
  });
  const figure = leaf !== undefined && leaf.kind === 'figure';
  const cell = (name: string, children: readonly Node[], more = {}) =>
    h('td', { role: 'cell', class: name, ...more }, children);
  const actual: readonly Node[] = figure
    ? [
        h('b', { class: 'actual-figure' }, text(leaf.found)),
        ' ',
        h('span', { class: 'asked' }, askedOf(ctx, leaf)),
      ]
    : [];
  return h('tr', { role: 'row', ...(name === undefined && { class: 'again' }) }, [
    ...(name ? [name] : []),
    cell(
      'indicator',
      listed.flatMap((one, at) => (at > 0 ? [' ', one] : [one])),
    ),
    cell('actual', actual),
    cell(
      'miss',
      leaf === undefined
        ? [text(misses[0]?.result.reason ?? -1)]
        : [missView(ctx, leaf), ...captionsView(ctx, leaf, shared(ctx, misses))],
    ),
    cell(
      'short',
      leaf === undefined || leaf.short < 0 || leaf.kind !== 'figure'
        ? []
        : shortSaid(ctx, misses, indicators.length, say),
    ),
  ]);
}

function shared(ctx: Context, misses: readonly Miss[]): string {
  const leaf = misses[0]?.leaf;
  const figures = leaf ? figuresOf(ctx, leaf) : '';
  if (misses.length === 1) return figures;
  return ctx.say(misses.length === 2 ? 'page-both' : 'page-several', { figures, count: misses.length });
}

/** `各差 1 户`, the figure in bold. */
function shortSaid(
  { text }: Context,
  misses: readonly Miss[],
  several: number,
  say: Context['say'],
): readonly Node[] {
  const leaf = misses[0]?.leaf;
  const short = text(leaf?.short ?? -1);
  const code = `page-${isOver(leaf) ? 'over' : 'short'}${several > 1 ? '-each' : ''}`;
  return emphasised(say(code, { short }), short);
}

/** The text with one part of it in bold. */
export function emphasised(said: string, part: string): readonly Node[] {
  const at = part === '' ? -1 : said.indexOf(part);
  return at < 0
    ? [said]
    : [said.slice(0, at), h('b', { class: 'amount' }, part), said.slice(at + part.length)];
}
