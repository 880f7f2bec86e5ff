// What no reader of standards and submissions lets through is a bug of theirs: it is named, and nothing is judged.
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type { Check, Derivation, Fact, FactValue } from '../../src/model/index.ts';
import { compare, flag, list, number, q, rate, reported, set, standard, submission } from './build.ts';

const YES: FactValue = { kind: 'flag', flag: true };
const NUMBER: FactValue = { kind: 'quantity', quantity: q('1') };
const LIST: FactValue = {
  kind: 'list',
  open: false,
  records: [
    { count: q('1'), grouped: false, fields: new Map([['floors', YES]]), at: { line: 1, column: 1 } },
  ],
};
const NONE: FactValue = { kind: 'quantity', quantity: q('0') };
const derived = (id: string, from: Derivation): Fact => ({ ...number(id), derived: from }) as Fact;
const FACTS = [
  flag('yes'),
  number('part'),
  number('whole'),
  rate('share', 'part', 'whole'),
  rate('of_flags', 'yes', 'whole'),
  rate('of_what', 'nowhere', 'whole'),
  set('set'),
  list('list'),
  list('other'),
  derived('largest', { kind: 'max-of', of: 'set', field: 'floors' }),
  derived('counted', { kind: 'count-of', of: 'yes' }),
  derived('counted_share', { kind: 'count-of', of: 'share' }),
  { id: 'rank', type: 'level', scale: 'none', label: { zh: 'rank', en: 'rank' } } as const,
  { id: 'prize', type: 'level', scale: 'levels', label: { zh: 'prize', en: 'prize' } } as const,
];
const is = (fact: string): Check => ({ kind: 'is', fact, is: true });
const least = (fact: string): Check => compare(fact, 'at_least', fact.startsWith('share') ? '1%' : '1');
const some = (more: object): Check => ({ kind: 'where', fact: 'list', atLeast: 1, ...more }) as Check;

const cases: readonly [string, Check, Readonly<Record<string, FactValue>>, string][] = [
  ['a fact that the catalogue has not', is('nowhere'), {}, '"nowhere"'],
  ['an input that the catalogue has not', least('of_what'), { whole: NUMBER }, '"nowhere"'],
  ['a figure asked of a flag', least('yes'), { yes: YES }, '"yes"'],
  ['a count that is a flag', least('part'), { part: YES }, '"part"'],
  ['a flag that is a number', is('yes'), { yes: NUMBER }, '"yes"'],
  [
    'a level that is a flag',
    { kind: 'level', fact: 'prize', op: 'at_least', level: 'mid' },
    { prize: YES },
    '"prize"',
  ],
  [
    'a level of no scale',
    { kind: 'level', fact: 'rank', op: 'at_least', level: 'mid' },
    { rank: { kind: 'level', level: 'mid' } },
    '"rank"',
  ],
  [
    'a level asked of a flag',
    { kind: 'level', fact: 'yes', op: 'at_least', level: 'mid' },
    { yes: YES },
    '"yes"',
  ],
  ['items asked of a flag', { kind: 'includes', fact: 'yes', items: ['a'] }, { yes: YES }, '"yes"'],
  ['the number of a share', least('counted_share'), { part: NUMBER, whole: NONE }, '"share"'],
  ['a set that is a flag', { kind: 'includes', fact: 'set', items: ['a'] }, { set: YES }, '"set"'],
  ['records of a set', some({ fact: 'set' }), { set: YES }, '"set"'],
  ['a list that is a flag', some({}), { list: YES }, '"list"'],
  ['each record of a flag', { kind: 'every', fact: 'list', every: is('monitored') }, { list: YES }, '"list"'],
  ['a list left out that is a flag', some({ excluding: 'other' }), { list: LIST, other: YES }, '"other"'],
  ['a field that the list has not', some({ where: is('nowhere') }), { list: LIST }, '"nowhere"'],
  ['a field that has another value', some({ where: least('floors') }), { list: LIST }, '"floors"'],
  ['a share of flags', least('of_flags'), { yes: YES, whole: NUMBER }, '"yes"'],
  ['a part that is a flag', least('share'), { part: YES, whole: NUMBER }, '"part"'],
  ['a share that is a flag', least('share'), { part: NUMBER, whole: NUMBER, share: YES }, '"share"'],
  ['the largest of a set', least('largest'), { set: { kind: 'set', items: [], open: false } }, '"set"'],
  ['the number of a flag', least('counted'), { yes: YES }, '"yes"'],
];

const asked = { evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } } as const;

test.each(cases)('%s', (_, check, facts, named) => {
  const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check }]);
  const given = submission(Object.entries(facts).map(([id, value]) => reported(id, value)));
  expect(() => evaluate(plain, given, { tier, ...asked })).toThrow(named);
});

test('an indicator in a category that the standard has not', () => {
  const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check: is('yes') }]);
  expect(() => evaluate({ ...plain, categories: [] }, submission([]), { tier, ...asked })).toThrow('"c"');
  expect(evaluate(plain, submission([]), { tier, ...asked }).indicators[0]?.category.id).toBe('c');
});
