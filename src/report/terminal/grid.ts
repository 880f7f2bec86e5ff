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
export const grid = (rows: readonly Row[], widths: readonly number[]): string =>
  grids([rows], widths)[0] ?? '';

/** The same of several groups of rows, for each its text: set together, they cost less than one by one. */
export function grids(groups: readonly (readonly Row[])[], widths: readonly number[]): readonly string[] {
  if (remembered.size > MOST) remembered.clear();
  const keyed = groups.map((rows) => rows.map((row) => [keyOf(row, widths), row] as const));
  const unknown = [...new Map(keyed.flat().filter(([key]) => !remembered.has(key)))];
  // What sets a table takes time by the square of its rows.
  for (let at = 0; at < unknown.length; at += BLOCK) setBlock(unknown.slice(at, at + BLOCK), widths);
  return keyed.map((rows) => rows.map(([key]) => remembered.get(key)).join('\n'));
}

/** Rows that are set together. */
const BLOCK = 30;

/** Texts of rows: most submissions come to the same in most rows. So many are remembered; then it begins anew. */
const remembered = new Map<string, string>();
const MOST = 4096;

/** Paint shows in what it makes of a character. */
const keyOf = (row: Row, widths: readonly number[]): string =>
  JSON.stringify(
    'cells' in row
      ? [widths, ...row.cells.map((cell) => (typeof cell === 'string' ? cell : [cell.text, cell.paint('x')]))]
      : [widths, row.from, row.across, row.paint?.('x')],
  );

/** Sets rows, and remembers each. */
function setBlock(rows: readonly (readonly [key: string, row: Row])[], widths: readonly number[]): void {
  const table = new Table({
    chars: { ...NO_BORDER, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
  });
  const heights = rows.map(([, row]) => pushed(row, table, widths));
  const lines = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  let at = 0;
  for (const [i, [key]] of rows.entries()) {
    const height = heights[i] ?? 1;
    remembered.set(key, lines.slice(at, at + height).join('\n'));
    at += height;
  }
}

/** Puts a row into a table. @returns how many lines it takes there */
function pushed(row: Row, table: Table.Table, widths: readonly number[]): number {
  if ('cells' in row) {
    const cells = row.cells.map((cell, column) => setCell(cell, widths[column] ?? 2));
    const height = Math.max(...cells.map(({ length }) => length));
    // Line by line: the table library cuts what a cell holds for its messages, in time by the square of its length.
    for (let at = 0; at < height; at += 1) table.push(cells.map((lines) => lines[at] ?? ''));
    return height;
  }
  const rest = widths.slice(row.from);
  // The table library counts one column between two cells, however wide the gap is.
  const room = rest.reduce((a, b) => a + b, 0) + rest.length - 1;
  const lines = setCell(row.paint === undefined ? row.across : { text: row.across, paint: row.paint }, room);
  for (const content of lines)
    table.push([...widths.slice(0, row.from).map(() => ''), { colSpan: rest.length, content }]);
  return lines.length;
}

const setCell = (cell: Cell, width: number): readonly string[] =>
  typeof cell === 'string' ? wrap(cell, width) : wrap(cell.text, width).map(cell.paint);
