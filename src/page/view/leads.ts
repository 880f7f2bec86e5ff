import { type Context, fullName, join, verdictOf } from './context.ts';
import { type Element, h } from './node.ts';

/** Whom to look at first, and why: the likeliest to be wrong, and what hangs on it, in this order. */
export function leadsView(ctx: Context): readonly Element[] {
  const { data, say, text } = ctx;
  if (data.leads.length === 0) return [];
  return [
    h('section', { class: 'leads', 'aria-labelledby': 'leads-title' }, [
      h('h2', { id: 'leads-title' }, say('page-leads')),
      h('p', { class: 'under' }, say('page-leads-note')),
      h(
        'ol',
        {},
        data.leads.flatMap(({ submission, others, reasons }) => {
          const one = data.submissions[submission];
          if (one === undefined) return [];
          const verdict = verdictOf(ctx, one);
          const name = others ? one.name : fullName(one);
          return [
            h('li', {}, [
              h('h3', {}, [h('a', { class: 'plain', href: `#${one.id}`, lang: 'zh-CN' }, name)]),
              ' ',
              h('span', { class: `is-${verdict}` }, say(`page-status-${verdict}`)),
              ' ',
              h('p', {}, join(ctx, reasons.map(text), 'semicolon')),
            ]),
          ];
        }),
      ),
    ]),
  ];
}
