/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Lang, StatusLetter } from '../data.ts';
import { foundView, tiersView } from '../view/all.ts';
import {
  type Context,
  contextOf,
  firstState,
  NO_FILTERS,
  oneOf,
  ROWS_AT_ONCE,
  type State,
} from '../view/context.ts';
import { mainView, shown, titleOf } from '../view/page.ts';
import { keptOf } from '../view/rows.ts';
import { addressOf, readAddress } from './address.ts';
import { keepingFocus, place, put } from './dom.ts';
import { download } from './download.ts';
import { onPaper, setMargins } from './paper.ts';
import { unpacked } from './unpacked.ts';

const data = unpacked(document.getElementById('data')?.textContent ?? '');
let state: State = firstState(data);
const context = (): Context => contextOf(data, state);

/** Where the survey was left, and what stood there. */
let left:
  | {
      readonly nodes: readonly Node[];
      readonly y: number;
      readonly lang: Lang;
      readonly focus: Element | null;
    }
  | undefined;

function drawAll(): void {
  const ctx = context();
  for (const { id, nodes } of shown(ctx)) put(id, nodes);
  named(ctx);
}

/** What the window, the document and the paper are called. */
function named(ctx: Context): void {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = titleOf(ctx);
  setMargins(ctx);
}

/** The rows that the filters leave; the controls stay, and say what is chosen. */
function drawRows(): void {
  const ctx = context();
  const kept = keptOf(ctx);
  put('found', foundView(ctx, kept));
  put('tiers', tiersView(ctx, kept));
  for (const button of document.querySelectorAll<HTMLElement>('[data-verdict]'))
    button.setAttribute('aria-pressed', String(button.dataset['verdict'] === state.verdict));
  const unfold = document.querySelector('[data-unfold]');
  unfold?.setAttribute('aria-pressed', String(state.unfolded));
  unfold?.replaceChildren(ctx.say(state.unfolded ? 'page-fold' : 'page-unfold'));
}

function filter(change: Partial<State>): void {
  state = { ...state, ...change, shown: ROWS_AT_ONCE };
  history.replaceState(history.state, '', addressOf(state));
  drawRows();
}

/** Puts a community in place of the survey, or the survey back where it was left. */
function follow(): void {
  const { route, row, filters } = readAddress(location.hash);
  const known = data.submissions.some(({ id }) => id === route);
  const next: State = {
    ...state,
    route: known && data.submissions.length > 1 ? route : '',
    ...(route === '' ? filters : {}),
  };
  const before = state;
  state = next;
  if (next.route === before.route) {
    if (next.route === '' && route === '') showFiltered(before);
  } else if (next.route !== '') openCommunity(before);
  else closeCommunity();
  if (known && row !== undefined) openRow(row);
}

function showFiltered(before: State): void {
  if (addressOf(before) === addressOf(state)) return;
  drawAll();
  const { group, indicator } = state;
  if (group >= 0 || indicator !== '') goTo('all-title');
}

let pressedAt = 0;

function openCommunity(before: State): void {
  if (before.route === '')
    left = {
      nodes: [...place('main').childNodes],
      y: pressedAt || scrollY,
      lang: state.lang,
      focus: document.activeElement,
    };
  drawAll();
  scrollTo({ top: 0, behavior: 'instant' });
  goTo('answer');
}

function closeCommunity(): void {
  const ctx = context();
  const back = left;
  left = undefined;
  if (back === undefined || back.lang !== state.lang) drawAll();
  else {
    for (const { id, nodes } of shown(ctx)) if (id !== 'main') put(id, nodes);
    place('main').replaceChildren(...back.nodes);
    named(ctx);
  }
  scrollTo({ top: back?.y ?? 0, behavior: 'instant' });
  (back?.focus as HTMLElement | null)?.focus({ preventScroll: true });
}

function goTo(id: string): void {
  const element = document.getElementById(id);
  if (id !== 'answer') element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}

/** From a square to its row, with its clause open. */
function openRow(number: string): void {
  const button = document.querySelector<HTMLElement>(`[data-clause="${CSS.escape(number)}"]`);
  if (button?.getAttribute('aria-expanded') === 'false') actions['clause']?.(number, button);
  goTo(`row-${number}`);
}

/** What a button does, by the name of the data attribute that it carries. */
const actions: Readonly<Record<string, (value: string, acting: HTMLElement) => void>> = {
  lang(lang) {
    state = { ...state, lang: lang as Lang };
    left = undefined;
    keepingFocus('#top [data-lang]', drawAll);
  },
  print: () => print(),
  table: () => download(context()),
  home() {
    if (left !== undefined) history.back();
    else {
      history.pushState(null, '', addressOf({ ...state, route: '' }));
      follow();
    }
  },
  failing() {
    state = { ...state, failing: true };
    put('main', mainView(context()));
    goTo('failing-title');
  },
  sort(sort) {
    const descending = state.sort === sort && sort !== '' && !state.descending;
    state = { ...state, sort, descending };
    keepingFocus(`[data-sort="${sort}"]`, drawRows);
  },
  more() {
    state = { ...state, shown: state.shown + ROWS_AT_ONCE };
    drawRows();
  },
  met() {
    state = { ...state, met: true };
    drawRows();
  },
  verdict: (verdict) => filter({ verdict: verdict as '' | StatusLetter }),
  unfold: () => filter({ unfolded: !state.unfolded }),
  clear() {
    for (const field of document.querySelectorAll<HTMLInputElement>('.controls [name]')) field.value = '';
    filter(NO_FILTERS);
    document.querySelector<HTMLElement>('[name=search]')?.focus();
  },
  clause(number, button) {
    const clause = document.getElementById(`clause-${number}`);
    if (clause === null) return;
    clause.hidden = !clause.hidden;
    button.setAttribute('aria-expanded', String(!clause.hidden));
  },
};

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const acting = target?.closest<HTMLElement>('button, a');
  if (!acting) return;
  pressedAt = scrollY;
  const [name, value] = Object.entries(acting.dataset).find(([one]) => one in actions) ?? [];
  if (name !== undefined) {
    event.preventDefault();
    actions[name]?.(value ?? '', acting);
  } else if (acting instanceof HTMLAnchorElement) jump(acting, event);
});

/** Within what is shown: to the answer, to all communities, to a row; the address stays what it was. */
function jump(link: HTMLAnchorElement, event: Event): void {
  const { route, row } = readAddress(link.hash);
  const one = oneOf(context());
  if (row !== undefined && one?.id === route) {
    event.preventDefault();
    openRow(row);
  } else if (link.closest('#skips') !== null) {
    event.preventDefault();
    goTo(link.hash.slice(1));
  }
}

let waiting = 0;
document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => filter({ [field.name]: field.value }));
});
document.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', follow);
addEventListener('popstate', follow);

onPaper(
  () => state.shown,
  (rows) => {
    const needed = oneOf(context()) === undefined && data.submissions.length > ROWS_AT_ONCE;
    state = { ...state, shown: rows };
    if (needed) drawRows();
  },
);

history.scrollRestoration = 'manual';
follow();
