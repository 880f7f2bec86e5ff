import type { Cell } from './rows.ts';

/** A row as all three engines read it: nothing for null, texts always in quotes. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\n`;

const csvCell = (cell: Cell): string =>
  cell === undefined ? '' : typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell);
