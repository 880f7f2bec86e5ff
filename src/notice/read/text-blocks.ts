import { Marked } from 'marked';
import { BeyondLimit } from '../../prose/limit.ts';
import type { Block } from './blocks.ts';
import { blocksOfHtml, htmlText } from './html-blocks.ts';

/** The line under a Markdown table's head. */
const RULE = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?$/;

/** Line by line, each without the blanks around it: what may be blank at both ends takes the square of its length. */
const hasMarkdownTable = (text: string): boolean =>
  text.includes('-') &&
  text.split(/[\r\n]/).some((line) => line.length < LONGEST_RULE && RULE.test(line.trim()));
const LONGEST_RULE = 10_000;

/** Signs that may begin or end something, in one paragraph or table: each is looked through for every other. */
const MOST_SIGNS = 5000;
const DEEPEST_QUOTE = 32;
const DEEP_QUOTE = /^(?:[ \t]?>){33}/m;

function holdMarkdownWithin(text: string): void {
  for (const paragraph of text.split(/\n[ \t]*\n/))
    if (paragraph.length > MOST_SIGNS && paragraph.replace(/[^*_`[~]/g, '').length > MOST_SIGNS)
      throw new BeyondLimit('too-much-markup', MOST_SIGNS);
  if (DEEP_QUOTE.test(text)) throw new BeyondLimit('markup-too-deep', DEEPEST_QUOTE);
}

/** Two tildes strike out; one is a character, as in 4~6次. */
const markdown = new Marked({
  gfm: true,
  async: false,
  tokenizer: {
    del(source) {
      const match = /^~~(?=\S)([^\n]*?\S)~~/.exec(source);
      return match
        ? {
            type: 'del',
            raw: match[0],
            text: match[1] ?? '',
            tokens: this.lexer.inlineTokens(match[1] ?? ''),
          }
        : undefined;
    },
  },
});

/** The text of a notice as it was copied or published: Markdown, a page, or lines with tabs between the cells. */
export function blocksOfText(text: string): readonly Block[] {
  if (/<(html|body|table)[\s>]/i.test(text)) return blocksOfHtml(text);
  if (hasMarkdownTable(text)) {
    holdMarkdownWithin(text);
    return blocksOfHtml(markdown.parse(text, { async: false }));
  }
  return linesOf(text).flatMap(({ line, at: number }): readonly Block[] => {
    if (line.trim() === '') return [];
    const at = { line: number };
    if (!line.includes('\t')) return [{ kind: 'text', text: htmlText(line).trim(), ...at }];
    return [{ kind: 'row', cells: line.split('\t').map((cell) => htmlText(unquoted(cell)).trim()), ...at }];
  });
}

interface Line {
  readonly line: string;
  readonly at: number;
}

/** The lines of a text; a cell that a spreadsheet put in quotes keeps its own line breaks. */
function linesOf(text: string): readonly Line[] {
  const lines = text.split(/\r\n|\r|\n/);
  const made: Line[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    let line = lines[n] ?? '';
    const at = n + 1;
    const opens = /(?:^|\t)"(?:[^"\t]|"")*$/.test(line);
    if (opens) {
      const end = lines
        .slice(n + 1, n + 1 + LONGEST_CELL)
        .findIndex((next) => /^(?:[^"]|"")*"(?:\t|$)/.test(next));
      if (end >= 0) {
        line = [line, ...lines.slice(n + 1, n + 2 + end)].join('\n');
        n += end + 1;
      }
    }
    made.push({ line, at });
  }
  return made;
}

/** A quoted cell has at most so many lines of its own. */
const LONGEST_CELL = 60;

const unquoted = (cell: string): string =>
  /^"[\s\S]*"$/.test(cell.trim()) ? cell.trim().slice(1, -1).replace(/""/g, '"') : cell;
