/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Lang } from '../data.ts';
import { type Column, firstState, NO_FILTERS, ROWS_AT_ONCE, type State } from '../view/context.ts';
import { footer, pageView, titleOf, topBar } from '../view/page.ts';
import { Opened } from './dialog.ts';
import { keepingFocus, put } from './dom.ts';
import { followPointer } from './pointed.ts';
import { onPaper } from './print.ts';
import { Survey } from './survey.ts';
import { unpacked } from './unpacked.ts';

const data = unpacked(document.getElementById('data')?.textContent ?? '');
let state: State = firstState(data);
const survey = new Survey(data, state);
const opened = new Opened(data, () => state.lang);

function drawAll(): void {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  document.title = titleOf(data, state.lang);
  put('top', [topBar(data, state)]);
  put('main', pageView(data, state));
  put('foot', [footer(data, state)]);
  survey.drawn(state);
  opened.draw();
}

/** What a button does, by the name of the data attribute that it carries. */
const actions: Readonly<Record<string, (value: string, acting?: HTMLElement | null) => void>> = {
  lang(lang) {
    state = { ...state, lang: lang as Lang };
    keepingFocus(`${opened.isOpen ? 'dialog ' : ''}[data-lang="${lang}"]`, drawAll);
  },
  sort(sort) {
    const descending = state.sort === sort && !state.descending;
    state = { ...state, sort: sort as Column, descending };
    keepingFocus(`[data-sort="${sort}"]`, () => survey.draw(state));
  },
  more() {
    state = { ...state, shown: state.shown + ROWS_AT_ONCE };
    survey.grow(state);
  },
  /** A button's value for the control of this name, as if it had been chosen there. */
  filter(name, acting) {
    const field = document.querySelector<HTMLSelectElement>(`.filters [name="${name}"]`);
    if (field === null || !(acting instanceof HTMLButtonElement)) return;
    field.value = acting.value;
    state = { ...state, [name]: acting.value, shown: ROWS_AT_ONCE };
    survey.draw(state);
    field.focus();
  },
  clear() {
    state = { ...state, ...NO_FILTERS, shown: ROWS_AT_ONCE };
    for (const field of document.querySelectorAll<HTMLInputElement>('.filters [name]')) field.value = '';
    keepingFocus('[name=search]', () => survey.draw(state));
  },
  open: (id) => opened.open(id),
  close: () => opened.close(),
};

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const acting = target?.closest<HTMLElement>('button') ?? target?.closest<HTMLElement>('[data-open]');
  for (const [name, value] of Object.entries(acting?.dataset ?? {})) actions[name]?.(value ?? '', acting);
});

/** Within the page, to an indicator; the address stays that of the submission. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const heading = document.getElementById(link?.hash.slice(1) ?? '');
  if (heading === null) return;
  event.preventDefault();
  heading.scrollIntoView();
  heading.focus();
});

followPointer(
  data,
  () => state,
  () => survey.rows,
  (id) => opened.open(id),
);

let waiting = 0;
document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  state = { ...state, [field.name]: field.value, shown: ROWS_AT_ONCE };
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => survey.draw(state));
});

onPaper(
  () => state.shown,
  (shown) => {
    state = { ...state, shown };
    survey.show(state);
  },
);

/** A page that is come back to may have kept its controls as they were: what they say is what is shown. */
addEventListener('pageshow', () => {
  const before = state;
  for (const { name, value } of document.querySelectorAll<HTMLInputElement>('.filters [name]'))
    if (state[name as keyof State] !== value) state = { ...state, [name]: value };
  if (state !== before) survey.draw(state);
});
document.addEventListener('submit', (event) => event.preventDefault());
