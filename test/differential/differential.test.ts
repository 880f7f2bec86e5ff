import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckResult, LeafResult } from '../../src/model/index.ts';
import { anyCase } from './generate.ts';
import { judged } from './model.ts';
import { type Case, evaluated, type PlainCheck, shown } from './reference.ts';
import { compareMargin, compareShortfall, reading } from './shortfalls.ts';

/** `DIFFERENTIAL=1000000 npx vitest run test/differential` tries more than the suite does. */
const RUNS = Number(process.env['DIFFERENTIAL'] ?? 2000);
const SEED = process.env['DIFFERENTIAL_SEED'];

/** Cases in which the two once differed: tried first, in every run. */
const CASES = 'test/differential/cases';
const before = readdirSync(CASES).map((name): [Case] => [
  JSON.parse(readFileSync(`${CASES}/${name}`, 'utf8')) as Case,
]);

const leaves = (result: CheckResult, check: PlainCheck): readonly [LeafResult, PlainCheck][] => {
  if (result.parts === undefined) return [[result, check]];
  const checks = 'all' in check ? check.all : 'any' in check ? check.any : [];
  return result.parts.flatMap((part, i) => leaves(part, checks[i] as PlainCheck));
};

function compareFigures(c: Case, result: LeafResult, check: PlainCheck): void {
  if (!('ends' in check) || result.actual === undefined) return;
  const { exact, bound, upTo } = result.actual;
  expect(JSON.parse(JSON.stringify({ exact, bound, upTo }))).toEqual(shown(check.fact, c));
}

test(`agrees with a second evaluator on ${RUNS} random submissions to random standards`, () => {
  const seen = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  fc.assert(
    fc.property(anyCase, (c) => {
      const [ours, theirs] = [reading(() => judged(c)), reading(() => evaluated(c))];
      if (ours === undefined || theirs === undefined) return;
      seen[ours.status] += 1;
      expect({ statuses: ours.statuses, evidence: ours.evidence }).toEqual(theirs);
      for (const [result, check] of leaves(ours.result, c.check)) {
        compareFigures(c, result, check);
        compareShortfall(c, result, check);
        compareMargin(c, result, check);
      }
    }),
    { numRuns: RUNS + before.length, examples: before, ...(SEED && { seed: Number(SEED) }) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 100);
}, 3_600_000);
