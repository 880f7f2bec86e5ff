// What a check of a standard is read as, and what is told of one that asks for something that is not there.
import { describe, expect, test } from 'vitest';
import { checkOf } from '../../../src/load/standard/checks.ts';
import type { PlainCheck } from '../../../src/load/standard/plain-standard.ts';
import type { Fact } from '../../../src/model/index.ts';
import { rational } from '../../../src/quantity/index.ts';

const label = (text: string) => ({ zh: text, en: text });
const of = (id: string) => ({ id, label: label(id) });
const text = { ...of('name'), type: 'text' } as const;
const count = (id: string) => ({ ...of(id), type: 'count', unit: { zh: '户', en: 'households' } }) as Fact;
const list = (id: string, ...fields: readonly Fact[]) =>
  ({ ...of(id), type: 'list', fields: new Map(fields.map((one) => [one.id, one])) }) as Fact;

const FACTS = new Map<string, Fact>(
  [
    count('households'),
    { ...of('coverage'), type: 'rate' } as Fact,
    { ...of('grade'), type: 'level', scale: 'grades' } as Fact,
    { ...of('wired'), type: 'flag' } as Fact,
    {
      ...of('scenes'),
      type: 'set',
      open: false,
      items: new Map(['park', 'food', 'care'].map((id) => [id, label(id)])),
    } as Fact,
    list('lifts', text, count('floors')),
    list('halls', text, count('seats')),
    list('huts', count('floors')),
    list('sheds', { ...count('name') }),
  ].map((fact) => [fact.id, fact]),
);
const SCALES = new Map([
  ['grades', { id: 'grades', levels: ['low', 'mid', 'high'].map((id) => ({ id, label: label(id) })) }],
]);
const NOTHING = { kind: 'all', checks: [] };

function read(plain: unknown) {
  const told: unknown[] = [];
  const check = checkOf(plain as PlainCheck, ['check'], {
    file: 'tier.yaml',
    facts: FACTS,
    scales: SCALES,
    complain: (file, path, complaint) => told.push([file, path.join('.'), complaint]),
  });
  return { check, told };
}

const threshold = (numerator: number, denominator = 1, decimals = 0) => ({
  value: rational(`${numerator}/${denominator}`),
  decimals,
});

describe('what is read', () => {
  test.each<[string, unknown, unknown]>([
    [
      'one end',
      { fact: 'households', at_least: 70 },
      { kind: 'compare', fact: 'households', op: 'at_least', threshold: threshold(70) },
    ],
    [
      'decimals are kept',
      { fact: 'coverage', more_than: '95.5%' },
      { kind: 'compare', fact: 'coverage', op: 'more_than', threshold: threshold(191, 200, 1) },
    ],
    [
      'two ends, the lower one first however they are written',
      { fact: 'households', less_than: 9, at_least: 3 },
      {
        kind: 'compare',
        fact: 'households',
        op: 'at_least',
        threshold: threshold(3),
        upper: { op: 'less_than', threshold: threshold(9) },
      },
    ],
    [
      'a level',
      { fact: 'grade', at_least: 'mid' },
      { kind: 'level', fact: 'grade', op: 'at_least', level: 'mid' },
    ],
    [
      'levels from, to',
      { fact: 'grade', at_least: 'low', at_most: 'mid' },
      {
        kind: 'all',
        checks: [
          { kind: 'level', fact: 'grade', op: 'at_least', level: 'low' },
          { kind: 'level', fact: 'grade', op: 'at_most', level: 'mid' },
        ],
      },
    ],
    ['a flag', { fact: 'wired', is: false }, { kind: 'is', fact: 'wired', is: false }],
    ['items', { fact: 'scenes', includes: ['park'] }, { kind: 'includes', fact: 'scenes', items: ['park'] }],
    [
      'as many as there are',
      { fact: 'scenes', among: ['park', 'food'], at_least: 2 },
      { kind: 'among', fact: 'scenes', items: ['park', 'food'], atLeast: 2 },
    ],
    ['records', { fact: 'lifts', at_least: 12 }, { kind: 'where', fact: 'lifts', atLeast: 12 }],
    [
      'a condition on one field is that check alone',
      { fact: 'lifts', where: { floors: { at_least: 12 } }, at_least: 1 },
      {
        kind: 'where',
        fact: 'lifts',
        where: { kind: 'compare', fact: 'floors', op: 'at_least', threshold: threshold(12) },
        atLeast: 1,
      },
    ],
    [
      'conditions on two fields hold together',
      { fact: 'halls', where: { seats: { more_than: 5 }, name: { any: [] } }, at_least: 1 },
      {
        kind: 'where',
        fact: 'halls',
        where: {
          kind: 'all',
          checks: [
            { kind: 'compare', fact: 'seats', op: 'more_than', threshold: threshold(5) },
            { kind: 'any', checks: [] },
          ],
        },
        atLeast: 1,
      },
    ],
    [
      'every record but those of another list',
      { fact: 'lifts', every: { floors: { at_most: 6 } }, excluding: 'halls' },
      {
        kind: 'every',
        fact: 'lifts',
        every: { kind: 'compare', fact: 'floors', op: 'at_most', threshold: threshold(6) },
        excluding: 'halls',
      },
    ],
    [
      'any of all',
      { any: [{ all: [{ fact: 'wired', is: true }] }, { fact: 'wired', is: false }] },
      {
        kind: 'any',
        checks: [
          { kind: 'all', checks: [{ kind: 'is', fact: 'wired', is: true }] },
          { kind: 'is', fact: 'wired', is: false },
        ],
      },
    ],
  ])('%s', (_, plain, check) => {
    expect(read(plain)).toStrictEqual({ check, told: [] });
  });
});

