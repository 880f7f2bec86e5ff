import { expect, test } from 'vitest';
import { findingCodes } from '../../src/words/index.ts';
import { call } from './call.ts';

const explain = async (name: string, lang = 'en', ...more: readonly string[]) =>
  call(['explain', name, '--lang', lang, ...more], {});

test.each(['zh', 'en'])('every finding is explained, %s', async (lang) => {
  for (const code of findingCodes()) {
    const { code: exit, stdout } = await explain(code, lang);
    expect([code, exit, stdout.split('\n')[0]?.startsWith(code)]).toEqual([code, 0, true]);
  }
});

test('a diagnostic, a fact and a tier are explained by their names', async () => {
  expect((await explain('unknown-fact')).stdout).toContain('unknown fact "…"');
  const fact = (await explain('gigabit_coverage')).stdout;
  for (const tier of ['Basic', 'Growth', 'Benchmark']) expect(fact).toContain(`${tier} 1 Fixed broadband`);
  expect((await explain('家庭千兆光纤网络覆盖率', 'zh')).stdout).toContain('基础型 第 1 项 有线宽带网络');
  const tier = (await explain('growth')).stdout;
  expect(tier).toContain('Growth: 28 indicators');
  expect(tier).not.toContain('Basic: 22');
});

test('why 1019 of 1456 is not 70 %', async () => {
  const { stdout } = await explain('1019/1456');
  expect(stdout).toContain('1019 ÷ 1456 = 69.99%');
  expect(stdout).toContain('70% of 1456 is 1019.2, so that it takes 1020; there are 1019: not met');
  expect((await explain('1020/1456')).stdout).toContain('there are 1020: met');
  expect((await explain('1/0')).code).toBe(2);
});

test('the standard and an indicator are Markdown as well', async () => {
  const indicator = (await explain('fixed-broadband', 'zh', '--format', 'markdown')).stdout;
  expect(indicator.match(/^## .*$/gm)).toEqual([
    '## 基础型 第 1 项',
    '## 成长型 第 1 项',
    '## 标杆型 第 1 项',
    '## 数据项',
  ]);
  expect(indicator).toContain('| 家庭千兆光纤网络覆盖率达到70% | 家庭千兆光纤网络覆盖率不低于 70% |');
  const { stdout } = await call(['explain', '--lang', 'en', '--format', 'markdown'], {});
  expect(stdout).toContain('| fixed-broadband | Fixed broadband | 1 | 1 | 1 |');
});

test('a name that nothing has names the nearest', async () => {
  const { code, stderr } = await explain('copied-figur');
  expect(code).toBe(2);
  expect(stderr).toContain('copied-figure');
});
