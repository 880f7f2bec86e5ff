import { expect, test, vi } from 'vitest';
import { compileStandard } from '../../src/engine/index.ts';
import { agreeAcross, withCopies } from './across.ts';
import { agree } from './agree.ts';
import { csvOf, withDuckdb } from './duckdb.ts';
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

test('the published communities, against every tier', async () => {
  const { standard, submissions, results } = await evaluationsOfShipped();
  await withDuckdb(compileStandard(standard, 'duckdb'), csvOf(submissions, AS_OF), async (query) => {
    await agree(query, results);
    expect(await agreeAcross(query, standard, submissions)).toEqual(FOUND);
  });
});

/** What the published communities show together. */
const FOUND = { duplicates: 1, boilerplate: 729, outliers: 2 };

test('copies of the published communities', async () => {
  const { standard, submissions } = await evaluationsOfShipped();
  const all = withCopies(submissions);
  await withDuckdb(compileStandard(standard, 'duckdb'), csvOf(all, AS_OF), async (query) => {
    const found = await agreeAcross(query, standard, all);
    expect(found.duplicates).toBeGreaterThan(submissions.length / 2);
  });
});

test.for([undefined, 0, 1])('random submissions to a random standard, rounded to %s', async (round) => {
  const standard = randomStandard(SEED, 40, round);
  const submissions = randomSubmissions(SEED + 1, Math.ceil(RUNS / 3), standard);
  const results = evaluations(standard, submissions);
  await withDuckdb(compileStandard(standard, 'duckdb'), csvOf(submissions, AS_OF), (query) =>
    agree(query, results, `ENGINE_SEED=${SEED}`),
  );
});
