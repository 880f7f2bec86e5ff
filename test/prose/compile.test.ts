import { describe, expect, test } from 'vitest';
import { builtInReading } from '../../src/load/index.ts';
import type { Phrase, Reading } from '../../src/model/index.ts';
import { readyReading } from '../../src/prose/compile.ts';
import type { ReadingProblem } from '../../src/prose/sound-reading.ts';
import { standard } from '../notice/write/made.ts';

const { reading } = await builtInReading();

function made(over: Partial<Reading>) {
  const problems: ReadingProblem[] = [];
  const ready = readyReading({ ...reading, ...over }, standard, (problem) => problems.push(problem));
  return { ready, problems };
}
const { doubts, notice, bounds } = reading;
const phrases = (...given: readonly Phrase[]) => ({ phrases: { 'elderly-services': given } });

describe('what of a reading is no pattern is told where it stands, and the rest of it is ready', () => {
  const BAD = '(';
  test.each<[where: string, over: Partial<Reading>, path: ReadingProblem['path']]>([
    [
      'a word of doubt',
      { doubts: { ...doubts, denied: { words: ['未', BAD] } } },
      ['doubts', 'denied', 'words', 1],
    ],
    ['what hangs', { doubts: { ...doubts, hanging: [BAD] } }, ['doubts', 'hanging', 0]],
    ['a negation', { negations: [BAD] }, ['negations', 0]],
    ['an intention', { intentions: ['拟', BAD] }, ['intentions', 1]],
    ['a familiar word', { familiar: ['的', BAD] }, ['familiar', 1]],
    ['what carries no fact', { ignored: [BAD] }, ['ignored', 0]],
    ['the name of a sheet', { asides: [BAD] }, ['asides', 0]],
    ['about so many', { bounds: { ...bounds, vague: [BAD] } }, ['bounds', 'vague', 0]],
    [
      'a bound that stands apart',
      { bounds: { ...bounds, apart: { at_least: [BAD] } } },
      ['bounds', 'apart', 'at_least', 0],
    ],
    ['the name in a notice', { notice: { ...notice, name: [BAD] } }, ['notice', 'name', 0]],
    [
      'what a notice says of itself',
      { notice: { ...notice, publication: { ...notice.publication, unit: [BAD] } } },
      ['notice', 'publication', 'unit', 0],
    ],
    [
      'the head of a column',
      { notice: { ...notice, columns: { ...notice.columns, number: BAD } } },
      ['notice', 'columns', 'number'],
    ],
    ['a phrase', phrases({ fact: 'residents', read: BAD }), ['phrases', 'elderly-services', 0, 'read']],
    [
      'its noun',
      phrases({ fact: 'residents', read: '甲', of: BAD }),
      ['phrases', 'elderly-services', 0, 'of'],
    ],
    [
      'an item',
      phrases({ fact: 'elderly_services', read: '(?<list>甲)', items: { meals: BAD } }),
      ['phrases', 'elderly-services', 0, 'items', 'meals'],
    ],
    ['what takes forever', { ignored: ['(?:甲+)+乙'] }, ['ignored', 0]],
  ])('%s', (_, over, path) => {
    expect(made(over).problems).toMatchObject([{ path, code: 'bad-pattern', known: [] }]);
  });

  test('all that the shipped reading has is one', () => {
    expect(made({}).problems).toEqual([]);
  });

  test('of a list the others stay', () => {
    const { ready } = made({ ignored: ['^甲$', BAD, '^乙$'], asides: [BAD, '^丙$'] });
    expect(ready.ignored.map(({ source }) => source)).toEqual(['^甲$', '^乙$']);
    expect(ready.asides.map(({ source }) => source)).toEqual(['^丙$']);
  });

  test('of a phrase the other patterns stay', () => {
    const { ready } = made(phrases({ fact: 'residents', read: [BAD, '居民{人}'] }));
    expect(ready.phrases.get('elderly-services')?.[0]?.patterns.map(({ source }) => source)).toEqual([
      '居民{人}',
    ]);
  });
});

describe('what of a reading names what is not there', () => {
  test.each<[what: string, over: Partial<Reading>, problem: Partial<ReadingProblem>, known: string]>([
    [
      'an indicator',
      { phrases: { 'elderly-service': [] } },
      {
        code: 'unknown-indicator',
        path: ['phrases', 'elderly-service'],
        written: 'elderly-service',
      },
      'elderly-services',
    ],
    [
      'a fact',
      phrases({ fact: 'resident', read: '甲' }),
      {
        code: 'unknown-fact',
        path: ['phrases', 'elderly-services', 0, 'fact'],
        written: 'resident',
      },
      'residents',
    ],
    [
      'one of several',
      phrases({ fact: ['residents', 'resident'], read: '甲' }),
      {
        code: 'unknown-fact',
        written: 'resident',
      },
      'residents',
    ],
    [
      'the fact that it equals',
      phrases({ fact: 'residents', read: '甲', equals: 'resident' }),
      {
        code: 'unknown-fact',
        written: 'resident',
      },
      'residents',
    ],
    [
      'an item',
      phrases({ fact: 'elderly_services', read: '(?<list>甲)', items: { meal: '餐' } }),
      {
        code: 'unknown-item',
        path: ['phrases', 'elderly-services', 0, 'items', 'meal'],
        written: 'meal',
      },
      'meals',
    ],
    [
      'a unit',
      phrases({ fact: 'residents', read: '{光年}' }),
      { code: 'bad-pattern', written: '{光年}' },
      '人',
    ],
    [
      'a unit, which may be a word',
      phrases({ fact: 'residents', read: '{光年}' }),
      { code: 'bad-pattern' },
      '小区',
    ],
  ])('%s', (_, over, problem, known) => {
    const { problems } = made(over);
    expect(problems).toMatchObject([problem]);
    expect(problems[0]?.known).toContain(known);
  });

  test('of any other there is nothing to say', () => {
    expect(
      made(phrases({ fact: ['residents', 'elderly_residents'], read: '甲', equals: 'residents' })).problems,
    ).toEqual([]);
  });
});

describe('what is ready', () => {
  test('an item is found by its label and by its pattern', () => {
    const { ready } = made(
      phrases({ fact: 'elderly_services', read: '(?<list>甲)', items: { meals: '食堂|送饭' } }),
    );
    const meals = ready.phrases.get('elderly-services')?.[0]?.items.get('meals') as RegExp;
    expect('助餐、食堂、送饭、助浴'.match(meals)).toEqual(['助餐', '食堂', '送饭']);
    const bathing = ready.phrases.get('elderly-services')?.[0]?.items.get('bathing') as RegExp;
    expect('助餐、助浴'.match(bathing)).toEqual(['助浴']);
  });

  test('what rates are of are wholes, and what is of them is none', () => {
    const { wholes } = made({}).ready;
    expect(wholes).toContain('households');
    expect(wholes).toContain('residents');
    expect(wholes).not.toContain('gigabit_households');
    expect(wholes).not.toContain('satisfaction');
  });

  test('a number of times is found in any spelling of its units', () => {
    const { times } = made({}).ready;
    expect(times.units).toEqual(['次']);
    expect('\ue000次、\ue001场、\ue002个'.match(times.figure)).toEqual(['\ue000次', '\ue001场']);
  });

  test('a figure is read in the units of facts, also of what lists hold', () => {
    const { unit } = made({ units: {}, phrases: {} }).ready.figures;
    for (const own of ['户', '层', '%']) {
      unit.lastIndex = 0;
      expect(unit.test(own), own).toBe(true);
    }
  });
});
