/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Lang, PageData } from '../data.ts';
import { type Column, firstState, ROWS_AT_ONCE, type State, words } from '../view/context.ts';
import { detailView } from '../view/detail.ts';
import type { Node as PageNode } from '../view/node.ts';
import { footer, pageView, surveyView, topBar } from '../view/page.ts';

const SVG = new Set(['svg', 'rect', 'path', 'text', 'title', 'line', 'g']);

/** Text stays text: nothing here reads markup. */
function toDom(node: PageNode, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || (node.tag === 'svg' && SVG.has(node.tag));
  const element = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', node.tag)
    : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map((child) => toDom(child, svg)));
  return element;
}

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData;
let state: State = firstState(data);

const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const put = (id: string, nodes: readonly PageNode[]): void =>
  place(id).replaceChildren(...nodes.map((node) => toDom(node)));

function drawAll(): void {
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  put('top', [topBar(data, state)]);
  put('main', pageView(data, state));
  put('foot', [footer(data, state)]);
}

function drawSurvey(): void {
  const [survey] = surveyView(data, state);
  if (survey) place('survey').replaceWith(toDom(survey));
}

/** After a redraw the same control has the focus again. */
function keepingFocus(selector: string, draw: () => void): void {
  draw();
  document.querySelector<HTMLElement>(selector)?.focus();
}

const dialog = document.getElementById('dialog') as HTMLDialogElement;

function open(index: number): void {
  const submission = data.submissions[index];
  if (submission === undefined) return;
  const close = toDom({
    tag: 'button',
    attributes: { type: 'button', class: 'close', 'data-close': '' },
    children: [words(data, state.lang, 'page-close')],
  });
  dialog.replaceChildren(close, toDom(detailView(data, state.lang, submission, 'h2')));
  dialog.setAttribute('aria-label', submission.name);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  history.replaceState(null, '', `#${encodeURIComponent(submission.id)}`);
}

dialog.addEventListener('close', () => {
  history.replaceState(null, '', '#');
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('button') : null;
  if (target === null) return;
  const { lang, sort, more, open: opened, close } = target.dataset;
  if (lang !== undefined) {
    state = { ...state, lang: lang as Lang };
    keepingFocus(`[data-lang="${lang}"]`, drawAll);
  } else if (sort !== undefined) {
    const again = state.sort === sort;
    state = { ...state, sort: sort as Column, descending: again ? !state.descending : false };
    keepingFocus(`[data-sort="${sort}"]`, drawSurvey);
  } else if (more !== undefined) {
    state = { ...state, shown: state.shown + ROWS_AT_ONCE };
    keepingFocus('[data-more]', drawSurvey);
  } else if (opened !== undefined) open(Number(opened));
  else if (close !== undefined) dialog.close();
});

let waiting = 0;
document.addEventListener('input', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  state = { ...state, [field.name]: field.value, shown: ROWS_AT_ONCE };
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(drawSurvey);
});
document.addEventListener('submit', (event) => event.preventDefault());

function openFromAddress(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const index = id === '' ? -1 : data.submissions.findIndex((one) => one.id === id);
  if (index >= 0 && data.submissions.length > 1) open(index);
}
addEventListener('hashchange', openFromAddress);
openFromAddress();
