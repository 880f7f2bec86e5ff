import { expect, test } from 'vitest';
import { builtInStandard } from '../../src/load/index.ts';
import type { Check } from '../../src/model/index.ts';
import { inputsOf, labelOf, leavesOf, shareOf, withId, withName } from '../../src/standard/index.ts';

const standard = builtInStandard();

test('a thing is called by its id, or by its name in either language and whatever case', () => {
  const tiers = ['basic', '基础型', 'Basic', 'BASIC'].map((name) => withName(standard.tiers, name)?.id);
  expect(tiers).toEqual(['basic', 'basic', 'basic', 'basic']);
  expect(withName(standard.tiers, '基础')).toBeUndefined();
  expect(withId(standard.tiers, '基础型')).toBeUndefined();
});

test('leaves stand in the order of the standard, however deep', () => {
  const is = (fact: string): Check => ({ kind: 'is', fact, is: true });
  const check: Check = {
    kind: 'all',
    checks: [is('a'), { kind: 'any', checks: [is('b'), { kind: 'all', checks: [is('c')] }] }, is('d')],
  };
  expect(leavesOf(check).map(({ fact }) => fact)).toEqual(['a', 'b', 'c', 'd']);
});

test('a rate is computed from its whole and its part; a raw fact from nothing', () => {
  const coverage = standard.facts.get('gigabit_coverage');
  expect(shareOf(coverage)).toEqual({ kind: 'ratio', part: 'gigabit_households', whole: 'households' });
  expect(inputsOf(coverage)).toEqual(['households', 'gigabit_households']);
  expect([inputsOf(standard.facts.get('households')), inputsOf(undefined)]).toEqual([[], []]);
});

test('what the catalogue does not have is called by its id', () => {
  expect(labelOf('no_such', standard.facts)).toEqual({ zh: 'no_such', en: 'no_such' });
});
