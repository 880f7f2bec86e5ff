import { expect } from 'vitest';
import type { Evaluation } from '../../src/model/index.ts';
import * as say from './expected.ts';

export type Query = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** Holds every row of the four views against evaluations, which stand under the submissions' keys. */
export async function agree(query: Query, all: readonly (readonly [key: string, Evaluation])[], hint = '') {
  const held = async (sql: string, expected: readonly string[], line = say.lineOf) => {
    const rows = new Set((await query(sql)).map(line));
    expect(expected.filter((one) => !rows.has(one)).slice(0, 10), hint).toEqual([]);
    expect(rows.size, hint).toBe(expected.length);
  };
  const lines = (of: (key: string, one: Evaluation) => readonly string[]) =>
    all.flatMap(([key, one]) => of(key, one));
  await held(say.CHECKS, lines(say.expectedChecks), say.checkLine);
  await held(say.REQUIREMENTS, lines(say.expectedRequirements));
  await held(say.INDICATORS, lines(say.expectedIndicators));
  await held(
    say.EVALUATIONS,
    lines((key, one) => [say.expectedEvaluation(key, one)]),
  );
}
