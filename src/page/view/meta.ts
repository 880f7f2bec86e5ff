import type { PageSubmission } from '../data.ts';
import { type Context, fullName, oneOf } from './context.ts';
import { type Element, h, type Node } from './node.ts';

/** The district that all have in common, or the standard's own title. */
export function whoseOf({ data, of }: Context): string {
  const districts = new Set(data.submissions.map(({ district }) => district));
  const [only] = districts;
  return districts.size === 1 && only !== undefined ? only : of(data.standard.title);
}

export const standardOf = ({ data, say, of }: Context): string =>
  say('page-meta-standard', { title: of(data.standard.title), version: data.standard.version });

/** Each language by its own name. */
const OTHER_LANGUAGE = { zh: 'English', en: '中文' } as const;

/** Whose page it is at the left; what can be done with it at the right. */
export function topView(ctx: Context): readonly Node[] {
  const { data, say, lang } = ctx;
  const one = oneOf(ctx);
  const many = data.submissions.length > 1;
  const whose = whoseOf(ctx);
  const other = lang === 'zh' ? 'en' : 'zh';
  return [
    h('p', { class: 'whose' }, [
      one !== undefined && many
        ? h('a', { class: 'strong', href: '#', 'data-home': true, title: say('page-home') }, whose)
        : h('span', { class: one === undefined ? 'strong' : '' }, whose),
      h(
        'span',
        { class: one === undefined ? 'second' : 'second strong', ...(one && { lang: 'zh-CN' }) },
        one === undefined ? say('page-subject') : fullName(one),
      ),
    ]),
    h('nav', { class: 'script', 'aria-label': say('page-subject') }, [
      h('button', { type: 'button', class: 'link', 'data-print': true }, say('page-print')),
      h(
        'button',
        { type: 'button', class: 'link', 'data-table': true, title: say('page-table-said') },
        say('page-table'),
      ),
      h(
        'button',
        { type: 'button', class: 'link', 'data-lang': other, lang: other === 'zh' ? 'zh-CN' : 'en' },
        OTHER_LANGUAGE[lang],
      ),
    ]),
  ];
}

/** What it is about, in short pieces; on paper also who issued the standard, and when it was judged. */
export function metaView(ctx: Context): readonly Element[] {
  const { data, say, of, count } = ctx;
  const one = oneOf(ctx);
  const own = one === undefined ? data.submissions : [one];
  const tier = one && data.tiers[one.tier];
  const pieces = [
    ...(tier
      ? [say('page-meta-tier', { tier: of(tier.title), count: tier.indicators.length })]
      : [standardOf(ctx), count('page-meta-submissions', data.submissions.length)]),
    ...acceptedOf(ctx, own, one),
    ...publishedOf(ctx, own),
  ];
  const paper = [
    whoseOf(ctx),
    ...(tier ? [standardOf(ctx)] : []),
    say('page-meta-issuer', { issuer: of(data.standard.issuer) }),
    say('page-meta-as-of', { date: data.run.asOf }),
  ];
  const list = (name: string, all: readonly string[]) =>
    h(
      'ul',
      { class: name },
      all.flatMap((piece, at) => [...(at > 0 ? [' '] : []), h('li', {}, piece)]),
    );
  return [list('meta', pieces), list('meta on-paper', paper)];
}

function acceptedOf(
  ctx: Context,
  own: readonly PageSubmission[],
  one: PageSubmission | undefined,
): readonly string[] {
  const { say } = ctx;
  const dates = own.flatMap(({ acceptance }) =>
    [acceptance?.from, acceptance?.to ?? acceptance?.from].flatMap((date) => date ?? []),
  );
  const period = periodOf(ctx, dates);
  if (one === undefined) return period === '' ? [] : [say('page-meta-acceptance', { period })];
  if (one.acceptance === undefined) return [say('page-meta-no-acceptance')];
  const { by } = one.acceptance;
  return [
    period === '' ? say('page-meta-accepted-by', { by }) : say('page-meta-acceptance-by', { period, by }),
  ];
}

function publishedOf(ctx: Context, own: readonly PageSubmission[]): readonly string[] {
  const period = periodOf(
    ctx,
    own.flatMap(({ source }) => source?.published ?? []),
  );
  return period === '' ? [] : [ctx.say('page-meta-published', { period })];
}

/** `2022-12-02 至 12-04`: the year once, where it is the same. */
function periodOf({ say }: Context, dates: readonly string[]): string {
  const [from = '', ...rest] = dates.toSorted();
  const to = rest.at(-1) ?? from;
  if (from === to) return from;
  return say('page-period', { from, to: to.slice(0, 5) === from.slice(0, 5) ? to.slice(5) : to });
}
