// Where the fact stands that decides: what an editor and a reader are shown first.
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type { Check, FactRecord, FactValue, ReportedFact } from '../../src/model/index.ts';
import { compare, flag, list, number, q, quantity, rate, reported, standard, submission } from './build.ts';

const FACTS = [
  flag('yes'),
  flag('no'),
  flag('untold'),
  number('part'),
  number('whole'),
  rate('share', 'part', 'whole'),
  list('buildings'),
  { ...number('building_count'), derived: { kind: 'count-of', of: 'buildings' } } as never,
];
const is = (fact: string): Check => ({ kind: 'is', fact, is: true });
const told = (flagged: boolean): FactValue => ({ kind: 'flag', flag: flagged });
const record = (line: number, floors: string, monitored: boolean): FactRecord => ({
  count: q('1'),
  grouped: false,
  fields: new Map<string, FactValue>([
    ['floors', { kind: 'quantity', quantity: q(floors) }],
    ['monitored', told(monitored)],
  ]),
  at: { line, column: 5 },
});
/** Each fact in a line of its own, from the first; the records of the list in lines 11 to 13. */
const REPORTED = [
  reported('yes', told(true)),
  reported('no', told(false)),
  quantity('part', '3'),
  quantity('whole', '4'),
  quantity('share', '75%'),
  reported('buildings', {
    kind: 'list',
    records: [record(11, '20', true), record(12, '21', false), record(13, '22', false)],
    open: false,
  }),
].map((fact, i): ReportedFact => ({ ...fact, at: { line: i + 1, column: 3 } }));

const everyTall = (floors: string): Check => ({
  kind: 'every',
  fact: 'buildings',
  where: compare('floors', 'at_least', floors),
  every: is('monitored'),
});

const cases: readonly [string, Check, number | undefined][] = [
  ['a flag that is as asked', is('yes'), 1],
  ['a flag that is not', is('no'), 2],
  ['a fact that nobody told stands nowhere', is('untold'), undefined],
  ['a share that is computed and holds, where its part is', compare('share', 'at_least', '50%'), 3],
  ['a share that is short, where its part is', compare('share', 'at_least', '80%'), 3],
  [
    'a number that was counted and is short, where its list is',
    compare('building_count', 'at_least', '4'),
    6,
  ],
  ['of records the first that fails', everyTall('20'), 12],
  ['records that all fit, where the list is', everyTall('23'), 6],
  [
    'a list in which too few fit',
    { kind: 'where', fact: 'buildings', where: is('monitored'), atLeast: 2 },
    12,
  ],
  ['all: the first part that fails', { kind: 'all', checks: [is('yes'), is('no'), everyTall('20')] }, 2],
  [
    'all: the first where all hold',
    { kind: 'all', checks: [is('yes'), compare('part', 'at_least', '1')] },
    1,
  ],
  [
    'any: the first part that holds',
    { kind: 'any', checks: [is('no'), compare('part', 'at_least', '1')] },
    3,
  ],
  ['any: the first where none holds', { kind: 'any', checks: [is('no'), everyTall('20')] }, 2],
  [
    'all: a part that nobody told stands nowhere',
    { kind: 'all', checks: [is('yes'), is('untold')] },
    undefined,
  ],
];

test.each(cases)('%s', (_, check, line) => {
  const { standard: plain, tier } = standard(FACTS, [{ id: 'r', check }]);
  const options = { tier, evidence: 'attested', asOf: { kind: 'date', date: '2022-12-05' } } as const;
  const [indicator] = evaluate(plain, submission(REPORTED), options).indicators;
  expect(indicator?.requirements[0]?.result.at?.line).toBe(line);
});
