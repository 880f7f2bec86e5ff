import { describe, expect, test } from 'vitest';
import { anyOf, literal } from '../../src/prose/any-of.ts';
import { factsRead } from './read.ts';

type Case = readonly [why: string, id: string, text: string, facts: readonly string[]];

describe('what a statement names by the labels of the catalogue', () => {
  test.each<Case>([
    ['yes', 'governance-innovation', '党建工作与党员管理服务信息化：是。', ['party_work_online=true']],
    ['no', 'governance-innovation', '党建工作与党员管理服务信息化：否。', ['party_work_online=false']],
    [
      'no, and why',
      'governance-innovation',
      '党建工作与党员管理服务信息化：否（正在建设）。',
      ['party_work_online=false'],
    ],
    ['nobody knows', 'governance-innovation', '党建工作与党员管理服务信息化：不详。', []],
    ['within other words', 'governance-innovation', '不知党建工作与党员管理服务信息化：是。', []],
    [
      'a list',
      'governance-innovation',
      '统一采集入库的信息：党员、社区工作者。',
      ['registered_people=members,workers'],
    ],
    [
      'an open list',
      'governance-innovation',
      '统一采集入库的信息包括党员、社区工作者等。',
      ['registered_people=members,workers+'],
    ],
    ['a list of nothing', 'governance-innovation', '统一采集入库的信息：无。', ['registered_people=']],
    [
      'a list of which one is not there',
      'governance-innovation',
      '统一采集入库的信息：党员（未完成）、社区工作者。',
      [],
    ],
    [
      'counts and their rate',
      'fixed-broadband',
      '社区家庭总数1000户，具备千兆接入能力的家庭数900户，覆盖率90%。',
      ['households=1000', 'gigabit_households=900', 'gigabit_coverage=90%'],
    ],
    [
      'a rate by what it is of',
      'fixed-broadband',
      '具备千兆接入能力的家庭数900户，安装率90%。',
      ['gigabit_households=900', 'gigabit_coverage=90%'],
    ],
    [
      'two rates that differ',
      'fixed-broadband',
      '具备千兆接入能力的家庭数900户，占比90%，家庭千兆光纤网络覆盖率91%。',
      ['gigabit_households=900'],
    ],
    ['of before, and now', 'satisfaction', '去年居民满意度95%。居民满意度96%。', ['satisfaction=96%']],
    [
      'a rate that is planned',
      'smart-charging',
      '有集中停放场所的小区数3个，占比50%（计划）。',
      ['ebike_parking_estates=3'],
    ],
    ['about so many', 'fixed-broadband', '社区家庭总数约1000户。', []],
    ['so many as are planned', 'fixed-broadband', '社区家庭总数计划1000户。', []],
    [
      'a range',
      'fixed-broadband',
      '本社区家庭千兆光纤网络覆盖率在85%至95%之间。',
      ['gigabit_coverage=85%..95%'],
    ],
    [
      'a rate right behind its count',
      'smart-charging',
      '有集中停放场所的小区数3个，占比50%。',
      ['ebike_parking_rate=50%', 'ebike_parking_estates=3'],
    ],
    [
      'a rate of another thing',
      'smart-charging',
      '有集中停放场所的小区数3个，绿地充足，占比50%。',
      ['ebike_parking_estates=3'],
    ],
    ['reached', 'fixed-broadband', '家庭千兆光纤网络覆盖率达到95%。', ['gigabit_coverage=>= 95%']],
    ['the end of a longer name', 'fixed-broadband', '旧社区家庭总数1000户。', []],
    ['a part', 'fixed-broadband', '其中社区家庭总数1000户。', ['households=1000']],
    ['its unit in brackets', 'fixed-broadband', '社区家庭总数（户）：1000。', ['households=1000']],
    ['another unit', 'fixed-broadband', '社区家庭总数1000人。', []],
    ['a larger unit', 'fixed-broadband', '社区家庭总数0.1万户。', ['households=1000']],
    ['a smaller unit', 'mobile-network', '社区总面积150公顷。', ['area=1.5']],
  ])('%s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });

  test.each<Case>([
    [
      'each with a name and a level',
      'innovation-scenarios',
      '创新应用场景：（名称：甲乙平台，推广层面：市级）、（名称：丙平台，推广层面：省级）。',
      [
        'innovation_scenarios=[{"name":"甲乙平台","promoted_at":"municipal"},{"name":"丙平台","promoted_at":"provincial"}]',
      ],
    ],
    [
      'some of them',
      'innovation-scenarios',
      '创新应用场景：（名称：甲乙平台，推广层面：市级）等。',
      ['innovation_scenarios={"including":[{"name":"甲乙平台","promoted_at":"municipal"}]}'],
    ],
    [
      'counted',
      'innovation-scenarios',
      '创新应用场景1项：（名称：甲乙平台，推广层面：市级）。',
      ['innovation_scenarios=[{"name":"甲乙平台","promoted_at":"municipal"}]'],
    ],
    [
      'a level that there is not',
      'innovation-scenarios',
      '创新应用场景：（名称：甲乙平台，推广层面：洲际级）。',
      [],
    ],
    ['none', 'innovation-scenarios', '创新应用场景：无。', ['innovation_scenarios=']],
    ['a name that begins as none', 'innovation-scenarios', '创新应用场景：无人机巡查。', []],
    [
      'with counts and flags',
      'falling-objects',
      '住宅：（名称：甲楼，层数18层，高空抛物监控报警：是，监控覆盖全部窗户和洞口的起始楼层4层，数量3）。',
      [
        'residential_buildings=[{"name":"甲楼","floors":"18","falling_object_monitoring":true,"monitored_from_floor":"4","count":"3"}]',
      ],
    ],
    [
      'any number, and bounds',
      'falling-objects',
      '住宅：（层数18层，数量不限）、（层数不超过6层，数量不少于5）。',
      ['residential_buildings=[{"floors":"18","count":">= 0"},{"floors":"<= 6","count":">= 5"}]'],
    ],
    ['a word that is none of its fields', 'falling-objects', '住宅：（层数18层，颜色红）。', []],
    ['a field that goes on', 'falling-objects', '住宅：（层数18层左右）。', []],
  ])('records, %s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});

describe('words as a pattern of themselves', () => {
  test.each(['3~5层住宅', 'a.b', '(甲)', '[乙]', '丙|丁', '戊{2}', '己*', '庚+?', '^辛$', 'C:\\壬'])(
    '%s',
    (words) => {
      expect(`前${words}后`.match(new RegExp(literal(words), 'gu'))).toEqual([words]);
      expect('甲ab乙丙丁'.match(new RegExp(literal(words), 'gu'))).toBeNull();
    },
  );
  test('of two that begin alike the longer one', () => {
    expect('平方米'.match(new RegExp(anyOf(['平方', '平方米']), 'u'))?.[0]).toBe('平方米');
    expect('平方米'.match(new RegExp(anyOf([]), 'u'))).toBeNull();
  });
});
