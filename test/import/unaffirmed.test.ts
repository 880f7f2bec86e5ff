import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../cli/call.ts';
import { standard } from '../notice/write/made.ts';

const NOTICE = `经工作组成员一致认定，测试社区已满足“标杆型智慧社区”的建设要求。

| 序号 | 二级指标 | 本社区完成情况 |
|---|---|---|
`;

/** What import reads of one statement in the row of an indicator. */
async function factsOf(indicator: string, statement: string): Promise<Record<string, unknown>> {
  const title = standard.tiers.at(-1)?.indicators.find(({ id }) => id === indicator)?.title.zh;
  if (title === undefined) throw new Error(indicator);
  const notice = `${NOTICE}| 1 | ${title} | ${statement} |\n\n某某街道办事处\n\n2023年11月8日\n`;
  const { code, stdout } = await call(['import', '-', '--lang', 'zh'], {
    readStdin: async () => new TextEncoder().encode(notice),
  });
  expect(code).toBe(0);
  return parse(stdout).facts ?? {};
}

describe('what is not affirmed as done, of this community, is not read', () => {
  test.each([
    // said of a place, a company or a plan of another name
    ['fixed-broadband', '“幸福社区”千兆光纤网络覆盖率95%。'],
    ['fixed-broadband', '“某小区”家庭总数1500户。'],
    ['fixed-broadband', '《2025年建设方案》千兆光纤网络覆盖率95%。'],
    ['fixed-broadband', '山东联通公司千兆光纤网络覆盖率95%。'],
    ['mobile-network', '“智慧镇”5G覆盖率98%。'],
    ['television', '某某广电公司电视覆盖率95%。'],
    ['property-services', '幸福物业公司提供水、电、气线上缴费服务。'],
    ['information-platform', '区级智慧社区平台实现与智慧物业管理服务平台互联互通。'],
    // taken back by what follows, in the same sentence or the next
    ['perimeter', '安装红外监测、电子围栏，实现入侵监测报警。以上设施均未启用。'],
    ['information-security', '采用加密等安全措施保障社区居民个人信息安全。上述措施尚未落实。'],
    ['fire-alarm', '住宅建筑公共区域实现火灾自动报警系统全覆盖，验收时发现故障。'],
    ['epidemic-control', '疫情信息动态更新，2021年已停止。'],
    ['awareness', '每年开展2次智慧社区宣传普及活动，但2022年没有开展。'],
    ['innovation-scenarios', '社区安装智能电子屏，后被盗。'],
    // by hearsay, promised, or designed
    ['television', '据运营商介绍，广播电视覆盖率达到95%。'],
    ['property-services', '物业承诺实现水、电、气、暖、物业费等便捷化的线上缴费。'],
    ['mobile-network', '设计5G信号覆盖的区域面积0.5平方公里。'],
    ['fixed-broadband', '联网率尚未达到90%。'],
    // perhaps, or only able to
    ['mobile-network', '5G信号可能已全覆盖。'],
    ['mobile-network', '5G可实现全覆盖。'],
    ['emergency-management', '公共区域可能实现一键紧急求助。'],
    ['access-control', '可能所有封闭式小区出入口实现人员和车辆的通行认证。'],
    ['fire-alarm', '火灾自动报警系统可能全覆盖。'],
    ['information-security', '平台可能采用加密措施，保障居民个人信息安全。'],
    ['information-security', '平台“谢绝”采用加密措施，保障居民个人信息安全。'],
    // not to be relied on
    ['fixed-broadband', '家庭总数1500户，其中虚报300户。'],
    ['fixed-broadband', '家庭总数1500户，千兆光纤接入1200户，数据有待核实。'],
    ['fixed-broadband', '千兆光纤网络覆盖率95%，与实际情况不符。'],
    // required, or a target
    ['satisfaction', '居民满意度设定为95%。'],
    ['information-security', '平台的建设要求：采用加密措施，保障居民个人信息安全。'],
    ['fixed-broadband', '千兆光纤网络覆盖率达到70%，即可达标。'],
    // of another year
    ['satisfaction', '2018年居民满意度95%。'],
    ['satisfaction', '二〇一八年居民满意度95%。'],
    ['fixed-broadband', '2030年千兆光纤网络覆盖率95%。'],
    ['emergency-management', '2030年公共区域实现一键紧急求助。'],
    // none of it, or a part
    ['emergency-management', '公共区域实现一键紧急求助0处。'],
    ['governance-innovation', '党建工作与党员管理服务60%实现信息化。'],
    // of something else
    ['fixed-broadband', '社区共1500户，其中商铺180户。'],
    ['satisfaction', '物业满意度95%。'],
  ])('%s: %s', async (indicator, statement) => {
    expect(await factsOf(indicator, statement)).toEqual({});
  });
});

describe('nor is what is affirmed beside such words left out', () => {
  test.each([
    ['fixed-broadband', '由山东联通公司建设，千兆光纤网络覆盖率95%。', { gigabit_coverage: '95%' }],
    [
      'government-services',
      '依托“爱山东”平台，社区可为居民提供线上“一站式”政务服务。',
      { government_online: true },
    ],
    ['emergency-management', '公共区域可一键紧急求助。', { emergency_call: true }],
    ['satisfaction', '2023年居民满意度95%。', { satisfaction: '95%' }],
    ['organisation', '2019年成立智慧社区建设领导小组。', { leading_body: true }],
    ['satisfaction', '居民满意度95%。', { satisfaction: '95%' }],
  ])('%s: %s', async (indicator, statement, facts) => {
    expect(await factsOf(indicator, statement)).toEqual(facts);
  });
});
