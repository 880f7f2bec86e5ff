import { type Cell, type CellValue, cellRef, readXlsx } from 'hucre/xlsx';
import { type Content, contentOf } from './cell-content.ts';

/** What is read of a sheet: its cells by row and column, counted from 0. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly cells?: ReadonlyMap<string, Cell>;
}

/** The sheets of a workbook, or nothing where the bytes are none. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[] | undefined> {
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch {
    return undefined;
  }
}

export const contentAt = ({ rows, cells }: Sheet, row: number, column: number): Content | undefined =>
  contentOf(rows[row]?.[column], cells?.get(`${row},${column}`));

/** `基础设施!G5`, or `G5` where there are no sheets. */
export const cellIn = ({ name }: Sheet, row: number, column: number): string =>
  (name === '' ? '' : `${name}!`) + cellRef(row, column);
