import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/index.ts';
import type {
  CalendarDate,
  Check,
  EvaluationOptions,
  FactRecord,
  FactValue,
  ReportedFact,
} from '../../src/model/index.ts';
import {
  accepted,
  compare,
  flag,
  items,
  list,
  number,
  q,
  quantity,
  rate,
  reported,
  set,
  standard,
  submission,
} from './build.ts';

const facts = [
  number('households'),
  number('gigabit'),
  rate('coverage', 'gigabit', 'households'),
  rate('satisfaction'),
  number('area', { type: 'measure' }),
  number('covered_area', { type: 'measure' }),
  rate('covered', 'covered_area', 'area'),
  flag('online'),
  set('measures'),
  { ...number('measure_count'), derived: { kind: 'count-of', of: 'measures' } } as never,
  list('buildings'),
  list('others'),
];

function run(
  check: Check,
  reportedFacts: readonly ReportedFact[],
  more: { when?: Check; options?: Partial<EvaluationOptions>; attested?: boolean } = {},
) {
  const { standard: s, tier } = standard(facts, [{ id: 'r', check, ...(more.when && { when: more.when }) }]);
  const options: EvaluationOptions = {
    tier,
    evidence: 'attested',
    asOf: { kind: 'date', date: '2022-12-05' },
    ...more.options,
  };
  const evaluation = evaluate(s, submission(reportedFacts, more.attested ? accepted : {}), options);
  const requirement = evaluation.indicators[0]?.requirements[0];
  if (requirement === undefined) throw new Error('nothing was judged');
  return requirement;
}

const record = (fields: Record<string, FactValue>, count?: string): FactRecord => ({
  count: q(count ?? '1'),
  grouped: count !== undefined,
  fields: new Map(Object.entries(fields)),
  at: { line: 9, column: 3 },
});
const floors = (text: string): FactValue => ({ kind: 'quantity', quantity: q(text) });
const yes: FactValue = { kind: 'flag', flag: true };
const no: FactValue = { kind: 'flag', flag: false };
const buildings = (records: readonly FactRecord[], open = false) =>
  reported('buildings', { kind: 'list', records, open });
const named = (name: string, level?: string): FactRecord =>
  record({ name: { kind: 'text', text: name }, ...(level && { level: { kind: 'level', level } }) });
const atLevel: Check = {
  kind: 'where',
  fact: 'buildings',
  where: { kind: 'level', fact: 'level', op: 'at_least', level: 'mid' },
  atLeast: 1,
};
const tall = compare('floors', 'at_least', '19');
const everyTall: Check = {
  kind: 'every',
  fact: 'buildings',
  where: tall,
  every: { kind: 'is', fact: 'monitored', is: true },
};
const someTall: Check = { kind: 'where', fact: 'buildings', where: tall, atLeast: 1 };
const gigabit = compare('coverage', 'at_least', '70%');
const includes: Check = { kind: 'includes', fact: 'measures', items: ['a', 'b'] };
const among: Check = { kind: 'among', fact: 'measures', items: ['a', 'b', 'c'], atLeast: 2 };

