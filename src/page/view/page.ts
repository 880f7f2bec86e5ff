import type { PageDiagnostic, PageSubmission } from '../data.ts';
import { controlsView, foundView, keyOfSquares, tiersView } from './all.ts';
import { answerText, answerView } from './answer.ts';
import { communityView, subtitleOf } from './community.ts';
import { type Context, contextOf, fullName, oneOf, verdictOf } from './context.ts';
import { failingView } from './failing.ts';
import { floorsView } from './floors.ts';
import { judgedView } from './judged.ts';
import { leadsView } from './leads.ts';
import { metaView, topView } from './meta.ts';
import { type Element, h, type Node } from './node.ts';
import { restsView } from './rests.ts';
import { keptOf } from './rows.ts';
import { settledView } from './settled.ts';
import { toReportView, verifyView } from './verify.ts';
import { weakSpotsView } from './weak-spots.ts';

/** A part of the body, by its id. */
export interface Part {
  readonly id: string;
  readonly tag: string;
  readonly nodes: readonly Node[];
}

/** The whole body: a head line, one community or the survey, and how it was judged. */
export const shown = (ctx: Context): readonly Part[] => [
  { id: 'skips', tag: 'div', nodes: skipsView(ctx) },
  { id: 'top', tag: 'header', nodes: topView(ctx) },
  { id: 'main', tag: 'main', nodes: mainView(ctx) },
  { id: 'foot', tag: 'footer', nodes: judgedView(ctx) },
];

export const titleOf = (ctx: Context): string => answerText(ctx);

const skipsView = (ctx: Context): readonly Node[] => [
  h('a', { href: '#answer' }, ctx.say('page-skip-answer')),
  ...(oneOf(ctx) === undefined ? [h('a', { href: '#all-title' }, ctx.say('page-skip-all'))] : []),
];

export function mainView(ctx: Context): readonly Node[] {
  const one = oneOf(ctx);
  return one === undefined
    ? surveyView(ctx)
    : [
        ...metaView(ctx),
        ...unreadView(ctx),
        ...supposedView(ctx),
        answerView(ctx),
        h('p', { class: 'subtitle' }, subtitleOf(ctx, one)),
        ...communityView(ctx, one),
      ];
}

function surveyView(ctx: Context): readonly Node[] {
  const kept = keptOf(ctx);
  const open =
    ctx.data.submissions.length > 0 && ctx.data.submissions.every((one) => verdictOf(ctx, one) === '?');
  const rests = [...weakSpotsView(ctx), ...restsView(ctx)];
  return [
    ...metaView(ctx),
    ...unreadView(ctx),
    ...supposedView(ctx),
    answerView(ctx),
    ...(ctx.data.submissions.length === 0
      ? []
      : [
          ...floorsView(ctx),
          ...failingView(ctx),
          ...(open ? toReportView(ctx) : []),
          h('div', { class: `beside${rests.length === 1 ? ' alone' : ''}` }, rests),
          ...leadsView(ctx),
          ...verifyView(ctx),
          ...settledView(ctx),
          h('section', { id: 'all', class: 'all', 'aria-labelledby': 'all-title' }, [
            controlsView(ctx),
            h('p', { id: 'found', class: 'found', role: 'status' }, foundView(ctx, kept)),
            keyOfSquares(ctx),
            h('div', { id: 'tiers' }, tiersView(ctx, kept)),
          ]),
        ]),
  ];
}

/** The files that could not be read, and why: what is not judged must not be missed. */
function unreadView({ data, say, of, count }: Context): readonly Element[] {
  if (data.invalid === 0) return [];
  return [
    h('section', { class: 'unread', 'aria-labelledby': 'unread-title' }, [
      h('h2', { id: 'unread-title' }, count('page-unread', data.invalid)),
      h('ul', {}, [
        ...data.unread.map(({ file, line, message, hint }: PageDiagnostic) =>
          h('li', {}, [
            say(line === 0 ? 'page-unread-file' : 'page-unread-line', { file, line }),
            of(message),
            ...(hint === undefined ? [] : [say('page-stop'), ' ', of(hint)]),
          ]),
        ),
        ...(data.unlisted === 0 ? [] : [h('li', {}, say('more-diagnostics', { count: data.unlisted }))]),
      ]),
    ]),
  ];
}

const supposedView = ({ data, say }: Context): readonly Element[] =>
  data.run.supposed.length === 0
    ? []
    : [h('p', { class: 'supposed' }, say('page-supposed', { facts: data.run.supposed.join(', ') }))];

/** Of how many communities the whole is in the page where no script opens them. */
const MOST_PLAIN = 120;

/** For who runs no scripts: every community in full, below the survey. */
export function plainView({ data, state }: Context): readonly Node[] {
  if (data.submissions.length < 2 || data.submissions.length > MOST_PLAIN) return [];
  return data.submissions.map((one: PageSubmission) => {
    const ctx = contextOf(data, { ...state, route: one.id });
    return h('article', { id: one.id, class: 'plain-community' }, [
      h('h2', {}, fullName(one)),
      h('p', {}, answerText(ctx)),
      plainTable(ctx, one),
    ]);
  });
}

function plainTable(ctx: Context, one: PageSubmission): Element {
  const { data, say, of, text } = ctx;
  return h(
    'table',
    {},
    (data.tiers[one.tier]?.indicators ?? []).map(({ number, title }, at) => {
      const results = (one.results[at] ?? []).flatMap((place) => data.results[place] ?? []);
      const said = [...new Set(results.flatMap(({ reported }) => reported))]
        .map(text)
        .join(say('page-semicolon'));
      const status = say(`page-status-${one.statuses[at]}`);
      const evidence = one.evidence[at] === '-' ? '' : ` ${say(`page-evidence-${one.evidence[at]}`)}`;
      return h('tr', {}, [
        h('th', {}, `${number} ${of(title)}`),
        h('td', {}, status + evidence),
        h('td', {}, said),
      ]);
    }),
  );
}
