import { describe, expect, test } from 'vitest';
import { CATALOGUE, LEVELS } from '../differential/generate.ts';
import { judged } from '../differential/model.ts';
import type { PlainCheck, PlainFacts, PlainRecord } from '../differential/reference.ts';

/** What was once wrong, or arbitrary, each with the right answer. */
const run = (
  check: PlainCheck,
  facts: PlainFacts,
  more: { attested?: boolean; when?: PlainCheck; round?: number } = {},
) => judged({ catalogue: CATALOGUE, levels: LEVELS, check, facts, attested: false, ...more });

const least = (fact: string, than: string): PlainCheck => ({ fact, ends: [{ op: 'at_least', than }] });
const most = (fact: string, than: string): PlainCheck => ({ fact, ends: [{ op: 'at_most', than }] });
const list = (records: readonly PlainRecord[], open = false) => ({ records, open });
const named = (name: string): PlainRecord => ({ fields: { name: { word: name } } });
const tall = least('h', '5');
const monitored: PlainCheck = { fact: 'list', where: tall, every: { fact: 'ok', is: true } };

describe('domains', () => {
  test('`> 0` of a count is at least 1, and `< 1` is none of it: one short', () => {
    expect(run(least('part', '1'), { part: '> 0' }).status).toBe('met');
    const none = run(least('part', '1'), { part: '< 1' });
    expect([none.status, none.result.actual?.exact, none.result.shortfall?.exact]).toEqual([
      'unmet',
      '0',
      '1',
    ]);
  });
  test('nothing lies over 100% or below none', () => {
    expect(() => run(least('rate', '50%'), { rate: '> 100%' })).toThrow();
    expect(() => run(least('part', '1'), { part: '< 0' })).toThrow();
  });
  test('a group of at most two holds none, one or two: the list keeps its lower end', () => {
    const groups = list([{ fields: {} }, { fields: {}, count: '<= 2' }]);
    expect(run(least('list_count', '1'), { list: groups }).status).toBe('met');
    expect(run(least('list_count', '2'), { list: groups }).status).toBe('undetermined');
    expect(run(least('list_count', '4'), { list: groups }).status).toBe('unmet');
  });
  test('what a bound comes to is shown: 1, 0, at least 4; a range by both ends', () => {
    const shown = (fact: string, value: string) => {
      const { exact, bound, upTo } =
        run(least(fact, fact === 'rate' ? '1%' : '1'), { [fact]: value }).result.actual ?? {};
      return [exact, bound ?? upTo];
    };
    expect(shown('rate', '>= 100%')).toEqual(['1', undefined]);
    expect(shown('part', '> 3')).toEqual(['4', 'at_least']);
    expect(shown('rate', '>= 90%')).toEqual(['9/10', 'at_least']);
    expect(shown('part', '4..6')).toEqual(['4', '6']);
  });
  test('the largest of a list with a bound, and the smallest', () => {
    const record = (h: string): PlainRecord => ({ fields: { h, w: h } });
    expect(run(most('list_max', '8'), { list: list([record('>= 10'), record('6')]) }).status).toBe('unmet');
    expect(run(least('list_min', '6'), { list: list([record('<= 2'), record('6')]) }).status).toBe('unmet');
  });
});

describe('computed and declared', () => {
  test('what is known is what both allow', () => {
    const facts = { part: '< 1164', whole: '1456', share: '80%' };
    expect(run(least('share', '80%'), facts).status).toBe('unmet');
    expect(run(least('share', '79.5%'), facts)).toMatchObject({ status: 'met', evidence: 'declared' });
  });
  test('a total more does not undo a declared bound', () =>
    expect(run(least('share', '90%'), { share: '>= 95%', whole: '200' }).status).toBe('met'));
  test('two lower bounds say nothing of a share', () =>
    expect(run(least('share', '50%'), { part: '>= 3', whole: '>= 4' }).status).toBe('undetermined'));
  test('of what may be nothing there may be no share', () => {
    expect(run(most('share', '50%'), { part: '0', whole: '>= 0' }).status).toBe('undetermined');
    expect(run(most('share', '50%'), { part: '0', whole: '0', share: '0%' }, { attested: true }).status).toBe(
      'undetermined',
    );
  });
  test('a number beside its list is supported as the list is, and one without it is declared', () => {
    const three = list([named('a'), named('b'), named('c')]);
    const check = least('list_count', '3');
    expect(run(check, { list: three }).evidence).toBe('measured');
    expect(run(check, { list: three, list_count: '3' }).evidence).toBe('measured');
    expect(run(check, { list_count: '3' }).evidence).toBe('declared');
  });
  test('the shortfall names the fact that counts, not the one that is overruled', () => {
    const { result } = run(least('share', '70%'), { part: '1019', whole: '1456', share: '70%' });
    expect([result.shortfall?.fact, result.shortfall?.exact]).toEqual(['part', '1']);
    expect(
      run(least('list_count', '3'), { list: list([named('a')]), list_count: '1' }).result.shortfall,
    ).toMatchObject({
      fact: 'list',
      exact: '2',
    });
  });
  test('disputed figures are the range between them, without the play of digits', () => {
    expect(
      run(least('share', '70%'), { part: '1019', whole: '1456', share: { disputed: ['70%', '80%'] } }),
    ).toMatchObject({
      status: 'unmet',
      result: { claimed: { agrees: false } },
    });
    expect(run(least('part', '5'), { part: { disputed: ['4', '6'] } }).status).toBe('undetermined');
  });
});

