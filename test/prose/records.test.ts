import { describe, expect, test } from 'vitest';
import { factsRead, statementRead } from './read.ts';

const list = (records: unknown) => [`residential_buildings=${JSON.stringify(records)}`];
const REST = { count: '>= 0' };
const MONITORED = { count: '>= 0', falling_object_monitoring: true };

describe('which houses there are, by what is said of some', () => {
  test.each<readonly [why: string, text: string, facts: readonly string[]]>([
    [
      'those of a height do, and there may be others',
      '19层及以上住宅均实现高空抛物监控报警',
      list([
        { floors: '>= 19', ...MONITORED },
        { floors: '<= 18', ...REST },
      ]),
    ],
    [
      'above a height',
      '超过18层的住宅均实现高空抛物监控报警',
      list([
        { floors: '> 18', ...MONITORED },
        { floors: '<= 18', ...REST },
      ]),
    ],
    [
      'from a floor on',
      '19层及以上住宅实现高空抛物监控报警，监控范围覆盖4层及以上所有窗户和洞口',
      list([
        { floors: '>= 19', ...MONITORED, monitored_from_floor: '4' },
        { floors: '<= 18', ...REST },
      ]),
    ],
    ['all houses, which leaves none', '0层及以上住宅实现高空抛物监控报警', []],
    ['those up to a height: what the others do is not said', '18层及以下住宅实现高空抛物监控报警', []],
    ['about so high', '约19层住宅实现高空抛物监控报警', []],
    ['those of a height are not there', '社区没有19层及以上住宅', list([{ floors: '<= 18', ...REST }])],
    ['those above a height are not there', '社区没有超过18层的住宅', list([{ floors: '<= 18', ...REST }])],
    ['all are so high', '社区住宅均为6层', list([{ floors: '6', ...REST }])],
    ['they are to', '19层及以上住宅计划实现高空抛物监控报警', []],
    ['they do not', '19层及以上住宅未实现高空抛物监控报警', []],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead('falling-objects', text)).toEqual(facts);
  });

  test('what cannot be filled in is called unclear', () => {
    const { unread } = statementRead('falling-objects', '0层及以上住宅实现高空抛物监控报警');
    expect(unread).toEqual([{ words: '0层及以上住宅实现高空抛物监控报警', why: 'unclear' }]);
  });
});

describe('places that are so far', () => {
  const grounds = (records: unknown) => [`sports_grounds=${JSON.stringify(records)}`];
  test.each<readonly [why: string, text: string, facts: readonly string[]]>([
    [
      'so many within so long',
      '步行15分钟内拥有3个体育场地',
      grounds([{ walk_minutes: '<= 15', count: '3' }]),
    ],
    ['one is a record, and no group', '步行15分钟内拥有1个体育场地', grounds([{ walk_minutes: '<= 15' }])],
    ['some', '步行15分钟内拥有体育场地', grounds({ including: [{ walk_minutes: '<= 15' }] })],
    ['in another unit', '步行1刻钟内拥有3个体育场地', grounds([{ walk_minutes: '<= 15', count: '3' }])],
    ['about so long', '步行约15分钟内拥有3个体育场地', []],
    ['one of them is to be', '步行15分钟内拥有3个体育场地，1个在建', []],
    [
      'at least so many',
      '步行15分钟内拥有至少3个体育场地',
      grounds([{ walk_minutes: '<= 15', count: '>= 3' }]),
    ],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead('culture-sports', text)).toEqual(facts);
  });
});

describe('names, as they are written', () => {
  const id = 'innovation-scenarios';
  const named = (record: unknown) => [`innovation_scenarios=${JSON.stringify([record])}`];
  test.each<readonly [why: string, text: string, facts: readonly string[]]>([
    [
      'with the digits that it has',
      '打造了《12分钟生活圈》应用场景被省级宣传推广',
      named({
        name: '12分钟生活圈',
        promoted_at: 'provincial',
      }),
    ],
    ['which is to be made', '计划打造《12分钟生活圈》应用场景被省级宣传推广', []],
    ['of another community', '邻近社区打造《12分钟生活圈》应用场景被省级宣传推广', []],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});
