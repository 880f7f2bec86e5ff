import { createHash } from 'node:crypto';
import { listStyle } from '#generated/page.js';
import type { Lang, ListCell, ListColumn, ListPage, ListPart, ListTable } from '../model/index.ts';
import { visible } from '../words/index.ts';
import { type Element, h, htmlText, type Node, toHtml } from './view/node.ts';

/** A list to be worked through as one page: no script, no request, and boxes that are ticked on paper. */
export function listPage(list: ListPage, lang: Lang): string {
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="generator" content="sce">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${htmlText(visible(list.title))}</title>`,
    `<style>${listStyle}</style>`,
    '</head>',
    '<body>',
    toHtml(h('main', { id: 'main' }, [...headView(list), ...list.parts.map(partView)])),
    toHtml(h('footer', { id: 'foot' }, [h('p', {}, visible(list.foot))])),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(listStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headView = ({ title, about, parts }: ListPage): readonly Node[] => [
  h(
    'ul',
    { class: 'meta' },
    about.map((one) => h('li', {}, visible(one))),
  ),
  h('h1', {}, visible(title)),
  ...(parts.length < 2
    ? []
    : [
        h(
          'ul',
          { class: 'ways' },
          parts.map((part) => h('li', {}, [h('a', { href: `#${part.id}` }, visible(part.title))])),
        ),
      ]),
];

const partView = ({ id, title, note, tables }: ListPart): Element =>
  h('section', { id, 'aria-labelledby': `${id}-title` }, [
    h('h2', { id: `${id}-title` }, visible(title)),
    ...(note === undefined ? [] : [h('p', { class: 'under' }, visible(note))]),
    ...tables.flatMap(tableView),
  ]);

const tableView = ({ title, note, columns, rows }: ListTable): readonly Node[] => [
  ...(title === undefined
    ? []
    : [
        h('h3', {}, [
          visible(title),
          ...(note === undefined ? [] : [' ', h('span', { class: 'note' }, visible(note))]),
        ]),
      ]),
  h('table', {}, [
    h('thead', {}, [
      h(
        'tr',
        {},
        columns.map((column) => h('th', { scope: 'col', class: column.kind }, visible(column.title))),
      ),
    ]),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          columns.map((column, at) => cellView(column, row[at] ?? '')),
        ),
      ),
    ),
  ]),
];

function cellView({ kind, title }: ListColumn, cell: ListCell): Element {
  if (kind === 'tick')
    return h('td', { class: kind }, [h('span', { class: 'box', role: 'img', 'aria-label': title })]);
  if (typeof cell === 'object' && 'names' in cell)
    return h('td', {}, [
      h(
        'ul',
        { class: 'ticks' },
        cell.names.map((name) => h('li', {}, visible(name))),
      ),
    ]);
  const [text, tone] = typeof cell === 'string' ? [cell, ''] : [cell.text, cell.tone];
  // What most cells are needs no class.
  const name = [kind === 'text' ? '' : kind, tone].filter(Boolean).join(' ');
  return h('td', name === '' ? {} : { class: name }, visible(text));
}
