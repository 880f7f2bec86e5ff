// A shortfall in full, with its unit, and the words of a scale.
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type { Check, FactValue, LeafResult, ReportedFact } from '../../src/model/index.ts';
import { exactText } from '../../src/quantity/index.ts';
import { compare, number, quantity, rate, reported, standard, submission } from './build.ts';

const HOUSEHOLDS = { zh: '户', en: 'homes' };
const AREA = { zh: '平方公里', en: 'km²' };
const FACTS = [
  number('households', { unit: HOUSEHOLDS }),
  number('reached', { unit: HOUSEHOLDS }),
  number('area', { type: 'measure', unit: AREA }),
  number('times'),
  rate('share', 'reached', 'households'),
  { id: 'prize', type: 'level', scale: 'prizes', label: { zh: '奖项', en: 'prize' } } as const,
];
const PRIZES = {
  id: 'prizes',
  levels: [
    { id: 'city', label: { zh: '市级', en: 'of a city' } },
    { id: 'province', label: { zh: '省级', en: 'of a province' } },
  ],
};

function result(check: Check, facts: readonly ReportedFact[]): LeafResult {
  const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check }]);
  const asked = { tier, evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } } as const;
  const scales = new Map([[PRIZES.id, PRIZES]]);
  const [indicator] = evaluate({ ...plain, scales }, submission(facts), asked).indicators;
  return indicator?.requirements[0]?.result as LeafResult;
}

const shortfalls: readonly [string, Check, readonly ReportedFact[], object][] = [
  [
    'of things that are counted',
    compare('households', 'at_least', '5'),
    [quantity('households', '2')],
    { fact: 'households', text: { zh: '3 户', en: '3 homes' }, exact: '3', unit: HOUSEHOLDS, beyond: false },
  ],
  [
    'of things without a unit',
    compare('times', 'at_least', '5'),
    [quantity('times', '2')],
    { fact: 'times', text: { zh: '3', en: '3' }, exact: '3', beyond: false },
  ],
  [
    'at most so many, where less is known',
    compare('households', 'at_least', '5'),
    [quantity('households', '2..3')],
    {
      fact: 'households',
      text: { zh: '至多 3 户', en: 'at most 3 homes' },
      size: { zh: '3 户', en: '3 homes' },
      exact: '3',
      unit: HOUSEHOLDS,
      beyond: false,
      atMost: true,
    },
  ],
  [
    'what is too much is taken away',
    compare('households', 'at_most', '5'),
    [quantity('households', '7')],
    {
      fact: 'households',
      text: { zh: '-2 户', en: '-2 homes' },
      size: { zh: '2 户', en: '2 homes' },
      exact: '-2',
      unit: HOUSEHOLDS,
      beyond: false,
    },
  ],
  [
    'of a measure that must be passed: by ever so little more',
    compare('area', 'more_than', '2'),
    [quantity('area', '1.5')],
    { fact: 'area', text: { zh: '> 0.5 平方公里', en: '> 0.5 km²' }, exact: '1/2', unit: AREA, beyond: true },
  ],
  [
    'of a share in its part, at most so many where the whole is a range',
    compare('share', 'at_least', '50%'),
    [quantity('reached', '2'), quantity('households', '8..10')],
    {
      fact: 'reached',
      text: { zh: '至多 3 户', en: 'at most 3 homes' },
      size: { zh: '3 户', en: '3 homes' },
      exact: '3',
      unit: HOUSEHOLDS,
      beyond: false,
      atMost: true,
    },
  ],
];

test.each(shortfalls)('a shortfall %s', (_, check, facts, expected) => {
  const { shortfall } = result(check, facts);
  if (shortfall?.kind !== 'change') throw new Error('no change');
  const { value, size, ...rest } = shortfall;
  expect({ size, ...rest }).toEqual({ kind: 'change', size: rest.text, ...expected });
  expect(Object.keys(shortfall)).toHaveLength(
    Object.keys({ kind: 0, size: 0, value: 0, ...expected }).length,
  );
  expect(exactText(value)).toBe(shortfall.exact);
});

const prize = (level: string): ReportedFact =>
  reported('prize', { kind: 'level', level } satisfies FactValue);
const level = (op: 'at_least' | 'more_than' | 'less_than', of: string): Check => ({
  kind: 'level',
  fact: 'prize',
  op,
  level: of,
});

test('a level is told and asked in the words of its scale', () => {
  const { truth, actual, threshold, shortfall } = result(level('at_least', 'province'), [prize('city')]);
  expect([truth, actual?.text, threshold?.text]).toEqual([
    'false',
    { zh: '市级', en: 'of a city' },
    { zh: '省级', en: 'of a province' },
  ]);
  expect(shortfall).toEqual({ kind: 'answer', fact: 'prize', text: { zh: '省级', en: 'of a province' } });
});

test('a level that no word reaches has no shortfall', () => {
  const over = result(level('more_than', 'province'), [prize('city')]);
  expect([over.truth, over.shortfall]).toEqual(['false', undefined]);
  const below = result(level('less_than', 'city'), [prize('city')]);
  expect([below.truth, below.shortfall]).toEqual(['false', undefined]);
  expect(result(level('less_than', 'province'), [prize('province')]).shortfall).toMatchObject({
    kind: 'answer',
  });
});

test('a level that the scale has not is told as it is written', () => {
  const { truth, actual } = result(level('at_least', 'city'), [prize('village')]);
  expect([truth, actual?.text]).toEqual(['false', { zh: 'village', en: 'village' }]);
});
