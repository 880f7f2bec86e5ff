import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentenceOfFacts } from '../../../src/notice/write/sentence-of-facts.ts';
import { call } from '../../cli/call.ts';
import { SETTINGS, standard, submissionsIn } from './made.ts';

const HEAD = 'community: { id: x, name: 光明社区 }\ntier: benchmark\n';

async function said(indicator: string, facts: string, asClaimed = false): Promise<string> {
  const [submission] = await submissionsIn(`${HEAD}facts:\n  ${facts.replaceAll('\n', '\n  ')}\n`);
  const found = standard.tiers.at(-1)?.indicators.find(({ id }) => id === indicator);
  if (submission === undefined || found === undefined) throw new Error(indicator);
  return sentenceOfFacts(found, submission, standard, asClaimed);
}

describe('a sentence made from facts', () => {
  const cases: readonly [string, string, string][] = [
    [
      'fixed-broadband',
      'households: 1456\ngigabit_households: 1019',
      '本社区家庭总数 1456 户，具备千兆接入能力的家庭数 1019 户，覆盖率为 69.99%。',
    ],
    ['fixed-broadband', 'gigabit_coverage: 70%', '家庭千兆光纤网络覆盖率为 70%。'],
    ['fixed-broadband', 'households: ">= 1400"', '社区家庭总数不少于 1400 户。'],
    ['fixed-broadband', 'households: 1400..1500', '社区家庭总数在 1400 至 1500 户之间。'],
    ['fixed-broadband', 'gigabit_coverage: 85.5%..95%', '家庭千兆光纤网络覆盖率在 85.5% 至 95%之间。'],
    [
      'fixed-broadband',
      'households: { disputed: [1456, 1466] }\ngigabit_coverage: 70%',
      '家庭千兆光纤网络覆盖率为 70%。',
    ],
    [
      'mobile-network',
      'area: 0.37\nfiveg_area: 0.296\nfiveg_lifts: true\nfiveg_garages: false',
      '本社区总面积 0.37 平方公里，5G 信号覆盖的区域面积 0.296 平方公里，覆盖率为 80%；社区电梯 5G 深度覆盖：是；地下车库 5G 深度覆盖：否。',
    ],
    [
      'video-surveillance',
      'camera_coverage: ">= 98%"\ncamera_networking: "> 98%"\ncamera_working: "<= 99%"\nvideo_output: "< 95%"',
      '关键位置视频监控覆盖率不少于 98%；关键位置视频监控联网率超过 98%；关键位置摄像机完好率不超过 99%；公共视频资源出图率低于 95%。',
    ],
    [
      'information-platform',
      'scenario_count: 3\nscenarios: [employment, property, 花馍工作室]\nplatform_technologies: { including: [cim] }',
      '智慧社区应用场景包括就业服务、物业服务、花馍工作室；智慧社区应用场景数 3 个；可信可视化管理采用的技术包括CIM等。',
    ],
    [
      'innovation-scenarios',
      'innovation_scenarios: [{ name: 甲, promoted_at: provincial }, { name: 乙 }]',
      '创新应用场景 2 项：（名称：甲，推广层面为省级）、（名称：乙）。',
    ],
    ['innovation-scenarios', 'innovation_scenarios: []', '创新应用场景：无。'],
    ['fixed-broadband', 'area: 1', ''],
  ];
  for (const [indicator, facts, expected] of cases)
    test(`${indicator}: ${facts.replaceAll('\n', ' ')}`, async () =>
      expect(await said(indicator, facts)).toBe(expected));

  test('a declared rate is said where it is the computed one on its side of the threshold', async () => {
    const counts = 'households: 2456\ngigabit_households: 2419\ngigabit_coverage: 98.5%';
    expect(await said('fixed-broadband', counts)).toContain('覆盖率为 98.5%。');
    const refuted = 'households: 1000\ngigabit_households: 899\ngigabit_coverage: 90%';
    expect(await said('fixed-broadband', refuted)).toContain('覆盖率为 89.9%。');
    expect(await said('fixed-broadband', refuted, true)).toContain('覆盖率为 90%。');
  });
});

test('import reads the sentences back to the facts that they were made from', async () => {
  const facts = [
    'households: 1456',
    'gigabit_households: 1400',
    'area: 0.37',
    'fiveg_area: 0.296',
    'fiveg_lifts: true',
    'tv_households: 1455',
    'camera_coverage: ">= 98%"',
    'camera_networking: 99%',
    'platform_data_handling: [aggregated, managed, updated]',
    'property_platform_linked: true',
    'election_methods: { including: [registration] }',
    'deliberations_per_year: ">= 4"',
    'equipment_timetable: false',
  ];
  const folder = mkdtempSync(join(tmpdir(), 'sce-notice-'));
  const own = `${HEAD}acceptance: { by: 验收组, from: 2022-12-02 }\nfacts:\n${facts.map((one) => `  ${one}\n`).join('')}`;
  writeFileSync(join(folder, 'x.yaml'), own);
  const general = readFileSync(SETTINGS, 'utf8').replace(/^phrases:[\s\S]*/m, '');
  const phrase = '经认定，{name}已满足《{standard}》中“{tier}”的建设要求。';
  writeFileSync(join(folder, 's.yaml'), `${general}phrases: { opening: "${phrase}" }\n`);
  const notice = join(folder, 'x.md');
  const args = [
    'notice',
    join(folder, 'x.yaml'),
    '--notice-settings',
    join(folder, 's.yaml'),
    '--as-claimed',
    '--output',
    notice,
  ];
  const written = await call(args);
  // Few facts are reported, and one flag refutes its row: both are told, and nothing else.
  expect([written.code, written.stderr.match(/\[[a-z-]+\]/g)]).toEqual([
    0,
    ['[notice-unmet]', '[notice-undetermined]'],
  ]);
  const read = await call(['import', notice]);
  const [draft] = await submissionsIn(read.stdout);
  const [given] = await submissionsIn(own);
  const values = (one: typeof draft) =>
    new Map([...(one?.facts ?? [])].map(([id, { value }]) => [id, value]));
  for (const [id, value] of values(given)) expect(values(draft).get(id), id).toEqual(value);
});
