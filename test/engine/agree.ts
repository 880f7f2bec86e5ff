import { expect } from 'vitest';
import type { Evaluation } from '../../src/model/index.ts';
import * as say from './expected.ts';

export type Query = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** Holds every row of the four views against evaluations, which stand under the submissions' keys. */
export async function agree(query: Query, all: readonly (readonly [key: string, Evaluation])[], hint = '') {
  const lines = (of: (key: string, one: Evaluation) => readonly string[]) =>
    all.flatMap(([key, one]) => of(key, one));
  const held = (rows: readonly string[], expected: readonly string[]) => {
    const said = new Set(rows);
    expect(expected.filter((one) => !said.has(one)).slice(0, 10), hint).toEqual([]);
    expect(said.size, hint).toBe(expected.length);
  };
  const checks = await query(say.CHECKS);
  held(checks.map(say.checkLine), lines(say.expectedChecks));
  held(...searchedAside(checks.filter(say.mayBeShort).map(say.shortfallLine), lines(say.expectedShortfalls)));
  held((await query(say.REQUIREMENTS)).map(say.lineOf), lines(say.expectedRequirements));
  held((await query(say.INDICATORS)).map(say.lineOf), lines(say.expectedIndicators));
  held(
    (await query(say.EVALUATIONS)).map(say.lineOf),
    lines((key, one) => [say.expectedEvaluation(key, one)]),
  );
}

/** Shortfalls, those aside that the view leaves to be searched for; a guard against setting most aside, whatever the seed. */
function searchedAside(
  rows: readonly string[],
  expected: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const placeOf = (line: string) => line.split('|', 5).join('|');
  const searched = new Set(rows.filter((one) => one.endsWith(`|${say.SEARCH}`)).map(placeOf));
  expect(searched.size).toBeLessThanOrEqual(expected.length / 4);
  const told = (line: string) => !searched.has(placeOf(line));
  return [rows.filter(told), expected.filter(told)];
}
