import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type { ComparisonRule, RequirementResult } from '../../src/model/index.ts';
import { compare, number, quantity, rate, standard, submission } from './build.ts';

const facts = [number('households'), number('gigabit'), rate('coverage', 'gigabit', 'households')];

function judge(
  part: bigint,
  whole: bigint,
  threshold: string,
  op: 'at_least' | 'more_than' | 'at_most' | 'less_than',
  rule: ComparisonRule,
): RequirementResult {
  const built = standard(facts, [{ id: 'r', check: compare('coverage', op, threshold) }]);
  const { tier } = built;
  const reported = [quantity('gigabit', String(part)), quantity('households', String(whole))];
  const evaluation = evaluate({ ...built.standard, comparison: rule }, submission(reported), {
    tier,
    evidence: 'attested',
    asOf: { kind: 'date', date: '2022-12-05' },
  });
  const requirement = evaluation.indicators[0]?.requirements[0];
  if (requirement === undefined) throw new Error('nothing was judged');
  return requirement;
}

const rules: ComparisonRule[] = [
  { kind: 'full-value' },
  { kind: 'rounded-value', decimals: 0 },
  { kind: 'rounded-value', decimals: 1 },
];

describe('the shortfall', () => {
  test('of 1019 in 1456 against 70% is one household', () => {
    const { shortfall, actual } = judge(1019n, 1456n, '70%', 'at_least', { kind: 'full-value' }).result;
    expect([shortfall?.fact, shortfall?.exact, actual?.exact, actual?.text.zh]).toEqual([
      'gigabit',
      '1',
      '1019/1456',
      '69.99%',
    ]);
  });

  test('applied, the requirement is met; one unit less, it is not', () => {
    const inputs = fc.record({
      part: fc.bigInt(0n, 6000n),
      whole: fc.bigInt(1n, 6000n),
      percent: fc.integer({ min: 1, max: 99 }),
      op: fc.constantFrom('at_least', 'more_than', 'at_most', 'less_than'),
      rule: fc.constantFrom(...rules),
    });
    fc.assert(
      fc.property(inputs, ({ part, whole, percent, op, rule }) => {
        fc.pre(part <= whole);
        const first = judge(part, whole, `${percent}%`, op, rule);
        if (first.status === 'met') return;
        const change = BigInt(first.result.shortfall?.exact ?? '0');
        const step = change > 0n ? 1n : -1n;
        fc.pre(part + change >= 0n && part + change <= whole);
        expect(judge(part + change, whole, `${percent}%`, op, rule).status).toBe('met');
        if (part + change - step >= 0n)
          expect(judge(part + change - step, whole, `${percent}%`, op, rule).status).toBe('unmet');
      }),
      { numRuns: 500 },
    );
  });

  test('says where the other comparison rule would disagree', () => {
    const full = judge(1019n, 1456n, '70%', 'at_least', { kind: 'full-value' });
    const rounded = judge(1019n, 1456n, '70%', 'at_least', { kind: 'rounded-value', decimals: 0 });
    expect([
      full.status,
      full.result.otherRule?.truth,
      rounded.status,
      rounded.result.otherRule?.truth,
    ]).toEqual(['unmet', 'true', 'met', 'false']);
  });
});
