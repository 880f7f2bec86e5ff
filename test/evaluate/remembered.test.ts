// What was judged before is taken only where all that a result depends on is the same: small pairs, each with one difference.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type {
  Check,
  EvaluationOptions,
  FactRecord,
  FactValue,
  Position,
  ReportedFact,
  Requirement,
  Standard,
  Submission,
} from '../../src/model/index.ts';
import { accepted, compare, flag, list, number, q, rate, standard, submission } from './build.ts';

const FACTS = [
  flag('yes'),
  number('part'),
  number('whole'),
  rate('share', 'part', 'whole'),
  list('list'),
  number('told_of_nothing'),
];
const checks: Readonly<Record<string, Check>> = {
  flag: { kind: 'is', fact: 'yes', is: true },
  share: compare('share', 'at_least', '50%'),
  every: {
    kind: 'every',
    fact: 'list',
    where: compare('floors', 'at_least', '5'),
    every: { kind: 'is', fact: 'monitored', is: true },
  },
  some: {
    kind: 'all',
    checks: [
      { kind: 'where', fact: 'list', where: compare('floors', 'at_least', '5'), atLeast: 3 },
      { kind: 'is', fact: 'yes', is: true },
    ],
  },
};
const TRUE: FactValue = { kind: 'flag', flag: true };
const [FIVE, NINE, ONE] = [q('5'), q('9'), q('1')];
const HALF = q('60%');
const number_ = (quantity: typeof FIVE): FactValue => ({ kind: 'quantity', quantity });
const [FIVE_OF, NINE_OF, HALF_OF] = [number_(FIVE), number_(NINE), number_(HALF)];
const FALSE: FactValue = { kind: 'flag', flag: false };

let line = 0;
const place = (): Position => {
  line += 1;
  return { line, column: 1 };
};
const record = (name: string | undefined, more: Partial<FactRecord> = {}): FactRecord => ({
  count: ONE,
  grouped: false,
  fields: new Map<string, FactValue>([
    ['floors', NINE_OF],
    ['monitored', FALSE],
    ...(name === undefined ? [] : [['name', { kind: 'text', text: name }] as const]),
  ]),
  at: place(),
  ...more,
});
const listOf = (records: readonly FactRecord[], open = false): FactValue => ({ kind: 'list', records, open });
const fact = (id: string, value: FactValue, more: Partial<ReportedFact> = {}): ReportedFact => ({
  id,
  value,
  written: '',
  at: place(),
  ...more,
});
type Given = Readonly<Record<string, FactValue>>;
const given = (facts: Given, more: Partial<Submission> = {}): Submission =>
  submission(
    Object.entries(facts).map(([id, value]) => fact(id, value)),
    more,
  );

interface Asked extends Partial<EvaluationOptions> {
  readonly of?: Partial<Standard>;
}

/** One standard, whose requirements remember; `anew` has requirements of its own that nobody asked before. */
function remembering(check: Check) {
  const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check }]);
  const judge = (requirement: Requirement, one: Submission, { of, ...more }: Asked) => {
    const indicators = tier.indicators.map((indicator) => ({ ...indicator, requirements: [requirement] }));
    const asked = { evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' }, ...more } as const;
    return evaluate({ ...plain, ...of }, one, { ...asked, tier: { ...tier, indicators } }).indicators[0]
      ?.requirements[0];
  };
  const own = tier.indicators[0]?.requirements[0] as Requirement;
  return {
    take: (one: Submission, more: Asked = {}) => judge(own, one, more),
    anew: (one: Submission, more: Asked = {}) => ({
      ...judge({ ...own }, one, more),
      requirement: own,
    }),
  };
}

