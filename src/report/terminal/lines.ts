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
 * half of the width), behind an indent. The last text of a row is filled into what is left; where not even the columns
 * fit, the last of them go under the first. Linear in its rows.
 */
export function setRows(rows: readonly FieldRow[], width: number, indent: string): readonly string[] {
  const columns = columnsOf(rows, width, indent);
  const { shown, gap, left } = columns;
  return rows.flatMap((row) => {
    const { fields, text } = row;
    const lead = shown.map(({ one, column }) => padded(fields[column], one)).join(' '.repeat(gap));
    const line = (indent + lead).trimEnd();
    if (paintedColumns(line) > width) return setApart(row, columns, width, indent);
    if (text === undefined) return [line];
    const room = width - left;
    // Where hardly anything is left beside the columns, the text goes under them.
    if (room < 24 && displayWidth(text) > room) return [line, ...filled(text, width, `${indent}    `)];
    const [first = '', ...more] = fill(text, room);
    const before = shown.length === 0 ? '' : lead + ' '.repeat(gap);
    return [(indent + before + first).trimEnd(), ...more.map((rest) => ' '.repeat(left) + rest)];
  });
}

/** Whether the columns of the rows stand beside each other. */
export function columnsFit(rows: readonly FieldRow[], width: number, indent: string): boolean {
  const { gap, left } = columnsOf(rows, width, indent);
  return left - gap <= width;
}

interface Columns {
  readonly shown: readonly { readonly one: number; readonly column: number }[];
  readonly gap: number;
  /** Where the last text begins. */
  readonly left: number;
}

function columnsOf(rows: readonly FieldRow[], width: number, indent: string): Columns {
  const widths: number[] = [];
  for (const { fields } of rows)
    for (const [column, { text }] of fields.entries()) {
      const own = displayWidth(text);
      // What no line can hold makes no column wide.
      widths[column] = Math.max(widths[column] ?? 0, own <= width - indent.length ? own : 1);
    }
  const shown = widths.map((one, column) => ({ one, column })).filter(({ one }) => one > 0);
  const taken = (gap: number) => displayWidth(indent) + shown.reduce((sum, { one }) => sum + one + gap, 0);
  const widestText = rows.reduce((widest, { text }) => Math.max(widest, displayWidth(text ?? '')), 0);
  const gap = taken(3) + widestText > width ? 2 : 3;
  return { shown, gap, left: taken(gap) };
}

/** A row whose columns do not fit: those that do, then under the first what the others say, and the last text. */
function setApart(
  { fields, text }: FieldRow,
  { shown, gap }: Columns,
  width: number,
  indent: string,
): readonly string[] {
  const between = ' '.repeat(gap);
  const [{ text: first = '', paint = plain } = {}] = fields;
  const beside = `${indent}${' '.repeat(shown[0]?.one ?? 0)}${between}`;
  const under = beside.length > width / 2 ? `${indent}    ` : beside;
  const lead = (columns: number) =>
    (
      indent +
      shown
        .slice(0, columns)
        .map(({ one, column }) => padded(fields[column], one))
        .join(between)
    ).trimEnd();
  let columns = shown.length;
  while (columns > 0 && paintedColumns(lead(columns)) > width) columns -= 1;
  const [begin = '', ...more] = columns > 0 ? [] : fill(first, width - indent.length - 2);
  const rest = fields.slice(columns > 0 ? (shown[columns]?.column ?? fields.length) : 1);
  const said = rest.flatMap((field) => (field.text === '' ? [] : [field.text])).join(between);
  return [
    columns > 0 ? lead(columns) : indent + paint(begin),
    ...more.map((line) => `${indent}  ${line}`),
    ...(said === '' ? [] : filled(said, width, under)),
    ...(text === undefined ? [] : filled(text, width, `${indent}    `)),
  ];
}

const filled = (text: string, width: number, indent: string): readonly string[] =>
  fill(text, width - displayWidth(indent)).map((line) => indent + line);

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
