import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, ColumnKind, TidyTable } from './table.ts';

const TYPES: { readonly [K in ColumnKind]: BasicType } = {
  text: 'STRING',
  number: 'DOUBLE',
  whole: 'INT32',
  truth: 'BOOLEAN',
};

/** The table as Parquet; nothing is null. */
export function tidyParquet({ columns, rows }: TidyTable): Uint8Array {
  const cells: Readonly<Record<string, Cell[]>> = Object.fromEntries(
    Object.keys(columns).map((name) => [name, []]),
  );
  for (const row of rows) for (const [name, column] of Object.entries(cells)) column.push(row[name]);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: Object.entries(columns).map(([name, kind]) => ({
        name,
        data: (cells[name] ?? []).map((cell) => cell ?? null),
        type: TYPES[kind],
        nullable: true,
      })),
    }),
  );
}
