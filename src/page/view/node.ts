/** A piece of a page before it is text or DOM. Attributes are never handlers or styles: the policy forbids both. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = string | Element;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; an attribute that is undefined or false is left out, one that is true has no value. */
export const h = (
  tag: string,
  attributes: Attributes = {},
  children: readonly Node[] | string = [],
): Element => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
    ),
  ),
  children: typeof children === 'string' ? [children] : children,
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Elements without content; those of SVG must say so, or what follows would stand inside of them. */
const EMPTY = new Set(['br', 'input', 'line', 'rect', 'path', 'circle']);

export function toHtml(node: Node): string {
  if (typeof node === 'string') return htmlText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${htmlText(value)}"`)
    .join('');
  return EMPTY.has(node.tag)
    ? `<${node.tag}${attributes}/>`
    : `<${node.tag}${attributes}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}
