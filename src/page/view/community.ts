import type { PageLeaf, PageSubmission } from '../data.ts';
import { cardsView } from './cards.ts';
import { type Context, countIn, evidenceAt, join, resultsOf, statusAt, verdictOf } from './context.ts';
import { everyTierOfOne } from './every-tier.ts';
import { evidenceView } from './evidence.ts';
import { askedOf } from './miss.ts';
import { type Element, h } from './node.ts';
import { legendView } from './rests.ts';
import { settledOfOne } from './settled.ts';
import { inkOf, squareAt, upright } from './square.ts';
import { stackView } from './stack.ts';
import { type Entry, entriesSection } from './verify.ts';

/** Under the answer: the counts, and what data alone gives. */
export function subtitleOf(ctx: Context, one: PageSubmission): string {
  const { say, data } = ctx;
  const verdict = verdictOf(ctx, one);
  const lower = (text: string) => (ctx.lang === 'zh' ? text : text.toLowerCase());
  const counts = (['u', 'm', '?', 'n', 'w'] as const).flatMap((letter) => {
    const count = countIn(one.statuses, letter);
    return count === 0 ? [] : [say('page-one-count', { status: lower(say(`page-status-${letter}`)), count })];
  });
  const onData = one.floors[1];
  const status = lower(say(`page-status-${onData}`));
  const attested = [...one.statuses].filter(
    (letter, at) => letter === 'm' && one.evidence[at] === 'a',
  ).length;
  const parts = [
    ...(verdict === 'm'
      ? []
      : [say('page-one-counts', { count: one.statuses.length, counts: join(ctx, counts, 'comma') })]),
    ...(one.waivers && verdict !== 'm' ? [say('page-one-waivers', { count: one.waivers })] : []),
    ...(data.run.floor !== 'a'
      ? []
      : one.acceptance === undefined && verdict === '?'
        ? [say('page-one-no-acceptance')]
        : onData === verdict
          ? verdict === '?'
            ? []
            : [say('page-one-data-same', { status })]
          : onData === '?' && verdict === 'm'
            ? [
                say('page-one-data-counts', {
                  status,
                  met: countIn(one.statuses, 'm') - attested,
                  open: attested,
                }),
              ]
            : [say('page-one-data', { status })]),
  ];
  return parts.join(ctx.lang === 'zh' ? '' : ' ');
}

/** Everything about one community, below its answer. */
export const communityView = (ctx: Context, one: PageSubmission): readonly Element[] => [
  ...cardsView(ctx, one),
  ...toReport(ctx, one),
  ...toVerify(ctx, one),
  ...settledOfOne(ctx, one),
  overview(ctx, one),
  evidenceView(ctx, one),
  ...everyTierOfOne(ctx, one),
  ...nextTier(ctx, one),
];

/** Where nothing fails but something is unknown: what to fill in. */
function toReport(ctx: Context, one: PageSubmission): readonly Element[] {
  const { data, say, text, of } = ctx;
  const open = [...one.statuses].flatMap((letter, at) => (letter === '?' ? [at] : []));
  const entries = open.map((at): Entry => {
    const results = resultsOf(ctx, one, at).filter(({ status, waiver }) => status === '?' && waiver < 0);
    const labels = [...new Set(results.flatMap(({ missing }) => missing))].map(text);
    const asked = results.flatMap(({ leaves }) => leaves).filter(({ truth }) => truth === '?');
    const indicator = data.tiers[one.tier]?.indicators[at];
    return {
      number: String(indicator?.number ?? ''),
      grave: true,
      title: indicator ? of(indicator.title) : '',
      text: [
        labels.length > 0
          ? join(ctx, labels, 'list')
          : results.map(({ reason }) => text(reason)).join(say('page-semicolon')),
        join(ctx, [...new Set(asked.flatMap((leaf) => doOf(ctx, leaf)))], 'semicolon'),
      ],
    };
  });
  const note = [
    say('page-report-note', { count: open.length }),
    ...(one.acceptance === undefined && data.run.floor === 'a' ? [say('page-report-acceptance')] : []),
  ];
  return entriesSection(
    'report',
    say('page-report'),
    [note.join(ctx.lang === 'zh' ? '' : ' ')],
    entries,
    true,
  );
}

/** What is asked of what is not known. */
function doOf(ctx: Context, leaf: PageLeaf): readonly string[] {
  if (leaf.figure === undefined) return [];
  const asked = askedOf(ctx, leaf);
  return [leaf.found < 0 ? asked : ctx.say('page-report-exactly', { found: ctx.text(leaf.found), asked })];
}

/** What was found, what has no data, and what has nothing to spare. */
function toVerify(ctx: Context, one: PageSubmission): readonly Element[] {
  const { say, text } = ctx;
  const found = one.verify.map(
    ({ indicators: places, grave, title, text: said }): Entry => ({
      number: numbersOf(ctx, one, places),
      grave,
      title: text(title),
      text: [text(said)],
    }),
  );
  const failing = one.statuses.includes('u') || one.statuses.includes('?');
  const attested = onTheWord(ctx, one, failing);
  const words = failing ? togetherOnTheWord(ctx, one, attested) : eachOnTheWord(ctx, one, attested);
  const edge = withoutMargin(ctx, one);
  const entries = failing ? [...found, ...words, ...edge] : [...words, ...found, ...edge];
  const note =
    !failing && attested.length > 0 ? [say('page-verify-none-fails', { count: attested.length })] : [];
  return entriesSection('verify', say('page-verify'), note, entries, true);
}

