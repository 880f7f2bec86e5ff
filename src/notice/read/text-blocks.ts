import { marked } from 'marked';
import type { Block } from './blocks.ts';
import { blocksOfHtml, htmlText } from './html-blocks.ts';

const MARKDOWN_TABLE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/m;

/** The text of a notice as it was copied or published: Markdown, a page, or lines with tabs between the cells. */
export function blocksOfText(text: string): readonly Block[] {
  if (/<(html|body|table)[\s>]/i.test(text)) return blocksOfHtml(text);
  if (MARKDOWN_TABLE.test(text)) return blocksOfHtml(marked.parse(text, { async: false, gfm: true }));
  return text.split(/\r\n|\r|\n/).flatMap((line, index): readonly Block[] => {
    if (line.trim() === '') return [];
    const at = { line: index + 1 };
    if (!line.includes('\t')) return [{ kind: 'text', text: htmlText(line).trim(), ...at }];
    return [{ kind: 'row', cells: line.split('\t').map((cell) => htmlText(cell).trim()), ...at }];
  });
}
