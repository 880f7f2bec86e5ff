import type { PageSubmission } from '../data.ts';
import { type Context, join } from './context.ts';
import type { Element } from './node.ts';
import { type Entry, entriesSection } from './verify.ts';

/** Names are given of so many. */
const NAMED = 8;

/** What somebody has looked into, across submissions: by what it is, with whom it concerns. */
export function settledView(ctx: Context): readonly Element[] {
  const { data, say, text } = ctx;
  const names = new Map<number, Set<string>>();
  for (const { short, settled = [] } of data.submissions)
    for (const { title } of settled) names.set(title, (names.get(title) ?? new Set()).add(short));
  const entries = [...names].map(([title, whose]): Entry => {
    const more = whose.size > NAMED ? say('page-weak-more', { count: whose.size }) : '';
    return {
      number: String(whose.size),
      grave: false,
      title: text(title),
      text: [join(ctx, [...whose].slice(0, NAMED), 'list') + more],
    };
  });
  return entriesSection('settled', say('page-settled'), [say('page-settled-note')], entries);
}

/** Of one: what was found, and who settled it, why and until when. */
export function settledOfOne(ctx: Context, { settled = [], tier }: PageSubmission): readonly Element[] {
  const { data, say, text } = ctx;
  const indicators = data.tiers[tier]?.indicators ?? [];
  const entries = settled.map(
    ({ indicators: places, title, text: said, by }): Entry => ({
      number: join(
        ctx,
        places.map((at) => String(indicators[at]?.number ?? '')),
        'list',
      ),
      grave: false,
      title: text(title),
      text: [text(said), text(by)],
    }),
  );
  return entriesSection('settled', say('page-settled'), [say('page-settled-note')], entries, true);
}