const indicatorsOf = ({ data }: Context, { tier }: PageSubmission) => data.tiers[tier]?.indicators ?? [];

const numbersOf = (ctx: Context, one: PageSubmission, places: readonly number[]): string =>
  join(
    ctx,
    places.map((at) => String(indicatorsOf(ctx, one)[at]?.number ?? '')),
    'list',
  );

/** The indicators that are met on the word alone; where something fails, those aside of which more is said. */
function onTheWord(ctx: Context, one: PageSubmission, failing: boolean): readonly number[] {
  const told = new Set(one.verify.flatMap(({ indicators: places }) => places));
  return indicatorsOf(ctx, one).flatMap((_, at) =>
    statusAt(one, at) === 'm' && evidenceAt(one, at) === 'a' && !(failing && told.has(at)) ? [at] : [],
  );
}

const missingAt = (ctx: Context, one: PageSubmission, at: number): string => {
  const labels = resultsOf(ctx, one, at).flatMap(({ missing }) => missing);
  return join(ctx, [...new Set(labels)].map(ctx.text), 'list');
};

function togetherOnTheWord(ctx: Context, one: PageSubmission, attested: readonly number[]): readonly Entry[] {
  if (attested.length === 0) return [];
  const missing = attested.map((at) => `${indicatorsOf(ctx, one)[at]?.number} ${missingAt(ctx, one, at)}`);
  return [
    {
      number: numbersOf(ctx, one, attested),
      grave: false,
      title: ctx.say('page-no-data'),
      text: [join(ctx, missing, 'semicolon')],
    },
  ];
}

const eachOnTheWord = (ctx: Context, one: PageSubmission, attested: readonly number[]): readonly Entry[] =>
  attested.map((at) => ({
    number: numbersOf(ctx, one, [at]),
    grave: false,
    title: ctx.of(indicatorsOf(ctx, one)[at]?.title ?? ['', '']),
    text: [missingAt(ctx, one, at)],
  }));

/** Shares that meet their threshold, and would not with one less. */
function withoutMargin(ctx: Context, one: PageSubmission): readonly Entry[] {
  const edges = indicatorsOf(ctx, one).flatMap((_, at) =>
    statusAt(one, at) === 'm'
      ? resultsOf(ctx, one, at).flatMap(({ leaves, reported }) =>
          leaves
            .filter(({ figure }) => figure?.edge && figure.ratio)
            .map(() => ({ at, said: reported.map(ctx.text)[0] ?? '' })),
        )
      : [],
  );
  if (edges.length === 0) return [];
  return [
    {
      number: numbersOf(ctx, one, [...new Set(edges.map(({ at }) => at))]),
      grave: false,
      title: ctx.say('page-no-margin'),
      text: [...new Set(edges.map(({ said }) => said))].map((said) =>
        ctx.say('page-no-margin-said', { said }),
      ),
    },
  ];
}

/** The bar, and a square for each indicator under its category; a square leads to its row. */
function overview(ctx: Context, one: PageSubmission): Element {
  const { data, say, of } = ctx;
  const indicators = data.tiers[one.tier]?.indicators ?? [];
  const counts = new Map<string, number>();
  for (const at of indicators.keys()) {
    const ink = inkOf(statusAt(one, at), evidenceAt(one, at));
    counts.set(ink, (counts.get(ink) ?? 0) + 1);
  }
  const categories = [...new Set(indicators.map(({ category }) => of(category)))];
  return h('section', { class: 'overview', 'aria-labelledby': 'overview-title' }, [
    h('h2', { id: 'overview-title' }, say('page-overview')),
    stackView(
      ['unmet', 'open', 'measured', 'declared', 'attested'].map(
        (ink) => [ink, counts.get(ink) ?? 0] as const,
      ),
      say('page-overview'),
    ),
    legendView(ctx, counts, 'page-legend-count-items'),
    h(
      'div',
      { class: 'strip' },
      categories.map((category) => {
        const own = [...indicators.entries()].filter(([, one]) => of(one.category) === category);
        return h('div', { class: `category size-${Math.min(12, own.length)}` }, [
          h('h3', {}, category),
          h(
            'ul',
            {},
            own.map(([at, indicator]) =>
              h('li', {}, [
                h(
                  'a',
                  {
                    href: `#${one.id}/${indicator.number}`,
                  },
                  upright(ctx, indicator, squareAt(ctx, one, at)),
                ),
              ]),
            ),
          ),
        ]);
      }),
    ),
  ]);
}

function nextTier(ctx: Context, { next }: PageSubmission): readonly Element[] {
  if (next === undefined) return [];
  const { say, of } = ctx;
  const parts = (['unmet', 'open', 'met'] as const).flatMap((which) =>
    next[which] > 0 ? [say(`page-next-${which}`, { count: next[which] })] : [],
  );
  return [
    h('section', { class: 'next', 'aria-labelledby': 'next-title' }, [
      h('h2', { id: 'next-title' }, say('page-next')),
      h(
        'p',
        { class: 'under' },
        say('page-next-said', {
          tier: of(next.title),
          count: next.indicators,
          parts: join(ctx, parts, 'comma'),
        }),
      ),
    ]),
  ];
}
