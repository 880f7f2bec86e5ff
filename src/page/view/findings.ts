import type { Lang, PageData, PageFinding, PageIndicator, PageSubmission } from '../data.ts';
import { inLang, text, words } from './context.ts';
import { type Element, h, type Node } from './node.ts';

/** What a reviewer must know of a submission, each with the line that it stands on and the indicator it is about. */
export function findingsView(
  data: PageData,
  lang: Lang,
  submission: PageSubmission,
  heading: string,
): readonly Node[] {
  if (submission.findings.length === 0) return [];
  const items = submission.findings.map((finding) => findingView(data, lang, submission, finding));
  const title = words(data, lang, 'page-findings', { count: submission.findings.length });
  return [h('section', { class: 'findings' }, [h(heading, {}, title), h('ul', {}, items)])];
}

function findingView(
  data: PageData,
  lang: Lang,
  submission: PageSubmission,
  [at, message, place, line]: PageFinding,
): Element {
  const { code, severity } = data.codes[at] ?? { code: '', severity: 'info' };
  const indicator = data.tiers[submission.tier]?.indicators[place];
  return h('li', { class: severity }, [
    h('span', { class: 'severity' }, words(data, lang, `severity-${severity}`)),
    ' ',
    ...(line > 0 ? [h('span', { class: 'place' }, words(data, lang, 'page-line', { line })), ' '] : []),
    ...(indicator === undefined ? [] : [linkTo(indicator, lang), ' ']),
    text(data, lang, message),
    ' ',
    h('code', {}, code),
  ]);
}

/** No id of a submission holds a colon. */
const linkTo = ({ id, number, title }: PageIndicator, lang: Lang): Element =>
  h('a', { href: `#indicator:${id}` }, `${number} ${inLang(title, lang)}`);
