import { expect, test } from 'vitest';
// Before the tests: what is computed when the room is loaded is none of theirs (docs/testing.md).
import '../../src/audit/index.ts';
import { call } from '../cli/call.ts';

const community = (i: number, area: string): string =>
  `community: { id: c${i}, name: 第${i}社区 }\ntier: basic\nfacts: { households: ${1000 + i}, area: ${area} }\n`;

/** As one file on standard input. */
const audited = async (areas: readonly string[], ...more: string[]): Promise<string> => {
  const text = areas.map((area, i) => community(i, area)).join('---\n');
  const { stdout } = await call(['audit', '-', '--lang', 'zh', ...more], {
    readStdin: async () => Buffer.from(text),
  });
  return stdout.replace(/\s+/g, ' ');
};

test('figures that are alike are named once, and so is what all others have', async () => {
  const said = await audited([...Array(12).fill('600'), ...Array(6).fill('0.5')]);
  expect(said).toContain('总面积 600 平方公里，其余均为 0.5');
  expect(await audited(['600', '700', '0.5', '0.6', '0.7'])).toContain('其余 0.5 至 0.7');
});

test('who is not judged yet is not said to be met where it is to be looked at first', async () => {
  const unmet = '0.5, gigabit_households: 1';
  const said = await audited(['600', unmet, '0.5', '0.5', '0.5'], '--top', '3');
  expect(said).toContain('先看这 1 个 没有判为不达标，但所凭数据可疑；1 个不达标的见');
});

test('a statement that is quoted ends where the sentence goes on', async () => {
  const { stdout } = await call(['audit', 'communities/guangming.yaml', '--details', '--lang', 'zh'], {});
  expect(stdout).toContain('通行认证；该项达标仅凭验收组认定');
  expect(stdout).not.toContain('。；');
});
