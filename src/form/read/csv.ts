import { BeyondLimit } from '../../prose/limit.ts';
import type { Content } from './cell-content.ts';
import type { Sheet } from './sheet.ts';

export const DELIMITERS = [',', '\t', ';', '|', '，', '；'] as const;
/** A spreadsheet's cell holds no more characters. */
const LONGEST_CELL = 32_767;
/** A spreadsheet has no more columns. */
const MOST_COLUMNS = 16_384;
/** With more broken rows than this it is no table. */
const MOST_BROKEN = 200;

/** What is read of one row, and where the text goes on. */
interface Row {
  readonly cells: readonly string[];
  readonly end: number;
}

/** A text with separated values as a sheet without a name. A quote that is never closed costs its own row. */
export function sheetOfCsv(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): Sheet {
  const rows: (readonly (Content | undefined)[])[] = [];
  const broken: number[] = [];
  let at = startOf(text);
  while (at < text.length && rows.length < mostRows && broken.length < MOST_BROKEN) {
    const row = rowAt(text, at, delimiter);
    if (row === undefined) broken.push(rows.length);
    rows.push(row === undefined ? [] : row.cells.map(contentOf));
    at = row?.end ?? lineAfter(text, at);
  }
  return { name: '', rows, ...(broken.length > 0 && { broken }) };
}

/** After the byte order mark, and the line by which a spreadsheet is told of the delimiter. */
const startOf = (text: string): number => /^\ufeff?(?:sep=.\r?\n)?/.exec(text)?.[0].length ?? 0;

function lineAfter(text: string, at: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = at;
  const found = end.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** One row from `at` on; nothing where a quote in it is never closed, or something follows the closing one. */
function rowAt(text: string, start: number, delimiter: string): Row | undefined {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = text[at] === '"' ? quotedAt(text, at) : bareAt(text, at, delimiter);
    if (cell === undefined) return undefined;
    cells.push(cell.text);
    if (cells.length > MOST_COLUMNS) throw new BeyondLimit('too-many-columns', MOST_COLUMNS);
    at = cell.end;
    const sign = text[at];
    if (sign === delimiter) at += 1;
    else if (sign === undefined) return { cells, end: at };
    else if (sign === '\n') return { cells, end: at + 1 };
    else if (sign === '\r') return { cells, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
    else return undefined;
  }
}

interface CellText {
  readonly text: string;
  readonly end: number;
}

function quotedAt(text: string, start: number): CellText | undefined {
  let [cell, at] = ['', start + 1];
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0 || close - start > LONGEST_CELL) return undefined;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') return { text: cell, end: close + 1 };
    cell += '"';
    at = close + 2;
  }
}

function bareAt(text: string, start: number, delimiter: string): CellText {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** `="1456"` is how a spreadsheet is told that digits are text, and an apostrophe before them too. */
function contentOf(cell: string): Content | undefined {
  const text = cell.trim();
  const kept = /^="([\s\S]*)"$/.exec(text)?.[1]?.replaceAll('""', '"') ?? text.replace(/^'(?=\d)/, '');
  if (kept.trim() === '') return undefined;
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(kept)
    ? { kind: 'error', text: kept }
    : { kind: 'text', text: kept.trim() };
}
