import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { call } from '../../cli/call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-columns-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function imported(met: string, head: string): Promise<string> {
  const file = join(folder, 'notice.txt');
  const rows = ['1\t有线宽带网络\t达标。家庭总数1456户。', '2\t移动通信网络\t未达标，辖区面积0.37平方公里。'];
  writeFileSync(file, `验收结果公示\n\n松涛社区${met}，现公示如下。\n\n${[head, ...rows].join('\n')}\n`);
  return (await call(['import', file, '--lang', 'zh'], {})).stdout;
}

test.each(['达标情况', '是否达标', '结论', '完成情况'])(
  'a column called %s that holds claims and sentences is read for both',
  async (name) => {
    const draft = await imported('已满足“基础型”智慧社区建设指标', `序号\t指标\t${name}`);
    expect(draft).toContain('households: 1456');
    expect(draft).toContain('area: 0.37');
    expect(draft).toMatch(/mobile-network:\n\s+claimed: unmet/);
  },
);

test.each([
  ['已满足基础型智慧社区建设指标的要求', 'basic'],
  ['达到成长型智慧社区标准', 'growth'],
  ['符合“标杆型”智慧社区建设要求', 'benchmark'],
])('%s names its tier', async (words, tier) => {
  expect(await imported(words, '序号\t指标\t完成情况')).toContain(`tier: ${tier}`);
});
