import { load } from 'cheerio/slim';
import type { Block } from './blocks.ts';

type Dollar = ReturnType<typeof load>;
type Element = Parameters<Dollar>[0];

const SET_APART = 'p, div, li, br, h1, h2, h3, h4, h5, h6, tr, blockquote';
const TEXTS = 'p, h1, h2, h3, h4, h5, h6, li, table, div';

/** The texts and tables of a page; a cell that spans rows or columns stands in each of them. */
export function blocksOfHtml(html: string): readonly Block[] {
  const $ = load(html);
  $('script, style, head').remove();
  const blocks: Block[] = [];
  const seen = new Set<unknown>();
  $(TEXTS).each((_, element) => {
    if (seen.has(element)) return;
    if ($(element).is('table')) {
      $(element)
        .find('*')
        .each((_i, inner) => void seen.add(inner));
      blocks.push(...rowsOf($, element));
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
  const $ = load(`<div id="fragment">${html}</div>`);
  return textOf($, $('#fragment').get(0) as never);
}

function textOf($: Dollar, element: Element): string {
  const copy = $(element).clone();
  copy.find(SET_APART).each((_, inner) => void $(inner).before('\n').after('\n'));
  return copy
    .text()
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const MOST_SPANNED = 200;

function rowsOf($: Dollar, table: Element): readonly Block[] {
  const rows: string[][] = [];
  const grid: string[][] = [];
  $(table)
    .find('tr')
    .each((r, row) => {
      const line = grid[r] ?? [];
      grid[r] = line;
      let column = 0;
      $(row)
        .children('td, th')
        .each((_, cell) => {
          while (line[column] !== undefined) column += 1;
          const text = textOf($, cell);
          const [wide, high] = [span($(cell).attr('colspan')), span($(cell).attr('rowspan'))];
          for (let down = 0; down < high; down += 1) {
            const target = grid[r + down] ?? [];
            grid[r + down] = target;
            for (let right = 0; right < wide; right += 1) target[column + right] = right === 0 ? text : '';
          }
          column += wide;
        });
      rows.push(Array.from(line, (text) => text ?? ''));
    });
  return rows.map((cells) => ({ kind: 'row', cells }));
}

const span = (given: string | undefined): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(given ?? '1', 10) || 1));
