import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckResult, LeafResult } from '../../src/model/index.ts';
import { anyCase } from './generate.ts';
import { judged } from './model.ts';
import { type Case, evaluated, type PlainCheck, q, shown, WrongFile } from './reference.ts';

/** `DIFFERENTIAL=1000000 npx vitest run test/differential` tries more than the suite does. */
const RUNS = Number(process.env['DIFFERENTIAL'] ?? 2000);
const SEED = process.env['DIFFERENTIAL_SEED'];

/** What can be told of a case without a wrong file, or nothing. */
function reading<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof WrongFile) return undefined;
    throw error;
  }
}

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

/** The shortfall of a comparison turns it, a unit less does not; and where there is none, none of the next 40 does. */
function compareShortfall(c: Case, result: LeafResult, check: PlainCheck): void {
  if (!('ends' in check) || result.truth !== 'false' || ['list_max', 'list_min'].includes(check.fact)) return;
  const { round, catalogue, levels, facts } = c;
  const turned = (fact: string, by: readonly [bigint, bigint]) =>
    reading(() =>
      evaluated({
        catalogue,
        levels,
        facts,
        check,
        attested: false,
        moved: { fact, by: q(...by) },
        ...(round !== undefined && { round }),
      }),
    )?.statuses['attested'] === 'met';
  const { shortfall } = result;
  if (shortfall?.kind !== 'change') return;
  const { s, n, d } = shortfall.value;
  if (n === 0n) {
    // Ever so little more, or less, turns it.
    expect(turned(shortfall.fact, [1n, LITTLE]) || turned(shortfall.fact, [-1n, LITTLE])).toBe(true);
    return;
  }
  const exact = [s * n, d] as const;
  const beyond = [s * (n * LITTLE + d), d * LITTLE] as const;
  expect(turned(shortfall.fact, shortfall.beyond ? beyond : exact)).toBe(true);
  const counted = ['count', 'list', 'set'].includes(catalogue[shortfall.fact]?.kind ?? '');
  const less = counted ? ([s * (n - 1n), 1n] as const) : ([s * (n * LITTLE - d), d * LITTLE] as const);
  expect(turned(shortfall.fact, less)).toBe(false);
}

const LITTLE = 10n ** 9n;

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
      }
    }),
    { numRuns: RUNS, ...(SEED && { seed: Number(SEED) }) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 100);
}, 3_600_000);
