import type { Code } from '../../model/index.ts';
import type { Lang, PageData, PageIndicator, PageRequirement, PageSubmission } from '../data.ts';
import { barView } from './bar.ts';
import {
  EVIDENCE_CODES,
  inLang,
  nameOf,
  requirementsOf,
  STATUS_CODES,
  STATUS_SIGNS,
  text,
  verdictOf,
  words,
} from './context.ts';
import { findingsView } from './findings.ts';
import { type Element, h, type Node } from './node.ts';

/** Everything about one submission: verdict, findings, and each requirement by category. */
export function detailView(
  data: PageData,
  lang: Lang,
  submission: PageSubmission,
  heading: 'h1' | 'h2',
): Element {
  const tier = data.tiers[submission.tier];
  const say = (code: Code, args = {}) => words(data, lang, code, args);
  const count = (letter: string) => [...submission.statuses].filter((one) => one === letter).length;
  const counts = (['m', 'u', '?', 'n', 'w'] as const)
    .filter((letter) => letter !== 'w' || count('w') > 0)
    .map((letter) =>
      h('li', { class: `count ${STATUS_CODES[letter]}` }, [
        h('b', {}, String(count(letter))),
        ` ${say(`page-status-${STATUS_CODES[letter]}`)}`,
      ]),
    );
  return h('article', { class: 'detail', id: `submission-${submission.id}` }, [
    h('header', {}, [
      h(heading, { tabindex: '-1' }, nameOf(submission)),
      h('p', { class: 'meta' }, [`${tier ? inLang(tier.title, lang) : ''} · ${submission.file}`]),
      ...judgedView(data, lang),
      h('p', { class: `verdict ${STATUS_CODES[submission.verdict]}` }, [
        h('span', { 'aria-hidden': 'true' }, STATUS_SIGNS[submission.verdict]),
        ` ${verdictOf(data, lang, submission)}`,
      ]),
      h('ul', { class: 'counts' }, counts),
    ]),
    ...findingsView(data, lang, submission, heading === 'h1' ? 'h2' : 'h3'),
    ...categories(data, lang, submission, heading === 'h1' ? 'h2' : 'h3'),
  ]);
}

/** How it was judged, beside any verdict. */
export const judgedView = (data: PageData, lang: Lang): readonly Element[] =>
  data.judged.map((said) => h('p', { class: 'meta' }, inLang(said, lang)));

function categories(
  data: PageData,
  lang: Lang,
  submission: PageSubmission,
  heading: string,
): readonly Node[] {
  const indicators = data.tiers[submission.tier]?.indicators ?? [];
  const names = [...new Set(indicators.map(({ category }) => inLang(category, lang)))];
  return names.map((name) =>
    h('section', { class: 'category' }, [
      h(heading, {}, name),
      ...indicators.flatMap((indicator, index) =>
        inLang(indicator.category, lang) === name
          ? [indicatorView(data, lang, indicator, submission, index, heading === 'h2' ? 'h3' : 'h4')]
          : [],
      ),
    ]),
  );
}

function indicatorView(
  data: PageData,
  lang: Lang,
  indicator: PageIndicator,
  submission: PageSubmission,
  index: number,
  heading: string,
): Element {
  const letter = submission.statuses[index] as keyof typeof STATUS_CODES;
  const status = STATUS_CODES[letter];
  return h('section', { class: `indicator ${status}` }, [
    h(heading, { id: `indicator:${indicator.id}`, tabindex: '-1' }, [
      h('span', { class: 'number' }, `${indicator.number} `),
      `${inLang(indicator.title, lang)} `,
      badge(data, lang, letter),
    ]),
    ...requirementsOf(data, submission, index).map((requirement, r) =>
      requirementView(data, lang, requirement, inLang(indicator.clauses[r] ?? ['', ''], lang)),
    ),
  ]);
}

export const badge = (
  data: PageData,
  lang: Lang,
  letter: keyof typeof STATUS_CODES,
  said = words(data, lang, `page-status-${STATUS_CODES[letter]}`),
): Element =>
  h('span', { class: `badge ${STATUS_CODES[letter]}` }, [
    h('span', { 'aria-hidden': 'true' }, STATUS_SIGNS[letter]),
    ` ${said}`,
  ]);

function requirementView(
  data: PageData,
  lang: Lang,
  [status, evidence, reason, waiver, bars]: PageRequirement,
  clause: string,
): Element {
  const say = (code: Code) => words(data, lang, code);
  return h('div', { class: `requirement ${STATUS_CODES[status]}` }, [
    h('p', { class: 'clause' }, clause),
    h('p', { class: 'judged' }, [
      badge(data, lang, status),
      ...(evidence === '-'
        ? []
        : [' ', h('span', { class: 'evidence' }, say(`evidence-${EVIDENCE_CODES[evidence]}`))]),
    ]),
    ...bars.map((bar) => barView(data, lang, bar)),
    h('p', { class: 'reason' }, text(data, lang, reason)),
    ...(waiver < 0 ? [] : [h('p', { class: 'waiver' }, text(data, lang, waiver))]),
  ]);
}
