import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLine, type Rows, rowsOf, TABLE_NAMES } from '../../src/engine/index.ts';
import type { Submission } from '../../src/model/index.ts';
import type { Query } from './agree.ts';

/** Submissions' rows as a text of CSV for each table; keys are `s1`, `s2` … */
export function csvOf(submissions: readonly Submission[], asOf: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>(TABLE_NAMES.map((table) => [table, []]));
  const add = (rows: Rows) => {
    for (const table of TABLE_NAMES)
      for (const row of rows[table] ?? []) texts.get(table)?.push(csvLine(row));
  };
  add({ sce_run: [[asOf]] });
  for (const [i, one] of submissions.entries()) add(rowsOf(one, `s${i + 1}`));
  return new Map([...texts].map(([table, lines]) => [table, lines.join('')]));
}

/** A DuckDB in memory with the standard's views over the submissions. */
export async function withDuckdb(
  sql: string,
  tables: ReadonlyMap<string, string>,
  work: (query: Query) => Promise<void>,
): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const folder = mkdtempSync(join(tmpdir(), 'sce-duckdb-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(sql);
    for (const [table, text] of tables) {
      const file = join(folder, `${table}.csv`);
      writeFileSync(file, text);
      if (text === '') continue;
      await connection.run(
        `COPY ${table} FROM '${file}' (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', ALLOW_QUOTED_NULLS false)`,
      );
    }
    await work(async (query) => (await connection.runAndReadAll(query)).getRows());
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
