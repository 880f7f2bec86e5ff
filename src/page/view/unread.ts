import type { Lang, PageData, PageDiagnostic } from '../data.ts';
import { inLang, words } from './context.ts';
import { type Element, h, type Node } from './node.ts';

/** The files that could not be read, and why: what is not judged must not be missed. */
export function unreadView(data: PageData, lang: Lang): readonly Element[] {
  if (data.unread.length === 0) return [];
  const said = words(data, lang, 'page-invalid', { count: data.invalid });
  const more = words(data, lang, 'more-diagnostics', { count: data.unlisted });
  return [
    h('section', { class: 'unread findings', 'aria-labelledby': 'unread-title' }, [
      h('h2', { id: 'unread-title' }, said),
      h('ul', {}, [
        ...data.unread.map((one) => itemView(data, lang, one)),
        ...(data.unlisted === 0 ? [] : [h('li', {}, more)]),
      ]),
    ]),
  ];
}

function itemView(data: PageData, lang: Lang, { file, line, message, hint }: PageDiagnostic): Element {
  const place: readonly Node[] =
    line === 0 ? [] : [' ', h('span', { class: 'place' }, words(data, lang, 'page-line', { line }))];
  return h('li', { class: 'error' }, [
    h('b', {}, file),
    ...place,
    h('br'),
    inLang(message, lang),
    ...(hint === undefined ? [] : [h('br'), h('span', { class: 'hint' }, inLang(hint, lang))]),
  ]);
}
