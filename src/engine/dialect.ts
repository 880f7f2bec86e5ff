import type { Sql } from './sql.ts';

export type DialectName = 'duckdb' | 'postgres' | 'spark';
export const DIALECTS: readonly DialectName[] = ['duckdb', 'postgres', 'spark'];

export type ColumnType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'wide' | 'double';

/** Where the three engines differ. */
export interface Dialect {
  readonly name: DialectName;
  readonly types: Readonly<Record<ColumnType, Sql>>;
  /** Keeps a subquery as it is: what is computed in it is computed once. */
  readonly fence: Sql;
  /** After a table's columns. */
  readonly storage: Sql;
  /** Names what a query gives: as a view, or worked out now and kept. */
  readonly named: (name: Sql, query: Sql) => Sql;
  /** What the session needs while rows are worked out, and what gives it back. */
  readonly session: readonly [before: Sql, after: Sql];
  /** So many columns at most may a row have. */
  readonly mostColumns: number;
  /** How often one whole number goes into another; neither is negative. */
  readonly quotient: (of: Sql, by: Sql) => Sql;
  /** A key in the order of its bytes, whatever the database's own order. */
  readonly byBytes: (key: Sql) => Sql;
  readonly median: (of: Sql) => Sql;
  /** Texts of a group in their own order, as one. */
  readonly joined: (texts: Sql) => Sql;
  readonly quote: (name: string) => Sql;
  /** A row of a source for each of these rows of expressions. */
  readonly rows: (
    source: Sql,
    keys: readonly Sql[],
    names: readonly Sql[],
    rows: readonly (readonly Sql[])[],
  ) => Sql;
}

export const view = (name: Sql, query: Sql): Sql => `CREATE OR REPLACE VIEW ${name} AS\n${query};\n`;

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
    double: 'DOUBLE',
  },
  fence: '',
  storage: '',
  named: view,
  session: ['', ''],
  mostColumns: 20_000,
  quotient: (of, by) => `(${of} // ${by})`,
  byBytes: (key) => key,
  median: (of) => `median(${of})`,
  joined: (texts) => `string_agg(${texts}, ' ' ORDER BY ${texts})`,
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
    double: 'double precision',
  },
  fence: ' OFFSET 0',
  storage: '',
  named: view,
  session: ['', ''],
  mostColumns: 1600,
  quotient: (of, by) => `div(${of}, ${by})`,
  byBytes: (key) => `${key} COLLATE "C"`,
  median: (of) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${of})`,
  joined: (texts) => `string_agg(${texts}, ' ' ORDER BY ${texts})`,
  quote: doubled,
  rows: (source, keys, names, rows) =>
    `SELECT ${keys.join(', ')}, ${names.map((name) => `u.${name}`).join(', ')}\nFROM ${source} t CROSS JOIN LATERAL (VALUES\n  ${rows
      .map((row) => `(${row.join(', ')})`)
      .join(',\n  ')}) AS u(${names.join(', ')})`,
};

/**
 * Spark writes each column's text into those that use it, level by level, until the plan fits no memory: both rules
 * that do so are off while the rows are worked out.
 */
const SPARK_OFF = [
  ['spark.sql.optimizer.excludedRules', 'org.apache.spark.sql.catalyst.optimizer.CollapseProject'],
  ['spark.sql.constraintPropagation.enabled', 'false'],
] as const;

const spark: Dialect = {
  name: 'spark',
  types: {
    text: 'STRING',
    integer: 'INT',
    decimal: 'DECIMAL(24,8)',
    boolean: 'BOOLEAN',
    date: 'DATE',
    wide: 'DECIMAL(38,0)',
    double: 'DOUBLE',
  },
  fence: '',
  storage: ' USING PARQUET',
  // A view would be analysed anew in each query, which takes Spark longer than to work it out.
  named: (name, query) => `DROP TABLE IF EXISTS ${name};\nCREATE TABLE ${name} USING PARQUET AS\n${query};\n`,
  session: [
    SPARK_OFF.map(([key, value]) => `SET ${key} = ${value};\n`).join(''),
    SPARK_OFF.map(([key]) => `RESET ${key};\n`).join(''),
  ],
  mostColumns: 20_000,
  quotient: (of, by) => `(${of} div ${by})`,
  byBytes: (key) => key,
  median: (of) => `percentile(${of}, 0.5)`,
  joined: (texts) => `array_join(array_sort(collect_list(${texts})), ' ')`,
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  rows: (source, keys, names, rows) => {
    const structs = rows.map(
      (row) => `named_struct(${row.map((value, i) => `'${names[i]}', ${value}`).join(', ')})`,
    );
    return `SELECT ${keys.join(', ')}, inline(array(${structs.join(',\n  ')}))\nFROM ${source} t`;
  },
};

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, spark };