describe('lists', () => {
  test('a claim never makes a list worse: the word fills no condition', () => {
    const facts = { list: list([{ fields: { h: '6', ok: true } }, { fields: { ok: false } }]) };
    expect(run(monitored, facts).status).toBe('undetermined');
    expect(run(monitored, facts, { attested: true }).status).toBe('undetermined');
  });
  test('it fills what is asked of a record, and a count as a whole', () => {
    expect(run(monitored, { list: list([{ fields: { h: '6' } }]) }, { attested: true })).toMatchObject({
      status: 'met',
      evidence: 'attested',
    });
    const fits: PlainCheck = { fact: 'list', where: tall, number: 1 };
    expect(run(fits, { list: list([named('a')]) }, { attested: true }).evidence).toBe('attested');
    expect(run(fits, { list: list([{ fields: { h: '4..6' } }]) }, { attested: true }).status).toBe(
      'undetermined',
    );
  });
  test('what a record fails of says how it stands, and neither what would change it nor by how little it holds', () => {
    const every: PlainCheck = { all: [least('h', '1'), least('p', '70%')] };
    const { result } = run({ fact: 'list', every }, { list: list([{ fields: { h: '4', p: '69.6%' } }]) });
    const [failing] = result.shortfall?.kind === 'mend' ? result.shortfall.records : [];
    const [held, short] = failing?.result?.parts ?? [];
    expect([held?.truth, held?.margin]).toEqual(['true', undefined]);
    expect([short?.reason.code, short?.otherRule]).toEqual(['reason-compare-not', undefined]);
  });
  test('of records that are listed one by one an open set among their fields is a declaration', () => {
    const check: PlainCheck = { fact: 'list', every: { fact: 'tags', of: ['a'], wanted: 'all' } };
    const tagged = (open: boolean) =>
      run(check, { list: list([{ fields: { tags: { items: ['a'], open } } }]) });
    expect([tagged(true).evidence, tagged(false).evidence]).toEqual(['declared', 'measured']);
  });
  test('of what a list does not name another list leaves nothing out', () => {
    const check: PlainCheck = { fact: 'list', excluding: 'other', number: 1 };
    const facts = { list: list([named('A')]), other: list([named('B')]) };
    expect(run(check, facts)).toMatchObject({ status: 'met', evidence: 'measured' });
    const unnamed = { ...facts, other: list([named('B'), { fields: {} }]) };
    expect(run(check, unnamed).status).toBe('undetermined');
    expect(run(check, unnamed, { attested: true })).toMatchObject({ status: 'met', evidence: 'attested' });
    expect(run(check, { ...facts, other: list([], true) }, { attested: true }).status).toBe('undetermined');
    const perhaps = list([{ ...named('A'), count: '>= 0' }]);
    expect(run(check, { ...facts, other: perhaps }, { attested: true }).status).toBe('undetermined');
  });
  test('an empty group binds nobody', () => {
    const none = list([{ fields: { h: '6', ok: false }, count: '0' }]);
    expect(run(monitored, { list: none }).status).toBe('met');
    expect(
      run(least('part', '1'), { part: '0', list: none }, { when: { fact: 'list', where: tall, number: 1 } })
        .status,
    ).toBe('not-applicable');
  });
  test('a failing list has its support and names its records', () => {
    const failing = run(monitored, { list: list([{ fields: { h: '6', ok: false, name: { word: 'A' } } }]) });
    expect([failing.status, failing.evidence]).toEqual(['unmet', 'measured']);
    expect(failing.result.shortfall).toMatchObject({ kind: 'mend', records: [{ name: 'A' }] });
  });
  test('excluding reads full-width letters, and is not certain of a record without a name', () => {
    const check: PlainCheck = { fact: 'list', excluding: 'other', number: 1 };
    expect(run(check, { list: list([named('ＡI')]), other: list([named('AI')]) }).status).toBe('unmet');
    expect(run(check, { list: list([{ fields: {} }]), other: list([named('AI')]) }).status).toBe(
      'undetermined',
    );
    expect(run(check, { list: list([named('B')]) }).status).toBe('undetermined');
  });
});

