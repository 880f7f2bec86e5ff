import { withMerged } from './merged.ts';
import { type Sheet, textAt } from './sheet.ts';
import { HIGHEST_HEAD } from './table-head.ts';

/** A row of a sheet as texts, and where it stands, counted from 1. */
export interface Line {
  readonly cells: readonly string[];
  readonly row: number;
}

/** What a sheet shows, row by row: for a notice that somebody keeps in a workbook. */
export function linesOf(given: Sheet): readonly Line[] {
  if (given.hidden) return [];
  const sheet = withMerged(given, HIGHEST_HEAD);
  return Array.from(sheet.rows, (line, row): Line[] => {
    if (line === undefined || sheet.hiddenRows?.has(row)) return [];
    const cells = Array.from(line, (_, at) => (sheet.hiddenColumns?.has(at) ? '' : textAt(sheet, row, at)));
    return cells.some((text) => text !== '') ? [{ cells, row: row + 1 }] : [];
  }).flat();
}
