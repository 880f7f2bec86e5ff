import { load } from 'cheerio/slim';
import { BeyondLimit } from '../../prose/limit.ts';
import type { Block } from './blocks.ts';
import { holdMarkupWithin, holdTagsWithin } from './markup-limit.ts';

type Dollar = ReturnType<typeof load>;
type Element = Parameters<Dollar>[0];

const SET_APART = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'blockquote']);
const TEXTS = 'p, h1, h2, h3, h4, h5, h6, li, table, div';
/** What a page does not show, and what its writer struck out. */
const NOT_THERE =
  'script, style, head, template, noscript, del, s, strike, [hidden], input[type=hidden], [style*="line-through"]';
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$)/iu;

/** The texts and tables of a page; a cell that spans rows or columns stands in each of them. */
export function blocksOfHtml(html: string): readonly Block[] {
  holdTagsWithin(html);
  const $ = load(html);
  holdMarkupWithin($.root().get(0) as never);
  seenOnly($);
  const blocks: Block[] = [];
  const seen = new Set<unknown>();
  $(TEXTS).each((_, element) => {
    if (seen.has(element)) return;
    if ($(element).is('table')) {
      $(element)
        .find('*')
        .each((_i, inner) => void seen.add(inner));
      blocks.push(...blocksOfTable($, element));
    } else if ($(element).find('p, li, table, div, h1, h2, h3, h4').length === 0) {
      const text = textOf($, element);
      if (text !== '') blocks.push({ kind: 'text', text });
    }
  });
  return blocks;
}

/** A fragment of markup as text, a line a block. */
export function htmlText(html: string): string {
  if (!/<[a-z!/]/i.test(html)) return html;
  holdTagsWithin(html);
  const $ = load(`<div id="fragment">${html}</div>`);
  holdMarkupWithin($.root().get(0) as never);
  seenOnly($);
  return textOf($, $('#fragment').get(0) as never);
}

/** Each is looked for in the whole page. */
const MOST_RULES = 500;

/** Takes out what is hidden or struck out; a square stays a square, other raised figures are marks of notes. */
function seenOnly($: Dollar): void {
  const rules = $('style')
    .map((_, style) => $(style).text())
    .get()
    .join('\n');
  let taken = 0;
  for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]{1,200})\{([^{}]{0,2000})\}/gu))
    if (HIDDEN.test(body) || /line-through/u.test(body))
      for (const selector of selectors.split(','))
        if (/^\s*[a-z]*[.#][\w-]+\s*$/iu.test(selector)) {
          taken += 1;
          if (taken > MOST_RULES) throw new BeyondLimit('too-many-hiding-rules', MOST_RULES);
          $(selector.trim()).remove();
        }
  $(NOT_THERE).remove();
  $('[style]').each((_, element) => {
    if (HIDDEN.test($(element).attr('style') ?? '')) $(element).remove();
  });
  $('input[type=checkbox]').each((_, box) =>
    madeText($, box, $(box).attr('checked') === undefined ? '☐' : '☑'),
  );
  $('sup').each((_, raised) => {
    const text = $(raised).text().trim();
    const before = ($(raised).get(0) as { prev?: { data?: string } } | undefined)?.prev?.data ?? '';
    const power = /[mM米]\s*$/u.test(before) && /^[23²³]$/u.test(text);
    madeText($, raised, power ? (/[2²]/u.test(text) ? '²' : '³') : '');
  });
}

/** An element becomes one that only holds this text: to put a text in its place takes far longer. */
function madeText($: Dollar, element: Element, text: string): void {
  Object.assign(element as object, { name: 'span', attribs: {} });
  $(element).text(text);
}

interface Tree {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Tree[];
}

/** The text of an element, with blank lines around what is set apart in it. */
const wordsIn = ({ type, data = '', children = [] }: Tree): string =>
  type === 'text'
    ? data
    : children
        .map((child) => {
          if (child.name === 'br') return '\n';
          return SET_APART.has(child.name ?? '') ? `\n\n${wordsIn(child)}\n\n` : wordsIn(child);
        })
        .join('');

function textOf($: Dollar, element: Element): string {
  return wordsIn($(element).get(0) as Tree)
    .split(/\n{2,}/u)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}

const MOST_SPANNED = 200;
/** Cells of a table, one that spans several counted as often. */
const MOST_FILLED = 500_000;
/** A row of fewer cells that holds a table of its own is there for the layout. */
const FEWEST_CELLS = 3;

/** A table's rows; a row that is one cell is text, and a cell that lays out another table is what stands in it. */
function blocksOfTable($: Dollar, table: Element): readonly Block[] {
  const own = ownRows($, table);
  const cells = rowsOf($, own);
  return own.flatMap((row, index): readonly Block[] => {
    const held = $(row).children('td, th');
    const nested = $(row).find('table').length > 0;
    if (held.length === 1 || (nested && held.length < FEWEST_CELLS))
      return held.toArray().flatMap((cell) => blocksOfCell($, cell));
    return [{ kind: 'row', cells: cells[index] ?? [] }];
  });
}

function blocksOfCell($: Dollar, cell: Element): readonly Block[] {
  const inner = blocksOfHtml(`<div>${$(cell).html() ?? ''}</div>`);
  if (inner.length > 0) return inner;
  const text = textOf($, cell);
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Not those of tables within its cells. */
const ownRows = ($: Dollar, table: Element): readonly Element[] =>
  $(table)
    .find('tr')
    .toArray()
    .filter((row) => $(row).closest('table').get(0) === ($(table).get(0) as unknown));

function rowsOf($: Dollar, own: readonly Element[]): readonly (readonly string[])[] {
  const grid: string[][] = [];
  let filled = 0;
  return own.map((row, r) => {
    const line = grid[r] ?? [];
    grid[r] = line;
    let column = 0;
    $(row)
      .children('td, th')
      .each((_, cell) => {
        while (line[column] !== undefined) column += 1;
        const text = textOf($, cell);
        const [wide, high] = [span($(cell).attr('colspan')), span($(cell).attr('rowspan'))];
        filled += wide * high;
        if (filled > MOST_FILLED) throw new BeyondLimit('too-many-table-cells', MOST_FILLED);
        for (let down = 0; down < high; down += 1) {
          const target = grid[r + down] ?? [];
          grid[r + down] = target;
          for (let right = 0; right < wide; right += 1) target[column + right] = right === 0 ? text : '';
        }
        column += wide;
      });
    return Array.from(line, (text) => text ?? '');
  });
}

const span = (given: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(given ?? '1', 10) || 1));