describe('each kind of check over every truth value', () => {
  const cases: [string, Check, ReportedFact[], string, string?][] = [
    [
      'exactly 80%, which floats deny',
      compare('covered', 'at_least', '80%'),
      [quantity('covered_area', '0.296'), quantity('area', '0.37')],
      'met',
      'measured',
    ],
    [
      '1019 of 1456 is not 70%',
      gigabit,
      [quantity('gigabit', '1019'), quantity('households', '1456')],
      'unmet',
      'measured',
    ],
    ['a bound that decides', gigabit, [quantity('coverage', '>= 90%')], 'met', 'declared'],
    [
      'a bound that does not',
      compare('coverage', 'at_least', '95%'),
      [quantity('coverage', '>= 90%')],
      'undetermined',
    ],
    [
      'a bound the other way',
      compare('households', 'at_least', '19'),
      [quantity('households', '<= 18')],
      'unmet',
      'declared',
    ],
    ['a missing fact is unknown', gigabit, [], 'undetermined'],
    [
      'no figure is negative',
      compare('households', 'at_least', '0'),
      [quantity('households', '< 5')],
      'met',
      'declared',
    ],
    ['a flag', { kind: 'is', fact: 'online', is: true }, [reported('online', yes)], 'met', 'declared'],
    [
      'a flag denied',
      { kind: 'is', fact: 'online', is: true },
      [reported('online', no)],
      'unmet',
      'declared',
    ],
    ['a flag not reported', { kind: 'is', fact: 'online', is: true }, [], 'undetermined'],
    ['includes', includes, [items('measures', ['a', 'b'])], 'met', 'declared'],
    ['includes, one missing', includes, [items('measures', ['a'])], 'unmet', 'declared'],
    ['includes, open list', includes, [items('measures', ['a'], true)], 'undetermined'],
    ['among', among, [items('measures', ['a', 'c'])], 'met', 'declared'],
    ['among, too few', among, [items('measures', ['a', 'z'])], 'unmet', 'declared'],
    ['among, open list', among, [items('measures', ['a'], true)], 'undetermined'],
    [
      'a count of an open list is a lower bound',
      compare('measure_count', 'at_least', '2'),
      [items('measures', ['a', 'z'], true)],
      'met',
      'declared',
    ],
    [
      'and no more than that',
      compare('measure_count', 'at_least', '3'),
      [items('measures', ['a', 'z'], true)],
      'undetermined',
    ],
    [
      'a declared number serves without its list',
      compare('measure_count', 'at_least', '3'),
      [quantity('measure_count', '3')],
      'met',
      'declared',
    ],
    ['a level reached', atLevel, [buildings([named('a', 'high')])], 'met', 'measured'],
    ['a level missed', atLevel, [buildings([named('a', 'low')])], 'unmet', 'measured'],
    ['a level not told', atLevel, [buildings([named('a')])], 'undetermined'],
    [
      'the same innovation is not counted twice',
      { ...atLevel, excluding: 'others' } as Check,
      [
        buildings([named('a', 'high')]),
        reported('others', { kind: 'list', records: [named('a')], open: false }),
      ],
      'unmet',
      'measured',
    ],
    [
      'every',
      everyTall,
      [buildings([record({ floors: floors('20'), monitored: yes }), record({ floors: floors('6') })])],
      'met',
      'measured',
    ],
    [
      'every, one fails',
      everyTall,
      [buildings([record({ floors: floors('20'), monitored: no })])],
      'unmet',
      'measured',
    ],
    ['every, one not told', everyTall, [buildings([record({ floors: floors('20') })])], 'undetermined'],
    ['every, over none', everyTall, [buildings([])], 'met', 'declared'],
    ['every, over an open list', everyTall, [buildings([], true)], 'undetermined'],
    [
      'every, a failing group that may be empty',
      everyTall,
      [buildings([record({ floors: floors('20'), monitored: no }, '>= 0')])],
      'undetermined',
    ],
    [
      'where, a group',
      { ...someTall, atLeast: 3 } as Check,
      [buildings([record({ floors: floors('20') }, '3')])],
      'met',
      'declared',
    ],
    [
      'where, none',
      someTall,
      [buildings([record({ floors: floors('<= 18') }, '>= 0')])],
      'unmet',
      'declared',
    ],
    [
      'where, a group that may be empty',
      someTall,
      [buildings([record({ floors: floors('20') }, '>= 0')])],
      'undetermined',
    ],
    [
      'all, one false part suffices',
      { kind: 'all', checks: [gigabit, { kind: 'is', fact: 'online', is: true }] },
      [reported('online', no)],
      'unmet',
      'declared',
    ],
    [
      'all, unknown',
      { kind: 'all', checks: [gigabit, { kind: 'is', fact: 'online', is: true }] },
      [reported('online', yes)],
      'undetermined',
    ],
    [
      'any, one true part suffices',
      { kind: 'any', checks: [gigabit, { kind: 'is', fact: 'online', is: true }] },
      [reported('online', yes)],
      'met',
      'declared',
    ],
    [
      'any, unknown',
      { kind: 'any', checks: [gigabit, { kind: 'is', fact: 'online', is: true }] },
      [reported('online', no)],
      'undetermined',
    ],
  ];
  test.each(cases)('%s', (_, check, reportedFacts, status, evidence) => {
    const result = run(check, reportedFacts);
    expect([result.status, result.evidence]).toEqual([status, evidence]);
  });
});

