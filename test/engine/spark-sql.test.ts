import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { acrossSql } from '../../src/engine/across.ts';
import { dialects } from '../../src/engine/dialect.ts';
import { compileStandard, fillParquet, sparkTables } from '../../src/engine/index.ts';
import type { Submission } from '../../src/model/index.ts';
import { call } from '../cli/call.ts';
import { agreeAcross, withCopies } from './across.ts';
import { agree } from './agree.ts';
import { csvOf } from './duckdb.ts';
import {
  AS_OF,
  evaluations,
  evaluationsOfShipped,
  RUNS,
  randomStandard,
  randomSubmissions,
  SEED,
} from './random.ts';
import { sayWithoutSpark, sparkPython, withSpark } from './spark.ts';

if (sparkPython === undefined) sayWithoutSpark();

/** Spark takes a minute or more to plan a tier. */
const ofSpark = { skip: sparkPython === undefined, timeout: 1_800_000 };

/** A folder of Parquet, as `load --to spark` makes it of files. */
async function parquetOf(submissions: readonly Submission[], folder: string): Promise<string> {
  const [csv, parquet] = [join(folder, 'csv'), join(folder, 'parquet')];
  mkdirSync(csv, { recursive: true });
  for (const [table, text] of csvOf(submissions, AS_OF)) writeFileSync(join(csv, `${table}.csv`), text);
  await fillParquet(await import('@duckdb/node-api'), csv, parquet);
  return sparkTables(parquet);
}

test('the published communities, as load and compile write them', ofSpark, async () => {
  const { submissions, results } = await evaluationsOfShipped();
  // A submission's key is its file, as the path to it was given.
  const files = new Map(submissions.map(({ file }, i) => [`s${i + 1}`, file]));
  const keyed = results.map(([key, one]) => [files.get(key) as string, one] as const);
  await withSpark(async ({ folder, run, query }) => {
    const parquet = join(folder, 'parquet');
    const loaded = ['load', 'communities', '--to', 'spark', '--as-of', AS_OF, '--output', parquet];
    expect((await call(loaded)).code).toBe(0);
    const { stdout } = await call(['compile', '--to', 'spark']);
    await run([readFileSync(join(parquet, 'tables.sql'), 'utf8'), stdout]);
    await agree(query, keyed);
  });
});

test('random submissions, and copies of the published ones', ofSpark, async () => {
  const standard = randomStandard(SEED, 40, undefined);
  const submissions = randomSubmissions(SEED + 1, process.env['ENGINE'] ? RUNS : 300, standard);
  const shipped = await evaluationsOfShipped();
  const copies = withCopies(shipped.submissions);
  await withSpark(async ({ folder, run, query }) => {
    const texts = [await parquetOf(submissions, join(folder, 'random')), compileStandard(standard, 'spark')];
    await run(texts);
    await agree(query, evaluations(standard, submissions), `ENGINE_SEED=${SEED}`);
    const tables = await parquetOf(copies, join(folder, 'copies'));
    await run([tables, acrossSql(shipped.standard, shipped.standard.tiers, dialects.spark)]);
    await agreeAcross(query, shipped.standard, copies);
  });
});

test('in the pipe of a master and two workers, the same as one process', ofSpark, async () => {
  const asked = ['test/bench/spark-pipe.mjs', '200'];
  const env = { ...process.env, SPARK_PYTHON: sparkPython };
  const { stdout } = await promisify(execFile)(process.execPath, asked, { env });
  expect(JSON.parse(stdout)).toMatchObject({ same: true, piped: { evaluations: 200 } });
});
