import type { Quantity, Rational } from '../../model/index.ts';
import { boundOf, exactText, exactValue, rangeOf } from '../../quantity/index.ts';

/** How a data tool keeps a column. */
export type ColumnKind = 'text' | 'number' | 'whole' | 'truth';

/** A value of a row; nothing where there is nothing to say. */
export type Cell = string | number | boolean | undefined;

/** Columns by their names, which are the same in every language, and the rows, one by one. */
export interface TidyTable {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly rows: Iterable<Readonly<Record<string, Cell>>>;
}

/** A figure for data tools alone: no verdict is made from it. */
export const numberOf = ({ s, n, d }: Rational): number => (Number(s) * Number(n)) / Number(d);

/** A figure as numbers: of a bound its finite end, of a range its two ends. Rates are fractions of one. */
export function figureCells(name: string, quantity: Quantity | undefined): Readonly<Record<string, Cell>> {
  if (quantity === undefined) return {};
  const exact = exactValue(quantity);
  if (exact !== undefined) return { [name]: numberOf(exact), [`${name}_exact`]: exactText(exact) };
  const bound = boundOf(quantity);
  if (bound !== undefined)
    return {
      [name]: numberOf(bound.value),
      [`${name}_exact`]: exactText(bound.value),
      bound: bound.op,
    };
  const range = rangeOf(quantity);
  return range === undefined
    ? {}
    : {
        [`${name}_low`]: numberOf(range.low.value),
        [`${name}_high`]: numberOf(range.high.value),
        [`${name}_exact`]: `${exactText(range.low.value)}..${exactText(range.high.value)}`,
      };
}

/** The columns of `figureCells`. */
export const figureColumns = (name: string): Readonly<Record<string, ColumnKind>> => ({
  [name]: 'number',
  [`${name}_low`]: 'number',
  [`${name}_high`]: 'number',
  [`${name}_exact`]: 'text',
  bound: 'text',
});
