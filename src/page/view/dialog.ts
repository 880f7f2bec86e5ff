import type { Lang, PageData, PageSubmission } from '../data.ts';
import { words } from './context.ts';
import { detailView } from './detail.ts';
import { h, type Node } from './node.ts';
import { languageButtons } from './page.ts';

/** One submission over the survey; what lies under it cannot be used, so that it has language buttons of its own. */
export const dialogView = (data: PageData, lang: Lang, submission: PageSubmission): readonly Node[] => [
  h('div', { class: 'sheet' }, [
    h('div', { class: 'dialog-bar' }, [
      ...languageButtons(lang),
      h('button', { type: 'button', 'data-close': '' }, words(data, lang, 'page-close')),
    ]),
    detailView(data, lang, submission, 'h2'),
  ]),
];
