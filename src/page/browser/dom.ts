/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Node as PageNode } from '../view/node.ts';

const SVG = new Set(['svg', 'rect', 'path', 'text', 'title', 'line', 'g']);

/** Text stays text: nothing here reads markup. */
export function toDom(node: PageNode, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || (node.tag === 'svg' && SVG.has(node.tag));
  const element = svg
    ? document.createElementNS('http://www.w3.org/2000/svg', node.tag)
    : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map((child) => toDom(child, svg)));
  return element;
}

export const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

/** What was unfolded stays so. */
export function put(id: string, nodes: readonly PageNode[]): void {
  const parent = place(id);
  const folds = new Map([...parent.querySelectorAll('details')].map((one) => [one.id, one.open]));
  parent.replaceChildren(...nodes.map((node) => toDom(node)));
  for (const one of parent.querySelectorAll('details')) one.open = folds.get(one.id) ?? one.open;
}

/** After a redraw the same control has the focus again. */
export function keepingFocus(selector: string, draw: () => void): void {
  draw();
  document.querySelector<HTMLElement>(selector)?.focus();
}
