import { type Content, writtenAs } from './cell-content.ts';

/** A rectangle of cells, both ends in it, counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is read of a sheet: what its cells mean, by row and column, counted from 0. */
export interface Sheet {
  /** Empty where there are no sheets: a table as text. */
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly (Content | undefined)[] | undefined)[];
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Rows of a text that could not be taken apart, and its line: the row is empty here. */
  readonly broken?: readonly number[];
}

/** Nothing for an empty cell, nor for one with nothing but white space. */
export const contentAt = ({ rows }: Sheet, row: number, column: number): Content | undefined =>
  rows[row]?.[column];

/** What stands in a cell, empty where nothing does. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  return content === undefined ? '' : writtenAs(content);
}

/** How many columns a row has. */
export const widthOf = ({ rows }: Sheet, row: number): number => rows[row]?.length ?? 0;

/** `基础设施!G5`, or `G5` where there are no sheets. */
export const cellIn = ({ name }: Sheet, row: number, column: number): string =>
  (name === '' ? '' : `${name}!`) + columnLetters(column) + (row + 1);

/** `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let [letters, left] = ['', column];
  do {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
    left = Math.floor(left / 26) - 1;
  } while (left >= 0);
  return letters;
}
