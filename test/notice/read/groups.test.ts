import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { call } from '../../cli/call.ts';

const TABLE = (households: string) =>
  `序号\t二级指标\t完成情况\n1\t有线宽带网络\t社区共有居民家庭${households}户。\n`;

async function imported(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-groups-')), 'notice.txt');
  writeFileSync(file, text);
  const { code, stdout, stderr } = await call(['import', file, '--lang', 'zh']);
  const read = parseAllDocuments(stdout).map((one) => one.toJS());
  return {
    code,
    stderr,
    read: read.flatMap((one) => (one === null ? [] : [[one.community.name, one.facts.households]])),
  };
}

const HEAD = (who: string) => `公示\n\n经审核，${who}已满足“基础型智慧社区”的建设要求。\n\n`;

test.each([
  ['甲社区、乙社区', ['一、甲社区', '二、乙社区']],
  ['山亭区2个社区', ['（一）甲社区验收情况', '（二）乙社区验收情况']],
  ['山亭区甲社区和乙社区', ['甲社区', '乙社区：']],
])('a notice of %s gives each that has a section of its own', async (who, heads) => {
  const text = HEAD(who) + heads.map((head, n) => `${head}\n${TABLE(`${n + 1}000`)}`).join('\n');
  expect(await imported(text)).toMatchObject({
    code: 0,
    read: [
      ['甲社区', 1000],
      ['乙社区', 2000],
    ],
  });
});

test.each([
  ['甲社区、乙社区', `${TABLE('1000')}`],
  ['山亭区3个社区', `一、甲社区\n${TABLE('1000')}\n二、乙社区\n${TABLE('2000')}`],
  ['甲社区、丙社区', `一、甲社区\n${TABLE('1000')}\n二、乙社区\n${TABLE('2000')}`],
])('a notice of %s whose rows are not certainly those of each is refused', async (who, rest) => {
  const { code, read, stderr } = await imported(HEAD(who) + rest);
  expect([code, read]).toEqual([2, []]);
  expect(stderr).toContain('group-notice');
});

test.each(['和平社区', '嘉和园社区', '人和家园社区', '祥和苑社区'])(
  '%s is one community, whatever its name has in it',
  async (who) => {
    expect(await imported(HEAD(who) + TABLE('1000'))).toMatchObject({ code: 0, read: [[who, 1000]] });
  },
);

test('光明和幸福社区 are two', async () => {
  const { code, stderr } = await imported(HEAD('光明和幸福社区') + TABLE('1000'));
  expect([code, stderr.includes('group-notice')]).toEqual([2, true]);
});

test('columns that may both be the statements are refused with their names', async () => {
  const { code, stderr } = await imported(
    HEAD('甲社区') +
      '序号\t二级指标\t甲方意见\t乙方意见\n1\t有线宽带网络\t共有居民家庭1000户。\t共有居民家庭1200户。\n',
  );
  expect(code).toBe(2);
  expect(stderr).toContain('notice-columns');
  expect(stderr).toContain('甲方意见');
});

describe('a table that several communities share', () => {
  const table = (...rows: readonly string[]) => ['社区名称\t序号\t二级指标\t完成情况', ...rows].join('\n');
  const row = (name: string, households: string) =>
    `${name}\t1\t有线宽带网络\t社区共有居民家庭${households}户。`;

  test.each(['甲社区、乙社区', '山亭区2个社区', '以下社区'])(
    'is read by its column of names: %s',
    async (who) => {
      const more = '\t2\t移动通信网络\t5G网络覆盖率达到90%。';
      const text = HEAD(who) + table(row('甲社区', '1000'), more, row('乙社区', '2000'), more);
      expect(await imported(text)).toMatchObject({
        code: 0,
        read: [
          ['甲社区', 1000],
          ['乙社区', 2000],
        ],
      });
    },
  );

  test.each([
    ['甲社区、丙社区', table(row('甲社区', '1000'), row('乙社区', '2000'))],
    ['甲社区、乙社区', table(row('甲社区', '1000'), row('乙社区', '2000'), row('甲社区', '1100'))],
    ['甲社区、乙社区', table(row('甲社区', '1000'), row('合计', '2000'))],
    ['甲社区、乙社区', table(row('', '1000'), row('乙社区', '2000'))],
  ])('is refused where the column is not clear (%#)', async (who, rest) => {
    const { code, read, stderr } = await imported(HEAD(who) + rest);
    expect([code, read, stderr]).toEqual([2, [], expect.stringContaining('group-notice')]);
  });

  test('keeps what the notice says of itself, for each', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sce-groups-')), 'notice.txt');
    const ends = '\n公示期5天（自2022年12月5日始—12月9日止）。\n联系电话：5118918\n';
    writeFileSync(file, HEAD('甲社区、乙社区') + table(row('甲社区', '1000'), row('乙社区', '2000')) + ends);
    const { stdout } = await call(['import', file, '--lang', 'zh']);
    const read = parseAllDocuments(stdout).map((one) => one.toJS());
    expect(read.map(({ publication }) => publication?.contact?.telephone)).toEqual([5118918, 5118918]);
    expect(read.map(({ publication }) => publication?.applicant)).toEqual([undefined, undefined]);
  });
});

test('sentences of an unknown column beside the statements are told of', async () => {
  const { code, read, stderr } = await imported(
    HEAD('甲社区') +
      '序号\t二级指标\t完成情况\t补充材料\n1\t有线宽带网络\t共有居民家庭1000户。\t另有200户，正在扩容。\n',
  );
  expect([code, read]).toEqual([0, [['甲社区', 1000]]]);
  expect(stderr).toContain('补充材料');
});
