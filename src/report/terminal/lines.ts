import { isChinese } from '../../words/index.ts';
import type { Paint } from './grid.ts';
import { displayWidth, paintedColumns, wrap } from './wrap.ts';

/** No report is wider: what stands at the far right of a wide window is not read with its line. */
export const WIDEST = 100;
/** From here on there is room for the name of a figure, the line of a finding, the row of marks of a floor. */
export const ROOMY = 100;

/** A cell of a row in columns; numbers stand to the right. */
export interface Field {
  readonly text: string;
  readonly right?: true;
  readonly paint?: Paint;
}

/** What a row is made of: fields in columns, and a last text that is set under its own beginning. */
export interface FieldRow {
  readonly fields: readonly Field[];
  readonly text?: string;
}

const plain: Paint = (line) => line;

/**
 * Rows under each other, each column as wide as its widest field, three columns apart (two where three would not fit
 * half of the width), behind an indent. The last text of a row is filled into what is left. Linear in its rows.
 */
export function setRows(rows: readonly FieldRow[], width: number, indent: string): readonly string[] {
  const widths: number[] = [];
  for (const { fields } of rows)
    for (const [column, { text }] of fields.entries())
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
  const shown = widths.map((one, column) => ({ one, column })).filter(({ one }) => one > 0);
  const taken = (gap: number) => displayWidth(indent) + shown.reduce((sum, { one }) => sum + one + gap, 0);
  const widestText = rows.reduce((widest, { text }) => Math.max(widest, displayWidth(text ?? '')), 0);
  const gap = taken(3) + widestText > width ? 2 : 3;
  const left = taken(gap);
  return rows.flatMap(({ fields, text }) => {
    const lead = shown.map(({ one, column }) => padded(fields[column], one)).join(' '.repeat(gap));
    if (text === undefined) return [(indent + lead).trimEnd()];
    const room = width - left;
    // Where hardly anything is left beside the columns, the text goes under them.
    if (room < 24 && displayWidth(text) > room)
      return [
        (indent + lead).trimEnd(),
        ...fill(text, width - 4 - indent.length).map((l) => `${indent}    ${l}`),
      ];
    const [first = '', ...more] = fill(text, room);
    return [
      (indent + lead + ' '.repeat(gap) + first).trimEnd(),
      ...more.map((line) => ' '.repeat(left) + line),
    ];
  });
}

function padded(field: Field | undefined, width: number): string {
  const { text = '', right, paint = plain } = field ?? {};
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  const set = text === '' ? '' : paint(text);
  return right ? space + set : set + space;
}

/** After a mark in Chinese, at a space in English; no word, number or name is cut where a line can hold it. */
export function fill(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const chinese = isChinese(text) && /[，。；、：]/u.test(text);
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, chinese)) {
    if (displayWidth((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const [last = '', ...before] = [...pieceLines(piece.trimStart(), width)].reverse();
    lines.push(...before.reverse());
    line = last;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

const piecesOf = (text: string, chinese: boolean): readonly string[] =>
  text.match(chinese ? /[^，。；、：]*[，。；、：]+|[^，。；、：]+$/gu : /\S+\s*|\s+/gu) ?? [text];

/** A piece that no line can hold is cut at its spaces, and else where it must be. */
const pieceLines = (piece: string, width: number): readonly string[] => {
  if (displayWidth(piece.trimEnd()) <= width) return [piece];
  return wrap(piece, width);
};

/** A text at the left and one at the right of a line; on two lines where one cannot hold both. */
export function apart(
  left: string,
  right: string,
  width: number,
  paints: readonly [Paint, Paint],
): readonly string[] {
  const space = width - displayWidth(left) - displayWidth(right);
  const [paintLeft, paintRight] = paints;
  if (space >= 3) return [paintLeft(left) + ' '.repeat(space) + paintRight(right)];
  return [...fill(left, width).map(paintLeft), ...fill(right, width).map(paintRight)];
}

/** Phrases three columns apart, as many on a line as fit. */
export function flow(phrases: readonly string[], width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last}   ${phrase}`;
    if (longer !== undefined && paintedColumns(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(indent + phrase);
  }
  return lines;
}
