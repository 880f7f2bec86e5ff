import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { csvLine } from './csv.ts';
import { dialects } from './dialect.ts';
import type { Rows } from './rows.ts';
import { columnsOf, TABLE_NAMES, type TableName, tablesSql } from './tables.ts';

/** Rows as one CSV for each table, in a folder that is there. */
export async function writeCsv(all: AsyncIterable<Rows>, folder: string): Promise<void> {
  const streams = new Map<TableName, WriteStream>();
  for (const table of TABLE_NAMES) streams.set(table, createWriteStream(join(folder, `${table}.csv`)));
  for await (const rows of all)
    for (const [table, stream] of streams) {
      const lines = rows[table];
      if (lines === undefined || lines.length === 0) continue;
      if (!stream.write(lines.map(csvLine).join(''))) await once(stream, 'drain');
    }
  for (const stream of streams.values()) {
    stream.end();
    await once(stream, 'close');
  }
}

/** What psql reads: the tables where they are not there, and then all rows, or none. */
export async function* psqlText(folder: string): AsyncGenerator<string> {
  yield `BEGIN;\n${tablesSql(dialects.postgres)}`;
  for (const table of TABLE_NAMES) {
    const names = columnsOf(table).map(([name]) => dialects.postgres.quote(name));
    yield `COPY ${table} (${names.join(', ')}) FROM stdin WITH (FORMAT csv);\n`;
    for await (const piece of createReadStream(join(folder, `${table}.csv`), 'utf8')) yield piece as string;
    yield '\\.\n';
  }
  yield 'COMMIT;\n';
  // Without it the planner takes all of them for empty.
  yield TABLE_NAMES.map((table) => `ANALYZE ${table};\n`).join('');
}

/** What is needed of DuckDB's library. */
export interface DuckdbLibrary {
  readonly DuckDBInstance: {
    create(file: string): Promise<{
      connect(): Promise<{ run(sql: string): Promise<unknown>; closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}

const quoted = (file: string): string => `'${file.replaceAll("'", "''")}'`;
const FORMAT = `FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', ALLOW_QUOTED_NULLS false, AUTO_DETECT false`;

/** A DuckDB file with the rows in its tables. */
export const fillDuckdb = (library: DuckdbLibrary, folder: string, file: string): Promise<void> =>
  filled(library, folder, file, async () => {});

/** A folder of Parquet for each table, and the statements that name them to Spark. */
export const fillParquet = (library: DuckdbLibrary, folder: string, target: string): Promise<void> =>
  filled(library, folder, ':memory:', async (run) => {
    for (const table of TABLE_NAMES) {
      mkdirSync(join(target, table), { recursive: true });
      await run(`COPY ${table} TO ${quoted(join(target, table, 'part-0.parquet'))} (FORMAT parquet)`);
    }
  });

/** Names the folders of Parquet to Spark, which takes a relative one for a place in its own warehouse. */
export const sparkTables = (folder: string): string =>
  TABLE_NAMES.map(
    (table) =>
      `CREATE TABLE IF NOT EXISTS ${table} USING PARQUET LOCATION ${quoted(resolve(folder, table))};\n`,
  ).join('');

async function filled(
  { DuckDBInstance }: DuckdbLibrary,
  folder: string,
  database: string,
  then: (run: (sql: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  try {
    for (const statement of tablesSql(dialects.duckdb).split(';\n'))
      if (statement !== '') await connection.run(statement);
    for (const table of TABLE_NAMES)
      await connection.run(`COPY ${table} FROM ${quoted(join(folder, `${table}.csv`))} (${FORMAT})`);
    await then((sql) => connection.run(sql));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
