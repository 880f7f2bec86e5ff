import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import { gapOf } from '../../src/gap/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type { ReportedFact, Submission } from '../../src/model/index.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { compare, number, quantity, rate, standard as small, submission } from '../evaluate/build.ts';

const standard = builtInStandard();
const { submissions } = await loadSubmissions(['communities'], standard, {
  readStdin: async () => new Uint8Array(),
});
const options = { evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } } as const;
const tierOf = (id: string) => {
  const tier = standard.tiers.find((one) => one.id === id);
  if (tier === undefined) throw new Error(id);
  return tier;
};
const evaluation = (one: Submission, tier: string) =>
  evaluate(standard, one, { tier: tierOf(tier), ...options });
const of = (id: string): Submission => {
  const found = submissions.find(({ community }) => community.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('of real submissions', () => {
  test('what is unmet stands first, cheapest first where the units are the same', () => {
    const gap = gapOf(evaluation(of('guangming'), 'growth'), standard);
    const sizes = gap.short.flatMap(({ result, actions }) =>
      result.status === 'unmet' && actions[0]?.kind === 'change'
        ? [`${actions[0].fact.id} ${actions[0].shortfall.exact} ${actions[0].shortfall.unit?.zh}`]
        : [],
    );
    expect(sizes).toEqual([
      'gigabit_households 146 户',
      'tv_households 146 户',
      'fiveg_area 37/1000 平方公里',
      'scenarios 2 个',
      'awareness_events_per_year 1 次',
    ]);
  });

  test('what is undetermined names the facts that would settle it', () => {
    const gap = gapOf(evaluation(of('guangming'), 'growth'), standard);
    const lighting = gap.short.find(({ indicator }) => indicator.id === 'smart-lighting');
    expect(lighting?.actions).toMatchObject([
      { kind: 'report', facts: [{ id: 'smart_lights' }, { id: 'public_lights' }] },
    ]);
    const books = gap.short.find(({ result }) => result.requirement.id === 'books');
    expect(books?.actions[0]).toMatchObject({
      kind: 'any',
      of: [[{ kind: 'report' }], [{ kind: 'report' }]],
    });
    const gates = gap.short.find(({ indicator }) => indicator.id === 'perimeter');
    expect(gates?.actions[0]).toMatchObject({ kind: 'settle', facts: [{ id: 'gated_estates' }] });
  });

  test('what is met on a word alone is listed with what would make it stronger', () => {
    const gap = gapOf(evaluation(of('xingfu'), 'basic'), standard);
    expect(gap.short).toEqual([]);
    expect(gap.weak.find(({ indicator }) => indicator.id === 'perimeter')).toMatchObject({
      evidence: 'attested',
      facts: ['perimeter_measure_count', 'intrusion_alarm'],
    });
    expect(gap.weak.find(({ indicator }) => indicator.id === 'fire-alarm')).toMatchObject({
      evidence: 'declared',
      facts: ['fire_alarm_areas', 'residential_public_areas'],
    });
  });
});

describe('the margin', () => {
  const built = small(
    [number('households'), number('gigabit'), rate('coverage', 'gigabit', 'households')],
    [{ id: 'r', check: compare('coverage', 'at_least', '70%') }],
  );
  const judged = (part: bigint, whole: bigint) =>
    evaluate(
      built.standard,
      submission([quantity('gigabit', String(part)), quantity('households', String(whole))]),
      { tier: built.tier, ...options },
    );

  test('of 1020 in 1456 is one household', () => {
    const [close] = gapOf(judged(1020n, 1456n), built.standard).closest;
    expect([close?.margin.fact.id, close?.margin.change.s, close?.margin.change.n]).toEqual([
      'gigabit',
      -1n,
      1n,
    ]);
  });

  test('applied, it refutes; one unit less, and it still holds', () =>
    fc.assert(
      fc.property(fc.bigInt(1n, 9999n), fc.bigInt(0n, 9999n), (whole, given) => {
        const part = given % (whole + 1n);
        const [close] = gapOf(judged(part, whole), built.standard).closest;
        if (close === undefined) return;
        const change = close.margin.change.n;
        expect(close.margin.reached).toBe(true);
        if (part >= change) expect(judged(part - change, whole).verdict).toBe('unmet');
        expect(judged(part - change + 1n, whole).verdict).toBe('met');
      }),
    ));
});

/** Facts that only a higher tier asks cannot matter to a lower one. */
test('a higher tier’s facts never change a lower tier’s result', () => {
  const asked = (tier: string) =>
    new Set(tierOf(tier).indicators.flatMap((one) => factsAsked(one, standard).map(({ fact }) => fact.id)));
  const tiers = standard.tiers.map(({ id }) => id);
  let added = 0;
  for (const [lower, higher] of [
    ['basic', 'growth'],
    ['basic', 'benchmark'],
    ['growth', 'benchmark'],
  ] as const) {
    const own = asked(lower);
    const more: readonly (readonly [string, ReportedFact])[] = submissions
      .filter((one) => tiers.indexOf(one.tier ?? '') >= tiers.indexOf(higher))
      .flatMap((one) => [...one.facts].filter(([id]) => !own.has(id)));
    added += more.length;
    for (const one of submissions.filter(({ tier }) => tier === lower)) {
      const richer = { ...one, facts: new Map([...one.facts, ...more]) };
      expect(evaluation(richer, lower).indicators).toEqual(evaluation(one, lower).indicators);
    }
  }
  expect(added).toBeGreaterThan(20);
});
