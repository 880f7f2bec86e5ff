import type { PageSubmission } from '../data.ts';
import { type Context, countIn, fullName, join, oneOf, verdictOf } from './context.ts';
import { missesOf, shortOfAll, worstShare } from './misses.ts';
import { type Element, h } from './node.ts';

/** The first sentence answers; each clause of it is one piece that does not break. */
export const answerView = (ctx: Context): Element => {
  const one = oneOf(ctx);
  const sentences = one === undefined ? surveyAnswer(ctx) : communityAnswer(ctx, one);
  return h(
    'h1',
    { id: 'answer', tabindex: '-1' },
    sentences.flatMap((said, at) => [...(at > 0 ? [' '] : []), sentence(said)]),
  );
};

const sentence = (said: string): Element =>
  h(
    'span',
    { class: 'sentence' },
    said.split('|').map((piece) => h('span', { class: 'piece' }, piece)),
  );

/** The same as text: for the title of a window. */
export const answerText = (ctx: Context): string => {
  const one = oneOf(ctx);
  return (one === undefined ? surveyAnswer(ctx) : communityAnswer(ctx, one)).join(' ').replaceAll('|', '');
};

function surveyAnswer(ctx: Context): readonly string[] {
  const { data, say, count } = ctx;
  const all = data.submissions.length;
  if (all === 0) return [say('page-answer-none')];
  const of = (letter: string) => data.submissions.filter((one) => verdictOf(ctx, one) === letter).length;
  const [unmet, open, met] = [of('u'), of('?'), all - of('u') - of('?')];
  const stop = say('page-stop');
  if (met === all) return [say('page-answer-all-met', { all }) + stop, ...onData(ctx, met, 'met')];
  if (open === all) return [say('page-answer-all-open', { all }) + stop];
  const near = nearest(ctx);
  const first =
    unmet === all
      ? say('page-answer-all-unmet', { all })
      : unmet > 0
        ? count('page-answer-unmet', unmet, { all, unmet })
        : count('page-answer-open', open, { all, open });
  const also = unmet > 0 && open > 0 ? say('page-answer-also-open', { open }) : '';
  return [first + near + also + stop, ...(met > 0 ? onData(ctx, met, 'others') : [])];
}

/** How many of those that are met are so on data alone; nothing where all are. */
function onData(ctx: Context, met: number, of: 'met' | 'others'): readonly string[] {
  const { data, say } = ctx;
  const some = data.submissions.filter((one) => verdictOf(ctx, one) === 'm' && one.floors[1] === 'm').length;
  const same = data.run.floor !== 'a' || some === met;
  if (same) return of === 'met' ? [] : [say('page-answer-others', { met })];
  return [say(`page-answer-${of}-${some === 0 ? 'none' : 'some'}`, { met, some })];
}

/** Those that are least short, if several share it or it is one unit. */
function nearest(ctx: Context): string {
  const failing = ctx.data.submissions.filter((one) => verdictOf(ctx, one) === 'u');
  const ranked = failing
    .map((one) => missesOf(ctx, one))
    .toSorted((a, b) => worstShare(a) - worstShare(b))
    .map((misses) => ({ short: shortOfAll(ctx, misses), misses }));
  const least = ranked[0];
  if (least?.short === undefined) return '';
  const sharing = ranked.filter(({ short }) => short === least.short).length;
  const miss = least.misses[0]?.leaf?.figure?.miss;
  const single = miss?.counted && Math.abs(miss.need - miss.have) === 1;
  if (failing.length === 1 || (sharing < 2 && !single)) return '';
  return ctx.count('page-answer-near', sharing, { short: least.short });
}

/** How many indicators are named in an answer. */
const NAMED = 3;

function communityAnswer(ctx: Context, one: PageSubmission): readonly string[] {
  const { data, say, of } = ctx;
  const tier = data.tiers[one.tier];
  const name = fullName(one);
  const verdict = verdictOf(ctx, one);
  const count = tier?.indicators.length ?? 0;
  if (verdict === 'u') return [unmetAnswer(ctx, one, name)];
  if (verdict === '?') return [say('page-one-open', { name, count: countIn(one.statuses, '?') })];
  if (verdict === 'n') return [say('page-one-not-applicable', { name })];
  const attested = [...one.statuses].filter(
    (status, at) => status === 'm' && one.evidence[at] === 'a',
  ).length;
  return [
    say('page-one-met', { name, tier: tier ? of(tier.title) : '' }),
    attested > 0 ? say('page-one-met-attested', { count, attested }) : say('page-one-met-all', { count }),
    ...(one.waivers ? [say('page-one-met-waived', { count: one.waivers })] : []),
  ];
}

function unmetAnswer(ctx: Context, one: PageSubmission, name: string): string {
  const { data, say, of } = ctx;
  const misses = missesOf(ctx, one);
  const indicators = [...new Set(misses.map(({ indicator }) => indicator))];
  if (indicators.length > NAMED || indicators.length === 0)
    return say('page-one-unmet-count', { name, count: countIn(one.statuses, 'u') });
  const titles = join(
    ctx,
    indicators.map((at) => of(data.tiers[one.tier]?.indicators[at]?.title ?? ['', ''])),
    'and',
  );
  const short = shortOfAll(ctx, misses);
  if (short === undefined || misses.length !== indicators.length)
    return say('page-one-unmet-titles', { name, titles });
  return say(indicators.length > 1 ? 'page-one-unmet-each' : 'page-one-unmet-short', { name, titles, short });
}
