import type { Lang, PageData, StatusLetter } from '../data.ts';
import { inLang, STATUS_CODES, type State, words } from './context.ts';
import { detailView, judgedView } from './detail.ts';
import { filters } from './filters.ts';
import { type Element, h, type Node } from './node.ts';
import { surveyView } from './survey.ts';
import { unreadView } from './unread.ts';

/** The whole page below its top bar: one submission in full, or the survey of many. */
export function pageView(data: PageData, state: State): readonly Node[] {
  const [only, ...more] = data.submissions;
  if (only !== undefined && more.length === 0)
    return [detailView(data, state.lang, only, 'h1'), ...unreadView(data, state.lang)];
  return [
    h('h1', {}, titleOf(data, state.lang)),
    ...judgedView(data, state.lang),
    totals(data, state),
    ...unreadView(data, state.lang),
    filters(data, state),
    surveyView(data, state),
  ];
}

export function titleOf(data: PageData, lang: Lang): string {
  const [only, ...more] = data.submissions;
  return only !== undefined && more.length === 0
    ? only.name
    : words(data, lang, 'page-title', { standard: inLang(data.standard.title, lang) });
}

export const topBar = (data: PageData, state: State): Element =>
  h('nav', { class: 'top', 'aria-label': words(data, state.lang, 'page-language') }, [
    h('span', { class: 'brand' }, `${inLang(data.standard.title, state.lang)} ${data.standard.version}`),
    ...languageButtons(state.lang),
  ]);

export const languageButtons = (chosen: Lang): readonly Element[] =>
  (['zh', 'en'] as const).map((lang) =>
    h(
      'button',
      { type: 'button', 'data-lang': lang, lang, 'aria-pressed': String(lang === chosen) },
      lang === 'zh' ? '中文' : 'English',
    ),
  );

export const footer = (data: PageData, state: State): Element =>
  h('footer', {}, [h('p', {}, words(data, state.lang, 'page-made-by', { tool: data.tool }))]);

function totals(data: PageData, { lang }: State): Element {
  const count = (verdict: StatusLetter) => data.submissions.filter((one) => one.verdict === verdict).length;
  const items = (['m', 'u', '?'] as const).map((letter) =>
    h('li', { class: `count ${STATUS_CODES[letter]}` }, [
      h('b', {}, String(count(letter))),
      ` ${words(data, lang, `page-status-${STATUS_CODES[letter]}`)}`,
    ]),
  );
  const invalid =
    data.invalid === 0
      ? []
      : [h('li', { class: 'count' }, words(data, lang, 'page-invalid', { count: data.invalid }))];
  return h('ul', { class: 'counts' }, [
    h('li', { class: 'count' }, [
      h('b', {}, String(data.submissions.length)),
      ` ${words(data, lang, 'page-submissions', { count: data.submissions.length })}`,
    ]),
    ...items,
    ...invalid,
  ]);
}
