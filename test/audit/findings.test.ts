import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type { Submission } from '../../src/model/index.ts';

const standard = builtInStandard();
const found = (submission: Submission) => {
  const tier = standard.tiers.find(({ id }) => id === submission.tier);
  if (tier === undefined) throw new Error(submission.tier);
  const evaluation = evaluate(standard, submission, {
    tier,
    evidence: 'attested',
    asOf: { kind: 'date', date: '2022-12-05' },
  });
  return findingsOf(evaluation, standard);
};
const read = async (paths: string[], text = '') =>
  (await loadSubmissions(paths, standard, { readStdin: async () => Buffer.from(text) })).submissions;

const all = (await read(['communities'])).flatMap(found);
const of = (code: string) => all.filter((f) => f.code === code);
const communities = (code: string) => [...new Set(of(code).map((f) => f.community.id))].sort();

describe('on the 39', () => {
  test('17 claimed rates that their own counts contradict', () =>
    expect(of('claim-contradicted').length).toBe(17));
  test('8 requirements claimed met that the figures refute, in 5 communities', () =>
    expect([of('verdict-contradicted').length, communities('verdict-contradicted').length]).toEqual([8, 5]));
  test('6 of them near misses, in 3', () =>
    expect([of('near-miss').length, communities('near-miss')]).toEqual([
      6,
      ['donghuayuan', 'dongjing', 'guangming'],
    ]));
  test('the areas of two communities', () =>
    expect(communities('implausible-value')).toEqual(['jinlong', 'wenjia']));
  test('five scenarios claimed and eight listed in all seven growth notices', () =>
    expect(communities('count-mismatch').length).toBe(7));
});

describe('on a clean submission', () => {
  test('nothing', async () => {
    const clean = `community: { id: x, name: 甲社区 }
tier: basic
facts: { households: 1000, gigabit_households: 900, gigabit_coverage: 90%, area: 0.5, scenario_count: 3, scenarios: [property, access, perimeter] }
statements: { fixed-broadband: { claimed: met } }`;
    expect((await read(['-'], clean)).flatMap(found)).toEqual([]);
  });
});
