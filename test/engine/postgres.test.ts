import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, vi } from 'vitest';
import { compileStandard, psqlText } from '../../src/engine/index.ts';
import type { Submission } from '../../src/model/index.ts';
import { agreeAcross, withCopies } from './across.ts';
import { agree } from './agree.ts';
import { csvOf } from './duckdb.ts';
import { postgres, sayWithoutPostgres, withPostgres } from './postgres.ts';
import {
  AS_OF,
  evaluations,
  evaluationsOfShipped,
  RUNS,
  randomStandard,
  randomSubmissions,
  SEED,
} from './random.ts';

// Engines plan wide views slowly, and of many submissions there are many rows to compare.
vi.setConfig({ testTimeout: 3_600_000 });

if (postgres === undefined) sayWithoutPostgres();

/** What `load --to postgres` writes. */
async function loading(submissions: readonly Submission[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sce-csv-'));
  try {
    for (const [table, text] of csvOf(submissions, AS_OF)) writeFileSync(join(folder, `${table}.csv`), text);
    const pieces: string[] = [];
    for await (const piece of psqlText(folder)) pieces.push(piece);
    return pieces.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(postgres === undefined)('the published communities, against every tier', async () => {
  const { standard, submissions, results } = await evaluationsOfShipped();
  const texts = [await loading(submissions), compileStandard(standard, 'postgres')];
  await withPostgres(texts, (query) => agree(query, results));
});

test.skipIf(postgres === undefined)('what only several submissions show', async () => {
  const { standard, submissions } = await evaluationsOfShipped();
  const all = withCopies(submissions);
  const texts = [await loading(all), compileStandard(standard, 'postgres')];
  await withPostgres(texts, async (query) => {
    await agreeAcross(query, standard, all);
  });
});

test.skipIf(postgres === undefined).for([undefined, 1])(
  'random submissions, rounded to %s',
  async (round) => {
    const standard = randomStandard(SEED, 40, round);
    const submissions = randomSubmissions(SEED + 1, Math.ceil(RUNS / 2), standard);
    const texts = [await loading(submissions), compileStandard(standard, 'postgres')];
    await withPostgres(texts, (query) =>
      agree(query, evaluations(standard, submissions), `ENGINE_SEED=${SEED}`),
    );
  },
);