describe('attestation', () => {
  test('fills a missing fact', () =>
    expect(run(gigabit, [], { attested: true })).toMatchObject({ status: 'met', evidence: 'attested' }));
  test('never overrules a figure', () =>
    expect(run(gigabit, [quantity('coverage', '60%')], { attested: true }).status).toBe('unmet'));
  test('does not fill a bound too wide to decide', () =>
    expect(
      run(compare('coverage', 'at_least', '95%'), [quantity('coverage', '>= 90%')], { attested: true })
        .status,
    ).toBe('undetermined'));
  test('does not fill an open list', () =>
    expect(run(includes, [items('measures', ['a'], true)], { attested: true }).status).toBe('undetermined'));
  test('fills a field of a record', () =>
    expect(run(atLevel, [buildings([named('a')])], { attested: true })).toMatchObject({
      status: 'met',
      evidence: 'attested',
    }));
  test('never fills a condition', () =>
    expect(
      run({ kind: 'is', fact: 'online', is: true }, [reported('online', no)], {
        when: someTall,
        attested: true,
      }).status,
    ).toBe('undetermined'));
  test('reporting half of a clause is never worse than none of it', () => {
    const both: Check = { kind: 'all', checks: [gigabit, { kind: 'is', fact: 'online', is: true }] };
    expect(run(both, [reported('online', yes)], { attested: true })).toMatchObject({
      status: 'met',
      evidence: 'attested',
    });
  });
  test('is not enough where more is asked', () =>
    expect(run(gigabit, [], { attested: true, options: { evidence: 'declared' } })).toMatchObject({
      status: 'undetermined',
      withheld: 'attested',
    }));
  test('evidence never takes away from unmet', () =>
    expect(run(gigabit, [quantity('coverage', '60%')], { options: { evidence: 'measured' } }).status).toBe(
      'unmet',
    ));
});

describe('one evaluation gives the verdict at every floor', () => {
  const statusesOf = (...args: Parameters<typeof run>) => Object.values(run(...args).statuses);
  test('declared, attested and false alike', () => {
    expect(statusesOf(gigabit, [quantity('coverage', '70%')])).toEqual(['met', 'met', 'undetermined']);
    expect(statusesOf(gigabit, [], { attested: true })).toEqual(['met', 'undetermined', 'undetermined']);
    expect(statusesOf(gigabit, [quantity('coverage', '60%')])).toEqual(['unmet', 'unmet', 'unmet']);
  });
  test('a condition that is not supported is unknown', () => {
    const none = [buildings([record({ floors: floors('<= 18') }, '>= 0')])];
    const online: Check = { kind: 'is', fact: 'online', is: true };
    expect(statusesOf(online, none, { when: someTall })).toEqual([
      'not-applicable',
      'not-applicable',
      'undetermined',
    ]);
  });
});

describe('when', () => {
  const online: Check = { kind: 'is', fact: 'online', is: true };
  test('false: not applicable', () =>
    expect(run(online, [buildings([])], { when: someTall })).toMatchObject({
      status: 'not-applicable',
      evidence: 'declared',
    }));
  test('unknown, and the check holds: met', () =>
    expect(run(online, [reported('online', yes)], { when: someTall }).status).toBe('met'));
  test('unknown, and the check fails: undetermined', () =>
    expect(run(online, [reported('online', no)], { when: someTall }).status).toBe('undetermined'));
  test('true, and the check fails: unmet', () =>
    expect(
      run(online, [reported('online', no), buildings([record({ floors: floors('20') })])], { when: someTall })
        .status,
    ).toBe('unmet'));
});

describe('waivers', () => {
  const waived = (until: CalendarDate) => {
    const { standard: s, tier } = standard(facts, [{ id: 'r', check: gigabit }]);
    const more = { waivers: [{ requirement: 'r', reason: 'x', by: 'y', until, at: { line: 1, column: 1 } }] };
    return evaluate(s, submission([quantity('coverage', '1%')], more), {
      tier,
      evidence: 'attested',
      asOf: { kind: 'date', date: '2022-12-05' },
    });
  };
  test('in force on its last day: counted as waived, never as met', () => {
    const { counts, indicators, waivers } = waived('2022-12-05');
    expect([counts, waivers, indicators[0]?.requirements[0]?.status]).toEqual([
      { met: 0, attested: 0, unmet: 0, undetermined: 0, notApplicable: 0, waived: 1 },
      1,
      'unmet',
    ]);
  });
  test('expired: the requirement counts again', () => expect(waived('2022-12-04').verdict).toBe('unmet'));
});
