import { csvText } from '../csv-text.ts';
import type { Cell, TidyTable } from './table.ts';

/** Rows as CSV, with their head where they are the first; nothing is an empty cell. */
export function tidyCsv({ columns, rows }: TidyTable, first: boolean, mark = false): string {
  const names = Object.keys(columns);
  const cells = [...rows].map((row) => names.map((name) => cellText(row[name])));
  return csvText(first ? [names, ...cells] : cells, first && mark);
}

const cellText = (cell: Cell): string => (cell === undefined ? '' : String(cell));