const two = () => [record('A'), record('B')];
const pairs: readonly [string, string, () => Submission, () => Submission, Asked?][] = [
  ['a flag', 'flag', () => given({ yes: TRUE }), () => given({ yes: FALSE })],
  ['a fact that is not told', 'flag', () => given({ yes: TRUE }), () => given({})],
  ['a fact that is told', 'flag', () => given({}), () => given({ yes: FALSE })],
  [
    'a figure',
    'share',
    () => given({ part: FIVE_OF, whole: NINE_OF }),
    () => given({ part: NINE_OF, whole: NINE_OF }),
  ],
  [
    'the spelling of what is declared',
    'share',
    () =>
      submission([fact('part', FIVE_OF), fact('whole', NINE_OF), fact('share', HALF_OF, { written: '60%' })]),
    () =>
      submission([
        fact('part', FIVE_OF),
        fact('whole', NINE_OF),
        fact('share', HALF_OF, { written: '60 %' }),
      ]),
  ],
  ['the place of a fact', 'flag', () => given({ yes: TRUE }), () => given({ yes: TRUE })],
  [
    'the places of records',
    'every',
    () => given({ list: listOf(two()) }),
    () => given({ list: listOf(two()) }),
  ],
  [
    'the places of records in a part of a check',
    'some',
    () => given({ list: listOf(two()), yes: TRUE }),
    () => given({ list: listOf(two()), yes: TRUE }),
  ],
  [
    'one record fewer',
    'every',
    () => given({ list: listOf(two()) }),
    () => given({ list: listOf([record('A')]) }),
  ],
  [
    'a list that is open',
    'every',
    () => given({ list: listOf(two()) }),
    () => given({ list: listOf(two(), true) }),
  ],
  [
    'a name',
    'every',
    () => given({ list: listOf([record('A')]) }),
    () => given({ list: listOf([record('B')]) }),
  ],
  [
    'a group',
    'every',
    () => given({ list: listOf([record('A')]) }),
    () => given({ list: listOf([record('A', { grouped: true })]) }),
  ],
  [
    'the number of a group',
    'some',
    () => given({ list: listOf([record('A', { grouped: true, count: FIVE })]), yes: TRUE }),
    () => given({ list: listOf([record('A', { grouped: true, count: ONE })]), yes: TRUE }),
  ],
  [
    'a field',
    'every',
    () => given({ list: listOf([record('A')]) }),
    () =>
      given({ list: listOf([record('A', { fields: new Map([['name', { kind: 'text', text: 'A' }]]) })]) }),
  ],
  [
    'the value of a field',
    'every',
    () => given({ list: listOf([record('A')]) }),
    () =>
      given({
        list: listOf([
          record('A', {
            fields: new Map<string, FactValue>([
              ['floors', NINE_OF],
              ['monitored', TRUE],
              ['name', { kind: 'text', text: 'A' }],
            ]),
          }),
        ]),
      }),
  ],
  ['who vouches', 'flag', () => given({}), () => given({}, accepted)],
  ['the floor', 'flag', () => given({ yes: TRUE }), () => given({ yes: TRUE }), { evidence: 'measured' }],
  [
    'whether margins are asked',
    'share',
    () => given({ part: FIVE_OF, whole: NINE_OF }),
    () => given({ part: FIVE_OF, whole: NINE_OF }),
    { margins: false },
  ],
  [
    'the rule of comparison',
    'share',
    () => given({ part: FIVE_OF, whole: NINE_OF }),
    () => given({ part: FIVE_OF, whole: NINE_OF }),
    { of: { comparison: { kind: 'rounded-value', decimals: 0 } } },
  ],
  [
    'the catalogue',
    'share',
    () => given({ part: FIVE_OF, whole: NINE_OF, share: HALF_OF }),
    () => given({ part: FIVE_OF, whole: NINE_OF, share: HALF_OF }),
    { of: { facts: new Map([...FACTS, rate('share')].map((one) => [one.id, one])) } },
  ],
];

describe('what differs is judged anew', () => {
  test.each(pairs)('%s', (_, check, first, second, more) => {
    const { take, anew } = remembering(checks[check] as Check);
    for (const one of [first(), first(), second()]) take(one);
    const last = second();
    expect(take(last, more)).toEqual(anew(last, more));
    // And once more, as it is remembered now.
    const again = second();
    expect(take(again, more)).toEqual(anew(again, more));
    const back = first();
    expect(take(back)).toEqual(anew(back));
  });
});

describe('what is remembered', () => {
  test('equal values at the same places give the very same result', () => {
    const { take } = remembering(checks['flag'] as Check);
    const [one, other] = [fact('yes', TRUE), fact('yes', TRUE)];
    const at = { ...one.at };
    expect(take(submission([{ ...other, at }]))).toBe(take(submission([{ ...one, at: { ...at } }])));
  });
  test('what is supposed is not', () => {
    const { take, anew } = remembering(checks['share'] as Check);
    const facts = (assumed?: true) => [
      fact('part', FIVE_OF),
      fact('whole', NINE_OF),
      fact('share', HALF_OF, assumed && { assumed }),
    ];
    const [plain, supposed] = [submission(facts()), submission(facts(true))];
    for (const one of [plain, supposed, plain, supposed]) expect(take(one)).toEqual(anew(one));
  });
  test('what names a record by its line is told by the line where it stands', () => {
    const { take, anew } = remembering(checks['every'] as Check);
    for (let turn = 0; turn < 3; turn += 1) {
      const one = given({ list: listOf([record(undefined)]) });
      expect(take(one)).toEqual(anew(one));
    }
  });
  test('a requirement whose figures are always new is not, after some hundreds', () => {
    const { take } = remembering(checks['flag'] as Check);
    const same = given({ yes: TRUE });
    expect(take(same)).toBe(take(same));
    for (let turn = 0; turn < 300; turn += 1) take(given({ yes: { kind: 'flag', flag: true } }));
    expect(take(same)).not.toBe(take(same));
  });
  test('some thousands are, and then it begins anew', () => {
    const other = remembering(checks['flag'] as Check);
    const { take } = remembering(checks['flag'] as Check);
    const same = given({ yes: TRUE });
    const before = take(same);
    expect(take(same)).toBe(before);
    for (let round = 0; round < 60; round += 1) {
      const { take: fill } = remembering(checks['flag'] as Check);
      for (let turn = 0; turn < 200; turn += 1) fill(given({ yes: { kind: 'flag', flag: true } }));
    }
    expect(take(same)).not.toBe(before);
    expect(other.take(same)).toBe(other.take(same));
  });
});
