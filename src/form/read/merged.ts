import type { Content } from './cell-content.ts';
import type { CellRange, Sheet } from './sheet.ts';
import { MOST_CELLS, TooManyCells } from './xlsx/sheet-xml.ts';

/**
 * A sheet in which what a merged cell holds stands in each of its rows, for they all show it; of its columns only the
 * first has it, but above `headBottom` all of them, since a head stands over each of its columns. @throws TooManyCells
 */
export function withMerged(sheet: Sheet, headBottom: number): Sheet {
  if (sheet.merges === undefined || sheet.merges.length === 0) return sheet;
  const rows = sheet.rows.map((row) => row && [...row]);
  let left = MOST_CELLS;
  for (const range of sheet.merges) {
    const content = sheet.rows[range.top]?.[range.left];
    if (content === undefined) continue;
    left -= fill(rows, range, content, headBottom);
    if (left < 0) throw new TooManyCells();
  }
  return { ...sheet, rows };
}

function fill(
  rows: ((Content | undefined)[] | undefined)[],
  { top, bottom, left, right }: CellRange,
  content: Content,
  headBottom: number,
): number {
  let filled = 0;
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
    filled += 1;
    const line = rows[row];
    // A row in which nothing else stands is none.
    if (line === undefined) continue;
    for (let at = left; at <= (row <= headBottom ? right : left); at += 1) {
      line[at] ??= content;
      filled += 1;
    }
  }
  return filled;
}
