import type { PageQuote, PageSubmission } from '../data.ts';
import type { Context } from './context.ts';
import { alike, emphasised, missRow } from './failing.ts';
import { askedOf, captionsView, missView } from './miss.ts';
import { isOver, type Miss, missesOf } from './misses.ts';
import { type Element, h, type Node } from './node.ts';

const MOST_CARDS = 6;

/** What has to be solved: a card each, and what they have in common once below them. */
export function cardsView(ctx: Context, one: PageSubmission): readonly Element[] {
  const misses = missesOf(ctx, one);
  if (misses.length === 0) return [];
  const rest = misses.slice(MOST_CARDS);
  return [
    h('section', { class: 'solve', 'aria-labelledby': 'solve-title' }, [
      h('h2', { id: 'solve-title' }, ctx.say('page-solve')),
      h(
        'div',
        { class: `cards ${misses.length === 1 ? 'single' : ''}` },
        misses.slice(0, MOST_CARDS).map((miss) => cardView(ctx, one, miss)),
      ),
      ...(rest.length === 0
        ? []
        : [
            h('table', { class: 'misses', role: 'table', 'aria-labelledby': 'solve-title' }, [
              h(
                'tbody',
                { role: 'rowgroup' },
                alike(ctx, rest).map((group) => missRow(ctx, group, one)),
              ),
            ]),
          ]),
      ...noteOf(ctx, one, misses),
    ]),
  ];
}

function cardView(
  ctx: Context,
  one: PageSubmission,
  { indicator: at, requirement, leaf, others, result }: Miss,
): Element {
  const { data, say, of, text } = ctx;
  const indicator = data.tiers[one.tier]?.indicators[at];
  const quote = one.quotes.find((each) => each.indicator === at);
  const actions = [leaf, ...others].flatMap((each) => (each && each.action >= 0 ? [each] : []));
  return h('article', { class: 'card' }, [
    h('h3', {}, [
      h('span', { class: 'no' }, String(indicator?.number ?? '')),
      ' ',
      indicator ? of(indicator.title) : '',
    ]),
    h('p', { class: 'clause' }, of(indicator?.clauses[requirement] ?? ['', ''])),
    ...(leaf?.kind === 'figure' ? [figuresView(ctx, leaf)] : []),
    ...(leaf === undefined
      ? [h('p', {}, text(result.reason))]
      : [missView(ctx, leaf), ...captionsView(ctx, leaf)]),
    ...(result.any && actions.length > 1 ? [h('p', { class: 'action' }, say('page-any-of'))] : []),
    ...(actions.length === 0
      ? [h('p', { class: 'action' }, text(result.reason))]
      : actions.map((each) =>
          h(
            'p',
            { class: 'action' },
            emphasised(text(each.action), each.figure?.miss ? text(each.short) : ''),
          ),
        )),
    ...(quote ? [quoteView(ctx, one, quote)] : []),
  ]);
}

function figuresView(ctx: Context, leaf: NonNullable<Miss['leaf']>): Element {
  const { say, text } = ctx;
  const pair = (name: string, value: string, kind = ''): Element =>
    h('div', {}, [
      h('dt', {}, say(`page-column-${name}`)),
      h('dd', kind === '' ? {} : { class: kind }, value),
    ]);
  return h('dl', { class: 'figures' }, [
    pair('actual', leaf.found < 0 ? say('page-not-reported') : text(leaf.found), 'is-u'),
    pair(
      'asked',
      leaf.figure?.op === 'at_least' ? text(leaf.asked) : askedOf(ctx, leaf).replace(/^要求/u, ''),
    ),
    ...(leaf.short < 0
      ? []
      : [pair('short', isOver(leaf) ? say('page-over', { short: text(leaf.short) }) : text(leaf.short))]),
  ]);
}

/** The community's own words; what the figures refute is marked. */
function quoteView({ say }: Context, one: PageSubmission, { text, refuted }: PageQuote): Element {
  const parts: Node[] = [];
  let from = 0;
  for (const [start, end] of refuted) {
    if (start < from) continue;
    parts.push(text.slice(from, start), h('mark', {}, text.slice(start, end)));
    from = end;
  }
  parts.push(text.slice(from));
  const document = one.source?.document;
  return h('blockquote', { lang: /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined }, [
    h('p', {}, ['“', ...parts, '”']),
    h('footer', {}, document === undefined ? say('page-quote') : say('page-quote-source', { document })),
  ]);
}

/** A reason that all share stands once: a figure that was rounded up to what is asked. */
function noteOf(ctx: Context, one: PageSubmission, misses: readonly Miss[]): readonly Element[] {
  const { say, text, count } = ctx;
  const claims = misses.map(({ leaf, indicator }) => ({
    leaf,
    claimed: leaf?.figure?.claimed,
    met: one.claims[indicator] === 'm',
  }));
  const first = claims[0];
  const same =
    first?.claimed !== undefined && claims.every(({ claimed, met }) => met && claimed === first.claimed);
  if (!same || first?.leaf === undefined || first.claimed === undefined) return [];
  const rounded = first.claimed === text(first.leaf.asked) && first.leaf.figure?.ratio !== undefined;
  const parts = [
    count('page-claims-note', misses.length, { claimed: first.claimed }),
    ...(rounded && isNear(first.leaf)
      ? [
          say('page-rounded', {
            claimed: first.claimed,
            found: text(first.leaf.found),
            asked: text(first.leaf.asked),
          }),
        ]
      : []),
  ];
  return [h('p', { class: 'shared' }, parts.join(ctx.lang === 'zh' ? '' : ' '))];
}

/** Within half a percent of what is asked: so it was rounded, not wrong. */
const isNear = ({ figure }: NonNullable<Miss['leaf']>): boolean =>
  figure !== undefined && figure.low !== null && Math.abs(figure.low - figure.threshold) < 0.005;
