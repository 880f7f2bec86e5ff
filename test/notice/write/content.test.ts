import { describe, expect, test } from 'vitest';
import { statementReader } from '../../../src/import/index.ts';
import { contradictionsOf } from '../../../src/notice/write/contradictions.ts';
import { evaluated, noticeFor, reading, settings, standard, submissionsIn, tableOf } from './made.ts';

const submissions = await submissionsIn();
const read = statementReader(reading, standard);

describe('the notices of the 39', () => {
  for (const submission of submissions)
    test(submission.community.id, () => {
      const notice = noticeFor(submission);
      const tier = standard.tiers.find(({ id }) => id === submission.tier);
      const rows = notice.groups.flatMap((group) => group.rows);
      expect(rows.map(({ number, title }) => `${number} ${title}`)).toEqual(
        tier?.indicators.map(({ number, title }) => `${number} ${title.zh}`),
      );
      for (const { texts } of rows) {
        const [definition = [], requirement = [], completion = []] = texts;
        expect(completion[0]).toMatch(/^达标。./u);
        expect(requirement.length * definition.length).toBeGreaterThan(0);
      }
      expect(notice.groups.map(({ category }) => category)).toEqual([
        ...new Set(
          tier?.indicators.map(
            ({ category }) => standard.categories.find(({ id }) => id === category)?.title.zh,
          ),
        ),
      ]);
      const { name } = submission.community;
      expect(notice.opening).toEqual([
        `根据《关于加快推进智慧社区建设工作的实施意见》（鲁数发〔2022〕16号），经${name}申请，市中区大数据中心于2022年12月2日—12月4日组织成立了居民代表验收工作组并开展智慧社区试点验收工作，经工作组成员一致认定，${name}已满足《山东省智慧社区建设指标》中“${tier?.title.zh}智慧社区”的建设要求。相关内容公示如下：`,
      ]);
      expect(notice.heading).toBe(`山东省智慧社区建设指标（${tier?.title.zh}）`);
      expect(notice.closing).toEqual([
        '公示期 5 个自然日（自2022年12月5日至12月9日）。如有异议，请在公示期内向枣庄市大数据局反馈。',
        '联系单位：枣庄市大数据局',
        `联系人：${submission.publication?.contact?.person}`,
        '联系电话：5118918',
      ]);
    });

  test('a clause alone has no number, several have', () => {
    const [first] = submissions;
    if (first === undefined) throw new Error('none');
    const requirements = tableOf(noticeFor(first)).map((cells) => cells[4] ?? '');
    expect(requirements[1]).toBe('家庭千兆光纤网络覆盖率达到70%');
    expect(requirements[4]).toMatch(/^1\.视频监控.*；\n2\.公共视频.*；\n3\.视频监控[^；]*$/u);
  });

  test('what their own facts refute: 8 verdicts, 17 figures, 7 numbers of things, in 18 submissions', () => {
    const found = submissions.map((one) =>
      contradictionsOf(evaluated(one), standard, read).map(({ code }) => code),
    );
    const count = (code: string) => found.flat().filter((one) => one === code).length;
    expect(['verdict-contradicted', 'claim-contradicted', 'count-mismatch'].map(count)).toEqual([8, 17, 7]);
    expect([found.flat().length, found.filter((codes) => codes.length > 0).length]).toEqual([32, 18]);
  });
});

describe('what the notice says of the tier is what its rows come to', () => {
  const yaml = (statements: string) =>
    `community: { id: x, name: 光明社区 }\ntier: basic\nacceptance: { by: 验收组, from: 2022-12-02 }\n` +
    `facts: { households: 1456, gigabit_households: 1019 }\n${statements}`;
  const opening = async (text: string) => {
    const [submission] = await submissionsIn(text);
    if (submission === undefined) throw new Error('none');
    return noticeFor(submission, { ...settings, phrases: {} }).opening[0];
  };
  test('unmet', async () =>
    expect(await opening(yaml(''))).toContain(
      '经验收组核查，光明社区尚未满足《山东省智慧社区建设指标》中“基础型”的建设要求。',
    ));
  test('what is waived is said in its row', async () => {
    const waiver = '{ requirement: gigabit-coverage, reason: 线路改造, by: 区大数据中心, until: 2023-06-30 }';
    const [submission] = await submissionsIn(yaml(`waivers: [${waiver}]`));
    const row = submission && noticeFor(submission).groups[0]?.rows[0];
    expect(row?.texts[2]).toEqual([
      '不达标。本社区家庭总数 1456 户，具备千兆接入能力的家庭数 1019 户，覆盖率为 69.99%。',
      '豁免（区大数据中心，有效期至 2023年6月30日）：线路改造',
    ]);
  });
  test('claimed met, and the rest not known', async () =>
    expect(await opening(yaml('statements: { fixed-broadband: { claimed: met } }'))).toContain('尚待核实'));
});
