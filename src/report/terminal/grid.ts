import Table from 'cli-table3';
import { displayWidth, wrap } from './wrap.ts';

/** One row: a cell for each column, or one text across all columns from `from` on. */
export type Row =
  | { readonly cells: readonly Cell[] }
  | { readonly from: number; readonly across: string; readonly paint?: Paint };
export type Cell = string | { readonly text: string; readonly paint: Paint };
export type Paint = (line: string) => string;

const GAP = 2;
const NO_BORDER = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((name) => [name, '']),
);

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/**
 * How wide each column is, in columns of the terminal: what its text needs, where all of that fits into `width`;
 * else the widest give way, all to the same width.
 */
export function columnWidths(rows: readonly Row[], width: number): readonly number[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const count = cells[0]?.length ?? 0;
  const natural = Array.from({ length: count }, (_, column) =>
    cells.reduce((most, row) => Math.max(most, widest(textOf(row[column] ?? ''))), 2),
  );
  return shareOut(natural, width - GAP * (count - 1));
}

const widest = (text: string): number =>
  text.split('\n').reduce((most, line) => Math.max(most, displayWidth(line)), 0);

/** The widest give way first: the largest cap under which all together fit, then what is left over. */
function shareOut(natural: readonly number[], available: number): readonly number[] {
  let cap = Math.max(2, ...natural);
  const total = (limit: number) => natural.reduce((sum, n) => sum + Math.min(n, limit), 0);
  while (cap > 2 && total(cap) > available) cap -= 1;
  let left = available - total(cap);
  return natural.map((n) => {
    if (n <= cap || left <= 0) return Math.min(n, cap);
    left -= 1;
    return cap + 1;
  });
}

/** Rows under each other in columns of these widths; cells are wrapped before they reach the table. */
export function grid(rows: readonly Row[], widths: readonly number[]): string {
  const blocks: string[] = [];
  // What sets a table takes time by the square of its rows.
  for (let at = 0; at < rows.length; at += BLOCK) blocks.push(block(rows.slice(at, at + BLOCK), widths));
  return blocks.join('\n');
}

/** Rows that are set together. */
const BLOCK = 100;

function block(rows: readonly Row[], widths: readonly number[]): string {
  const table = new Table({
    chars: { ...NO_BORDER, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
  });
  for (const row of rows) table.push('cells' in row ? cellsOf(row.cells, widths) : acrossOf(row, widths));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const cellsOf = (cells: readonly Cell[], widths: readonly number[]): string[] =>
  cells.map((cell, column) =>
    set(textOf(cell), widths[column] ?? 2, typeof cell === 'string' ? same : cell.paint),
  );

function acrossOf(row: Extract<Row, { across: string }>, widths: readonly number[]) {
  const rest = widths.slice(row.from);
  // The table library counts one column between two cells, however wide the gap is.
  const room = rest.reduce((a, b) => a + b, 0) + rest.length - 1;
  const content = set(row.across, room, row.paint ?? same);
  return [...widths.slice(0, row.from).map(() => ''), { colSpan: rest.length, content }];
}

const same: Paint = (line) => line;
const set = (text: string, width: number, paint: Paint): string => wrap(text, width).map(paint).join('\n');
