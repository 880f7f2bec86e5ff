import { Ajv2020 } from 'ajv/dist/2020.js';
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

test('a share of measures, and why a share of nothing is none', async () => {
  const { stdout } = await explain('0.296/0.37');
  expect(stdout).toContain('0.296 ÷ 0.37 = 80%');
  expect(stdout).toContain('80% of 0.37 is 0.296; there are 0.296: met');
  for (const nothing of ['1/0', '0.5/0.0']) {
    const { code, stderr } = await explain(nothing);
    expect([code, stderr.includes('of nothing there is no share')]).toEqual([2, true]);
  }
});

test('a short name is enough where one fact has it; a word offers the names that hold it', async () => {
  expect((await explain('千兆覆盖率', 'zh')).stdout).toContain('gigabit_coverage');
  expect((await explain('gigabit')).stderr).toContain('gigabit_households');
  expect((await explain('gigabit_coverge')).stderr).toContain('did you mean gigabit_coverage?');
});

test('every finding and every reason says what to do, and nothing of it is open', async () => {
  for (const code of [...findingCodes(), 'reason-compare-false', 'reason-attested', 'need-more']) {
    const [zh, en] = await Promise.all([explain(code, 'zh'), explain(code)]);
    expect([code, /怎么改：[^\n]{3}/.test(zh.stdout), /What to do: \w/.test(en.stdout)]).toEqual([
      code,
      true,
      true,
    ]);
  }
});

test('facts, codes, tiers and shares are JSON as well, as the schema says', async () => {
  const json = async (name: string) => JSON.parse((await explain(name, 'zh', '--format', 'json')).stdout);
  const valid = await validatorOf('explain');
  for (const name of [
    'gigabit_coverage',
    'near-miss',
    'bare-rate',
    'reason-compare-false',
    'growth',
    '1019/1456',
  ])
    expect([name, valid(await json(name))]).toEqual([name, true]);
  const fact = await json('gigabit_coverage');
  expect(fact.facts.map(({ id }: { id: string }) => id)).toEqual(['gigabit_coverage']);
  expect(fact.asked[0]).toMatchObject({ tier: 'basic', id: 'fixed-broadband', number: 1 });
  expect((await json('near-miss')).code).toMatchObject({ id: 'near-miss', kind: 'finding' });
  expect((await json('1019/1456')).share).toMatchObject({ exact: '1019/1456', needed: '1020', holds: false });
});

/** A schema of `sce schema`, ready to validate. */
async function validatorOf(name: string): Promise<(value: unknown) => boolean> {
  const { stdout } = await call(['schema', name], {});
  return new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(stdout)) as (
    value: unknown,
  ) => boolean;
}
