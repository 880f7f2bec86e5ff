import { type Context, join } from './context.ts';
import { type Element, h, type Node } from './node.ts';

/** One thing to look at: a number, what it is in a few words, and the figures. */
export interface Entry {
  readonly number: string;
  readonly grave: boolean;
  readonly title: string;
  readonly text: readonly string[];
  readonly href?: string;
}

export const entriesView = (entries: readonly Entry[]): Element =>
  h(
    'ul',
    { class: 'entries' },
    entries.map(({ number, grave, title, text, href }) =>
      h('li', {}, [
        h('span', { class: grave ? 'number grave' : 'number' }, number),
        ' ',
        h('div', {}, [
          h('h3', {}, href === undefined ? title : [h('a', { class: 'plain', href }, title)]),
          ...text
            .filter((one) => one !== '')
            .map((one, at) => h('p', at > 0 ? { class: 'more-said' } : {}, one)),
        ]),
      ]),
    ),
  );

/** A section of entries, or none where there are none. */
export const entriesSection = (
  id: string,
  title: string,
  note: readonly Node[],
  entries: readonly Entry[],
  byNumber = false,
): readonly Element[] =>
  entries.length === 0
    ? []
    : [
        h('section', { class: byNumber ? 'verify by-number' : 'verify', 'aria-labelledby': `${id}-title` }, [
          h('h2', { id: `${id}-title` }, title),
          ...(note.length > 0 ? [h('p', { class: 'under' }, note)] : []),
          entriesView(entries),
        ]),
      ];

/** Findings by what they say; what may change a verdict first. */
export function verifyView(ctx: Context): readonly Element[] {
  const { data, say, text, count } = ctx;
  const grave = data.groups.filter((one) => one.grave).length;
  const note = [say('page-verify-note'), ...(grave > 0 ? [count('page-verify-grave', grave)] : [])];
  return entriesSection(
    'verify',
    say('page-verify'),
    [note.join(ctx.lang === 'zh' ? '' : ' ')],
    data.groups.map(({ title, text: detail, grave, members }, at) => ({
      number: String(members.length),
      grave,
      title: text(title),
      text: detail < 0 ? [] : [text(detail)],
      href: `#?group=${at + 1}`,
    })),
  );
}

/** Where nothing fails but much is open: what has to be reported, and by how many. */
export function toReportView(ctx: Context): readonly Element[] {
  const { data, say, text } = ctx;
  const missing = new Map<number, Set<string>>();
  for (const one of data.submissions)
    for (const [at, places] of one.results.entries())
      if (one.statuses[at] === '?')
        for (const place of places)
          for (const label of data.results[place]?.status === '?' ? (data.results[place]?.missing ?? []) : [])
            missing.set(label, (missing.get(label) ?? new Set()).add(one.short));
  const entries = [...missing]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .slice(0, 12)
    .map(([label, names]) => ({
      number: String(names.size),
      grave: true,
      title: say('page-report-missing', { label: text(label) }),
      text: [
        join(ctx, [...names].slice(0, 8), 'list') +
          (names.size > 8 ? say('page-weak-more', { count: names.size }) : ''),
      ],
    }));
  return entriesSection('report', say('page-report'), [], entries);
}