const unknown = (code: string, written: string, allowed: readonly string[], nearest?: string) => ({
  code,
  args: { written, fact: '', allowed, ...(nearest !== undefined && { nearest }) },
});
const mismatch = (fact: string, type: string, key: string, allowed: readonly string[]) => ({
  code: 'check-type',
  key: true,
  args: { fact: label(fact), type: { code: `fact-${type}`, args: {} }, key, allowed },
});
const threshed = (code: string, written: string, fact: string, type: string) => ({
  code: 'bad-threshold',
  args: {
    written,
    fact: label(fact),
    why: { code: `threshold-why-${code}`, args: {} },
    expected: { code: `threshold-${type}`, args: {} },
  },
});
const OPS = ['at_least', 'more_than', 'at_most', 'less_than'];
const LISTS = ['lifts', 'halls', 'huts', 'sheds'];

describe('what is told, and where', () => {
  test.each<[string, unknown, readonly (readonly [path: string, complaint: unknown])[]]>([
    [
      'a fact that is nearly one',
      { fact: 'household', at_least: 1 },
      [['check.fact', unknown('unknown-fact', 'household', [...FACTS.keys()], 'households')]],
    ],
    [
      'a fact that is nothing like one',
      { fact: 'qqqqqqqq', at_least: 1 },
      [['check.fact', unknown('unknown-fact', 'qqqqqqqq', [...FACTS.keys()])]],
    ],
    ['nothing is asked', { fact: 'wired' }, [['check', mismatch('wired', 'flag', '', ['is'])]]],
    [
      'a flag has no size',
      { fact: 'wired', at_least: 1 },
      [['check.at_least', mismatch('wired', 'flag', 'at_least', ['is'])]],
    ],
    [
      'of a set, only what is among its items is counted',
      { fact: 'scenes', includes: ['park'], at_least: 1 },
      [['check.at_least', mismatch('scenes', 'set', 'at_least', ['includes', 'among'])]],
    ],
    [
      'a list has no items',
      { fact: 'lifts', among: ['a'], at_least: 1 },
      [['check.among', mismatch('lifts', 'list', 'among', ['where', 'every', 'excluding', 'at_least'])]],
    ],
    [
      'a number is no flag',
      { fact: 'households', is: true },
      [['check.is', mismatch('households', 'count', 'is', OPS)]],
    ],
    [
      'both ends are wrong',
      { fact: 'households', at_least: '1.5', at_most: '>= 3' },
      [
        ['check.at_least', threshed('fractional-count', '1.5', 'households', 'count')],
        ['check.at_most', threshed('sign', '>= 3', 'households', 'count')],
      ],
    ],
    [
      'one end is wrong',
      { fact: 'coverage', at_least: '80%', at_most: '70%..90%' },
      [['check.at_most', threshed('sign', '70%..90%', 'coverage', 'rate')]],
    ],
    [
      'a level that is none',
      { fact: 'grade', at_least: 'hihg', at_most: 'mid' },
      [['check.at_least', unknown('unknown-level', 'hihg', ['low', 'mid', 'high'], 'high')]],
    ],
    [
      'an item that is none, and which',
      { fact: 'scenes', includes: ['food', 'par'] },
      [
        [
          'check.includes.1',
          {
            code: 'unknown-item',
            args: {
              written: 'par',
              fact: label('scenes'),
              allowed: ['park', 'food', 'care'],
              nearest: 'park',
            },
          },
        ],
      ],
    ],
    [
      'more items than there are',
      { fact: 'scenes', among: ['park', 'food'], at_least: 3 },
      [['check.at_least', { code: 'count-over-items', args: { written: '3', items: '2' } }]],
    ],
    [
      'no number of items',
      { fact: 'scenes', among: ['park'], at_least: 0 },
      [['check.at_least', { code: 'bad-count', args: { written: '0' } }]],
    ],
    [
      'no number of records',
      { fact: 'lifts', at_least: '1.5' },
      [['check.at_least', { code: 'bad-count', args: { written: '1.5' } }]],
    ],
    [
      'too long a number',
      { fact: 'lifts', at_least: 1_000_000_000 },
      [['check.at_least', { code: 'bad-count', args: { written: '1000000000' } }]],
    ],
    [
      'a list without itself',
      { fact: 'lifts', at_least: 1, excluding: 'lifts' },
      [['check.excluding', { code: 'excludes-itself', args: { written: 'lifts' } }]],
    ],
    [
      'without what is no list, of which only lists are proposed',
      { fact: 'lifts', at_least: 1, excluding: 'hall' },
      [['check.excluding', unknown('unknown-list', 'hall', LISTS, 'halls')]],
    ],
    [
      'without a fact of another kind',
      { fact: 'lifts', at_least: 1, excluding: 'wired' },
      [['check.excluding', unknown('unknown-list', 'wired', LISTS)]],
    ],
    [
      'without records that have no name',
      { fact: 'lifts', at_least: 1, excluding: 'huts' },
      [['check.excluding', { code: 'excludes-nameless', args: { written: 'huts' } }]],
    ],
    [
      'records without a name, without others',
      { fact: 'huts', at_least: 1, excluding: 'lifts' },
      [['check.excluding', { code: 'excludes-nameless', args: { written: 'huts' } }]],
    ],
    [
      'a name that is no text',
      { fact: 'lifts', at_least: 1, excluding: 'sheds' },
      [['check.excluding', { code: 'excludes-nameless', args: { written: 'sheds' } }]],
    ],
    [
      'a field that is none',
      { fact: 'lifts', where: { floor: { at_least: 3 } }, at_least: 1 },
      [
        [
          'check.where.floor',
          { ...unknown('unknown-field', 'floor', ['name', 'floors'], 'floors'), key: true },
        ],
      ],
    ],
  ])('%s', (_, plain, told) => {
    expect(read(plain).told).toStrictEqual(told.map(([path, complaint]) => ['tier.yaml', path, complaint]));
  });

  test('a check that is wrong asks nothing', () => {
    expect(read({ fact: 'households', at_least: 1, at_most: 'x' }).check).toEqual(NOTHING);
    expect(read({ fact: 'households', at_least: 'x', at_most: 1 }).check).toEqual(NOTHING);
    expect(read({ fact: 'wired', at_least: 1 }).check).toEqual(NOTHING);
    expect(read({ fact: 'grade', at_least: 'none' }).check).toEqual(NOTHING);
  });
});