describe('checks', () => {
  const between: PlainCheck = {
    fact: 'rate',
    ends: [
      { op: 'at_least', than: '10%' },
      { op: 'at_most', than: '15%' },
    ],
  };
  test('both ends are asked', () => {
    expect(run(between, { rate: '12%' }).status).toBe('met');
    const over = run(between, { rate: '20%' });
    expect([over.status, over.result.shortfall?.exact]).toEqual(['unmet', '-1/20']);
    expect(run(between, { rate: '5%' }).result.shortfall?.exact).toBe('1/20');
  });
  test('rounding takes every value that a bound allows', () => {
    expect(run(least('rate', '70%'), { rate: '< 70%' }, { round: 0 }).status).toBe('undetermined');
    expect(run(least('rate', '70%'), { rate: '<= 69.4%' }, { round: 0 }).status).toBe('unmet');
  });
});

/** Small changes of the code that the tests once did not notice. */
describe('what a changed line would get wrong', () => {
  const both = { all: [{ fact: 'flag', is: true }, least('rate', '50%')] } as const;
  const either = { any: [{ fact: 'flag', is: true }, least('rate', '50%')] } as const;
  test('the end of a share is in it only where both ends are', () => {
    expect(run(least('share', '50%'), { part: '2..3', whole: '4' }).status).toBe('met');
    const ended = (covered: string, area: string) => run(least('coverage', '50%'), { covered, area }).status;
    expect(ended('2', '<= 4')).toBe('met');
    expect(ended('2', '>= 4')).toBe('undetermined');
    const over: PlainCheck = { fact: 'coverage', ends: [{ op: 'more_than', than: '50%' }] };
    expect(run(over, { covered: '> 2', area: '4' }).status).toBe('met');
    expect(run(over, { covered: '2', area: '< 4' }).status).toBe('met');
    expect(run(over, { covered: '2', area: '<= 4' }).status).toBe('undetermined');
  });
  test('a share is measured only where both of its inputs are exact', () => {
    expect(run(least('coverage', '50%'), { covered: '3', area: '4' }).evidence).toBe('measured');
    expect(run(least('coverage', '50%'), { covered: '3..4', area: '4' }).evidence).toBe('declared');
    expect(run(least('coverage', '50%'), { covered: '3', area: '<= 4' }).evidence).toBe('declared');
  });
  test('a false any is as strong as its weakest part, a false all as its strongest', () => {
    const facts = { flag: false, part: '1', whole: '4' };
    const parts = [{ fact: 'flag', is: true }, least('share', '50%')];
    expect(run({ any: parts }, facts)).toMatchObject({ status: 'unmet', evidence: 'declared' });
    expect(run({ all: parts }, facts)).toMatchObject({ status: 'unmet', evidence: 'measured' });
    expect(run(both, { flag: true, rate: '50%' }).evidence).toBe('declared');
    expect(run(either, { flag: true }).status).toBe('met');
  });
  test('a declared figure agrees or does not', () => {
    const agrees = (share: string) =>
      run(least('share', '50%'), { part: '3', whole: '4', share }).result.claimed?.agrees;
    expect([agrees('75%'), agrees('74%'), agrees('>= 70%'), agrees('>= 76%')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  test('an open list is declared, and its number has no upper end', () => {
    const open = list([named('a'), named('b')], true);
    expect(run(least('list_count', '2'), { list: open })).toMatchObject({
      status: 'met',
      evidence: 'declared',
    });
    expect(run(most('list_count', '2'), { list: open }).status).toBe('undetermined');
    const fit: PlainCheck = { fact: 'list', number: 2 };
    expect(run(fit, { list: open })).toMatchObject({ status: 'met', evidence: 'declared' });
  });
  test('a shortfall starts from the end that is short', () => {
    const short = (check: PlainCheck, part: string) => run(check, { part }).result.shortfall;
    expect(short(least('part', '8'), '2..4')).toMatchObject({ fact: 'part', exact: '6' });
    expect(short(most('part', '1'), '2..4')).toMatchObject({ fact: 'part', exact: '-3' });
  });
  test('the end of a domain that nobody said is in it', () => {
    expect(run(least('rate', '100%'), { rate: '>= 100%' })).toMatchObject({ status: 'met' });
    expect(run(least('rate', '100%'), { rate: '>= 99%' }).status).toBe('undetermined');
    expect(run(most('part', '0'), { part: '<= 3' }).status).toBe('undetermined');
  });
  test('an exemption counts only as far as what it rests on', () => {
    const when = least('share', '50%');
    const free = run({ fact: 'flag', is: true }, { flag: false, part: '1', whole: '4' }, { when });
    expect(free).toMatchObject({ status: 'not-applicable', statuses: { measured: 'not-applicable' } });
    const said = run({ fact: 'flag', is: true }, { flag: false, share: '20%' }, { when });
    expect(said.statuses).toEqual({
      attested: 'not-applicable',
      declared: 'not-applicable',
      measured: 'undetermined',
    });
  });
});
