import { visible } from '../words/index.ts';
import type { Cell } from './rows.ts';

/** A row as all three engines read it: nothing for null, texts always in quotes. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\n`;

const csvCell = (cell: Cell): string =>
  cell === undefined ? '' : typeof cell === 'string' ? `"${safe(cell).replaceAll('"', '""')}"` : String(cell);

/** As in every other output: what acts on a terminal is shown by its code point. Lines may break. */
const safe = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, visible);
