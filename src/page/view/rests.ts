import { type Context, evidenceAt, statusAt } from './context.ts';
import { type Element, h } from './node.ts';
import { inkOf, sample } from './square.ts';
import { percent, stackView } from './stack.ts';

const LISTED = 6;
const INKS = ['unmet', 'open', 'measured', 'declared', 'attested'] as const;

/** What all results together rest on, and the indicators that most often have no data. */
export function restsView(ctx: Context): readonly Element[] {
  const { data, say } = ctx;
  const { counts, attested } = tallied(ctx);
  const results = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (results === 0) return [];
  const most = [...attested].toSorted(([, a], [, b]) => b.count - a.count).slice(0, LISTED);
  return [
    h('section', { class: 'rests', 'aria-labelledby': 'rests-title' }, [
      h('h2', { id: 'rests-title' }, say('page-rests')),
      h('p', { class: 'under' }, say('page-rests-note', { communities: data.submissions.length, results })),
      stackView(
        INKS.map((ink) => [ink, counts.get(ink) ?? 0] as const),
        say('page-rests'),
      ),
      legendView(ctx, counts, 'page-legend-count', true),
      ...(most.length === 0
        ? []
        : [
            h('h3', { class: 'most' }, say('page-rests-most')),
            h(
              'ul',
              { class: 'bars' },
              most.map(([, { title, count }]) =>
                h('li', {}, [
                  h('span', {}, title),
                  h('svg', { 'aria-hidden': 'true' }, [
                    h('svg', { x: 0, width: percent((count / data.submissions.length) * 100) }, [
                      h('rect', { class: 'attested' }),
                    ]),
                  ]),
                  h('span', { class: 'number' }, String(count)),
                ]),
              ),
            ),
          ]),
    ]),
  ];
}

function tallied(ctx: Context) {
  const counts = new Map<string, number>();
  const attested = new Map<string, { title: string; count: number }>();
  for (const one of ctx.data.submissions)
    for (const [at, { id, title }] of (ctx.data.tiers[one.tier]?.indicators ?? []).entries()) {
      const ink = inkOf(statusAt(one, at), evidenceAt(one, at));
      counts.set(ink, (counts.get(ink) ?? 0) + 1);
      if (ink === 'attested')
        attested.set(id, { title: ctx.of(title), count: (attested.get(id)?.count ?? 0) + 1 });
    }
  return { counts, attested };
}

const LABELS: Readonly<Record<string, string>> = {
  unmet: 'page-status-u',
  open: 'page-status-?',
  measured: 'page-evidence-m',
  declared: 'page-evidence-d',
  attested: 'page-evidence-a',
  none: 'page-status-n',
  waived: 'page-status-w',
};

/** The counts of a bar in words. */
export function legendView(
  ctx: Context,
  counts: ReadonlyMap<string, number>,
  code: string,
  quiet = false,
): Element {
  const items = Object.entries(LABELS).flatMap(([ink, label]) => {
    const count = counts.get(ink) ?? 0;
    return count === 0
      ? []
      : [
          h('li', { class: ink === 'none' ? 'quiet' : undefined }, [
            ...(quiet && ink === 'none' ? [] : [sample(`${ink} small`), ' ']),
            ctx.say(code, { label: ctx.say(label), count }),
          ]),
        ];
  });
  return h('ul', { class: 'legend' }, items);
}
