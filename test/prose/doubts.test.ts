import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/prose/cells.ts';
import type { Doubt } from '../../src/prose/doubt-reach.ts';
import { doubtsOf } from '../../src/prose/doubts.ts';
import { tokensOf } from '../../src/prose/tokens-of.ts';
import { reading } from '../notice/write/made.ts';

/** The stretches of a text that stand in doubt: `denied 5G尚未覆盖 by 尚未`, and what sets them apart. */
function doubted(text: string, years?: readonly number[]): readonly string[] {
  const { cells } = tokensOf(cellsOf(text), reading.figures, []);
  const shown = ({ kind, from, to, wordFrom, wordTo, contrary, remainder, ofSome }: Doubt) =>
    [
      kind,
      text.slice(from, to),
      `by ${text.slice(wordFrom, wordTo)}`,
      ...(contrary ? ['contrary'] : []),
      ...(remainder ? ['of the rest'] : []),
      ...(ofSome ? ['of some'] : []),
    ].join(' ');
  const found = doubtsOf(cells, reading.doubts, [], years);
  return found.filter(({ from, to }) => from < to).map(shown);
}

describe('what of a text stands in doubt', () => {
  test.each<[why: string, text: string, stretches: readonly string[]]>([
    ['nothing', '千兆光纤已覆盖', []],
    ['a clause, and no other', '千兆已覆盖，5G尚未覆盖，有线电视已覆盖', ['denied 5G尚未覆盖 by 尚未']],
    [
      'what hangs on it',
      '系统尚未安装，可自动报警',
      ['denied 系统尚未安装 by 尚未', 'denied 可自动报警 by 尚未'],
    ],
    [
      'all that hangs on it',
      '系统尚未安装，可自动报警，实现联网',
      ['denied 系统尚未安装 by 尚未', 'denied 可自动报警，实现联网 by 尚未'],
    ],
    [
      'up to what does not',
      '系统尚未安装，可自动报警，社区有专班，实现联网',
      ['denied 系统尚未安装 by 尚未', 'denied 可自动报警 by 尚未'],
    ],
    ['none of the next sentence', '系统尚未安装。可自动报警', ['denied 系统尚未安装 by 尚未']],
    [
      'a plan reaches on to the end of the sentence',
      '计划安装系统，社区有专班，居民满意',
      ['planned 计划安装系统 by 计划', 'planned 社区有专班，居民满意 by 计划'],
    ],
    [
      'but not to what is said anew',
      '计划安装系统，目前已建成平台，居民满意',
      ['planned 计划安装系统 by 计划'],
    ],
    [
      'what is of another place only from there on',
      '家庭总数1000户全市5000户',
      ['elsewhere 全市5000户 by 全市'],
    ],
    ['after 、 only from there on', '养老服务、拟建托育服务', ['planned 拟建托育服务 by 拟']],
    ['words that are no doubt', '实现无障碍通行，无人值守', []],
    ['beside those that are', '无障碍坡道尚未建成', ['denied 无障碍坡道尚未建成 by 尚未']],
    ['behind those that are', '尚未建成无障碍坡道', ['denied 尚未建成无障碍坡道 by 尚未']],
    [
      'two of one kind',
      '平台尚未安装。充电桩尚未联网',
      ['denied 平台尚未安装 by 尚未', 'denied 充电桩尚未联网 by 尚未'],
    ],
  ])('%s: %s', (_, text, stretches) => {
    expect(doubted(text)).toEqual(stretches);
  });

  test.each<[why: string, text: string, stretches: readonly string[]]>([
    [
      'what is not so is not what stands before it',
      '已建平台（尚未启用）',
      ['denied 尚未启用 by 尚未', 'denied 已建平台 by 尚未'],
    ],
    ['right before it', '已建平台、充电桩（尚未启用）', ['denied 尚未启用 by 尚未', 'denied 充电桩 by 尚未']],
    [
      'a number of them takes the number back',
      '充电桩12个（2个尚未启用）',
      ['denied 2个尚未启用 by 尚未', 'denied 充电桩12个 by 尚未'],
    ],
    ['a rate says for itself what it is of', '覆盖率98%（2%尚未安装）', ['denied 2%尚未安装 by 尚未']],
    ['another place is itself', '覆盖率98%（全市85%）', ['elsewhere 全市85% by 全市']],
    [
      'and without a figure too',
      '覆盖率98%（高出全市平均）',
      ['elsewhere 全市平均 by 全市', 'elsewhere 平均 by 平均'],
    ],
    [
      'nothing within it hangs on it',
      '已建平台（尚未启用，可自动报警）',
      ['denied 尚未启用 by 尚未', 'denied 已建平台 by 尚未'],
    ],
    [
      'a sentence in brackets may take back all',
      '覆盖率98%，联网率97%。（以上为规划数据）',
      ['planned 以上为规划数据 by 为规划数据', 'planned 覆盖率98%，联网率97%。 by 为规划数据'],
    ],
    [
      'what its figures are of',
      '覆盖率98%（统计范围仅为东区）',
      ['partial 统计范围仅为东区 by 统计范围仅为', 'partial 覆盖率98% by 统计范围仅为'],
    ],
    [
      'so many as were made, also with a number',
      '充电桩12个（实际已安装10个）',
      ['partial 实际已安装10个 by 实际已安装10个', 'partial 充电桩12个 by 实际已安装10个'],
    ],
  ])('of brackets: %s: %s', (_, text, stretches) => {
    expect(doubted(text)).toEqual(stretches);
  });

  test.each<[why: string, text: string, stretches: readonly string[]]>([
    [
      'a clause that says so of the one before',
      '已安装系统，尚未启用',
      ['denied 尚未启用 by 尚未', 'denied 已安装系统 by 尚未'],
    ],
    [
      'and of no other',
      '已建平台，已安装系统，尚未启用',
      ['denied 尚未启用 by 尚未', 'denied 已安装系统 by 尚未'],
    ],
    ['nor across the end of a sentence', '已安装系统。尚未启用', ['denied 尚未启用 by 尚未']],
    [
      'some of them',
      '安装摄像机10路，其中2路尚未使用',
      [
        'denied 其中2路尚未使用 by 尚未',
        'denied 安装摄像机10路 by 尚未 of some',
        'denied 安装摄像机10路， by 尚未 contrary',
      ],
    ],
    [
      'but what is contrary takes only that it is all',
      '千兆已覆盖，但仍有楼栋尚未接入',
      ['denied 但仍有楼栋尚未接入 by 尚未', 'denied 千兆已覆盖， by 尚未 contrary'],
    ],
    [
      'and is of the rest',
      '已覆盖4万平方米，其余尚未接入',
      ['denied 其余尚未接入 by 尚未', 'denied 已覆盖4万平方米， by 尚未 contrary of the rest'],
    ],
    [
      'a sentence of its own is contrary to the two before',
      '有专班。有平台。千兆已覆盖。但仍有楼栋尚未接入',
      ['denied 但仍有楼栋尚未接入 by 尚未', 'denied 有平台。千兆已覆盖。 by 尚未 contrary'],
    ],
    [
      'the past of another is contrary to nothing',
      '千兆已覆盖，但去年覆盖五成',
      ['past 但去年覆盖五成 by 去年'],
    ],
    [
      'what is not to be relied on',
      '覆盖率98%，联网率97%，以上数据尚未核实',
      ['denied 以上数据尚未核实 by 尚未', 'denied 覆盖率98%，联网率97%， by 尚未'],
    ],
    [
      'with all of its sentence and the one before',
      '有专班。有平台。覆盖率98%，联网率97%，数据有误',
      ['denied 数据有误 by 数据有误', 'denied 有平台。覆盖率98%，联网率97%， by 数据有误'],
    ],
    [
      'as a sentence of its own, with all before it',
      '覆盖率98%。联网率97%。注：以上数据有误',
      ['denied 注：以上数据有误 by 数据有误', 'denied 覆盖率98%。联网率97%。 by 数据有误'],
    ],
    [
      'houses that are not say so of the others',
      '千兆已覆盖，5栋未接入',
      [
        'denied 5栋未接入 by 未',
        'denied 千兆已覆盖 by 未 of some',
        'denied 千兆已覆盖， by 未 contrary',
        'counted 5栋未接入 by 5栋',
      ],
    ],
    [
      'a share of them says for itself what it is of',
      '已安装摄像机，其中2%尚未使用',
      ['denied 其中2%尚未使用 by 尚未', 'denied 已安装摄像机， by 尚未 contrary'],
    ],
    ['another place is contrary to nothing', '千兆已覆盖，但全市覆盖85%', ['elsewhere 全市覆盖85% by 全市']],
    [
      'a note is said as without its heading',
      '覆盖率98%，注：数据有误',
      ['denied 注：数据有误 by 数据有误', 'denied 覆盖率98%， by 数据有误'],
    ],
  ])('of what stands before: %s: %s', (_, text, stretches) => {
    expect(doubted(text)).toEqual(stretches);
  });

  test.each<[why: string, text: string, stretches: readonly string[]]>([
    [
      'of the very next clause',
      '除东区外，已全部覆盖',
      ['excepted 除东区外 by 除东区外', 'excepted 已全部覆盖 by 除东区外'],
    ],
    [
      'a question asks, and the rest of its clause is no answer',
      '是否覆盖：是',
      ['recited 是否覆盖 by 是否覆盖'],
    ],
    [
      'and of no other',
      '除东区外，目前已全部覆盖，社区有专班',
      ['excepted 除东区外 by 除东区外', 'excepted 目前已全部覆盖，社区有专班 by 除东区外'],
    ],
    ['nothing hangs on a question', '是否覆盖，实现联网', ['recited 是否覆盖 by 是否覆盖']],
  ])('what is excepted or asked: %s: %s', (_, text, stretches) => {
    expect(doubted(text)).toEqual(stretches);
  });

  test.each<[why: string, text: string, stretches: readonly string[]]>([
    ['this year', '2022年满意度95%', []],
    ['the year before', '2021年满意度95%', ['past 2021年满意度95% by 2021年']],
    ['in numerals', '二〇二一年满意度95%', ['past 二〇二一年满意度95% by 二〇二一年']],
    ['with 零', '二零二一年满意度95%', ['past 二零二一年满意度95% by 二零二一年']],
    ['the same in numerals', '二〇二二年满意度95%', []],
    ['years to come', '2025年满意度95%', ['planned 2025年满意度95% by 2025年']],
    [
      'all that goes on',
      '2021年满意度95%，覆盖率90%',
      ['past 2021年满意度95% by 2021年', 'past 覆盖率90% by 2021年'],
    ],
    ['but what is now', '2021年满意度95%，目前满意度96%', ['past 2021年满意度95% by 2021年']],
    ['what was made then still stands', '2021年建成平台', []],
    ['but not its figures', '2021年建成平台，2021年建成充电桩5个', ['past 2021年建成充电桩5个 by 2021年']],
    ['a year in the name of a rule', '依据《2021年建设规范》建设', []],
    ['a number that is no year', '编号12021年', []],
  ])('of years, of which 2022 is now: %s: %s', (_, text, stretches) => {
    expect(doubted(text, [2022])).toEqual(stretches);
  });

  test('without a year that is now, any is', () => {
    expect(doubted('2021年满意度95%，2025年满意度97%')).toEqual([]);
  });

  test('no word of doubt is looked for in a label', () => {
    const text = '拟建小区数：3。拟建平台';
    const { cells } = tokensOf(cellsOf(text), reading.figures, []);
    const found = doubtsOf(cells, reading.doubts, [{ from: 0, to: 5 }]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['拟建平台']);
  });
});
