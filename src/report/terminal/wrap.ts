import { eastAsianWidth } from 'get-east-asian-width';

/** Slow to load, and nothing that plain text needs. */
let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What does not open a line in Chinese typesetting (避头点). */
const CLOSING = /^[，。；：、！？）》」』】”’％%,.;:!?)\]]/u;

/**
 * Columns that a text takes, never less than the table library thinks (it counts combining marks and text-style
 * emoji wider than terminals do, and cuts off what it believes too wide).
 */
export function displayWidth(text: string): number {
  const plain = plainColumns(text);
  if (plain !== undefined) return plain;
  let columns = 0;
  for (const { segment } of graphemesOf(text)) columns += graphemeColumns(segment);
  return columns;
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The same of a text that may carry colour. */
export const paintedColumns = (text: string): number => displayWidth(String(text).replace(COLOUR, ''));

const SIGNS = new Set([...'✓✗≥≤÷×·→↳─│…“”‘’—–'].map((sign) => sign.charCodeAt(0)));

/**
 * What nearly every report is made of: ASCII, Latin letters and signs (`²`), the signs of the table, Chinese. It needs neither graphemes nor the
 * tables of the whole of Unicode, which are slow to make ready. Undefined where anything else is in the text.
 */
function plainColumns(text: string): number | undefined {
  let columns = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x20 && code <= 0x7e) || (code >= 0xb0 && code <= 0xff)) columns += 1;
    else if (isWide(code)) columns += 2;
    else if (SIGNS.has(code)) columns += 1;
    else return undefined;
  }
  return columns;
}

const isWide = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3001 && code <= 0x3029) ||
  (code >= 0xff01 && code <= 0xff60);

function graphemeColumns(grapheme: string): number {
  return plainColumns(grapheme) ?? [...grapheme].reduce((sum, point) => sum + pointColumns(point), 0);
}

const pointColumns = (point: string): number =>
  /[^\x20-\x7e]/.test(point) && /[\p{Emoji}\p{M}]/u.test(point)
    ? 2
    : eastAsianWidth(point.codePointAt(0) ?? 0);

/**
 * Lines no wider than `width` columns (at least 2), broken at spaces where there are any, else between characters.
 * Nothing but the spaces at a break is left out.
 */
export const wrap = (text: string, width: number): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => (displayWidth(line) <= width ? [line.trimEnd()] : wrapLine(line, width)));

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let columns = 0;
  for (const piece of piecesOf(text, width)) {
    if (columns + piece.columns > width) {
      const kept = piece.text === ' ' ? line.length : breakBefore(line, piece.text);
      lines.push(line.slice(0, kept).join('').trimEnd());
      line = line.slice(kept);
      columns = displayWidth(line.join(''));
    }
    if (piece.text === ' ' && line.length === 0 && lines.length > 0) continue;
    line.push(piece.text);
    columns += piece.columns;
  }
  return line.length === 0 && lines.length > 0 ? lines : [...lines, line.join('').trimEnd()];
}

/** How much of a full line stays on it: up to its last space, or all but what a closing mark must not leave. */
function breakBefore(line: readonly string[], next: string): number {
  const space = line.lastIndexOf(' ');
  const narrow = /^[\x21-\x7e]/.test(next) && /^[\x21-\x7e]/.test(line.at(-1) ?? '');
  if (narrow && space > 0) return space + 1;
  const wordStart = startOfWord(line);
  if (narrow && wordStart > line.length / 2) return wordStart;
  return CLOSING.test(next) && line.length > 2 ? line.length - 1 : line.length;
}

/** Where the run of narrow characters that ends the line begins. */
function startOfWord(line: readonly string[]): number {
  let at = line.length;
  while (at > 0 && /^[\x21-\x7e]/.test(line[at - 1] ?? '')) at -= 1;
  return at;
}

interface Piece {
  readonly text: string;
  readonly columns: number;
}

/** Graphemes, and the code points of one that is wider than a whole line. */
function piecesOf(text: string, width: number): readonly Piece[] {
  if (plainColumns(text) !== undefined)
    return [...text].map((char) => ({ text: char, columns: char.charCodeAt(0) > 0x3000 ? 2 : 1 }));
  return [...graphemesOf(text)].flatMap(({ segment }) => {
    const columns = graphemeColumns(segment);
    if (columns <= width) return [{ text: segment, columns }];
    return [...segment].map((point) => ({ text: point, columns: pointColumns(point) }));
  });
}
