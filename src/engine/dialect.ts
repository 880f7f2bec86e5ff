import type { Sql } from './sql.ts';

export type DialectName = 'duckdb' | 'postgres' | 'spark';
export const DIALECTS: readonly DialectName[] = ['duckdb', 'postgres', 'spark'];

export type ColumnType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'wide';

/** Where the three engines differ. */
export interface Dialect {
  readonly name: DialectName;
  readonly types: Readonly<Record<ColumnType, Sql>>;
  /** Keeps a subquery as it is: what is computed in it is computed once. */
  readonly fence: Sql;
  /** After a table's columns. */
  readonly storage: Sql;
  /** So many columns at most may a row have. */
  readonly mostColumns: number;
  readonly quote: (name: string) => Sql;
  /** A row of a source for each of these rows of expressions. */
  readonly rows: (
    source: Sql,
    keys: readonly Sql[],
    names: readonly Sql[],
    rows: readonly (readonly Sql[])[],
  ) => Sql;
}

const doubled = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;

const duckdb: Dialect = {
  name: 'duckdb',
  types: {
    text: 'VARCHAR',
    integer: 'INTEGER',
    decimal: 'DECIMAL(24,8)',
    boolean: 'BOOLEAN',
    date: 'DATE',
    wide: 'HUGEINT',
  },
  fence: '',
  storage: '',
  mostColumns: 20_000,
  quote: doubled,
  rows: (source, keys, names, rows) => {
    const structs = rows.map((row) => `{${row.map((value, i) => `${names[i]}: ${value}`).join(', ')}}`);
    return `SELECT ${keys.join(', ')}, unnest([${structs.join(',\n  ')}], recursive := true)\nFROM ${source} t`;
  },
};

const postgres: Dialect = {
  name: 'postgres',
  types: {
    text: 'text',
    integer: 'integer',
    decimal: 'numeric(24,8)',
    boolean: 'boolean',
    date: 'date',
    wide: 'numeric(200,0)',
  },
  fence: ' OFFSET 0',
  storage: '',
  mostColumns: 1600,
  quote: doubled,
  rows: (source, keys, names, rows) =>
    `SELECT ${keys.join(', ')}, ${names.map((name) => `u.${name}`).join(', ')}\nFROM ${source} t CROSS JOIN LATERAL (VALUES\n  ${rows
      .map((row) => `(${row.join(', ')})`)
      .join(',\n  ')}) AS u(${names.join(', ')})`,
};

const spark: Dialect = {
  name: 'spark',
  types: {
    text: 'STRING',
    integer: 'INT',
    decimal: 'DECIMAL(24,8)',
    boolean: 'BOOLEAN',
    date: 'DATE',
    wide: 'DECIMAL(38,0)',
  },
  fence: '',
  storage: ' USING PARQUET',
  mostColumns: 20_000,
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  rows: (source, keys, names, rows) => {
    const structs = rows.map(
      (row) => `named_struct(${row.map((value, i) => `'${names[i]}', ${value}`).join(', ')})`,
    );
    return `SELECT ${keys.join(', ')}, inline(array(${structs.join(',\n  ')}))\nFROM ${source} t`;
  },
};

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, spark };
