import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const GOOD = 'communities/guangming.yaml';
const folder = () => mkdtempSync(join(tmpdir(), 'sce-closing-'));

test('a written file is confirmed with its totals, and exit code 1 says why', async () => {
  const file = join(folder(), 'r.csv');
  const said = await call(['evaluate', GOOD, '--lang', 'zh', '--output', file]);
  expect([said.code, said.stdout]).toEqual([1, '']);
  expect(said.stderr).toContain(file);
  expect(said.stderr).toContain('不达标 1');
  expect(said.stderr).toContain('退出码 1');
  expect((await call(['evaluate', GOOD, '--quiet', '--output', file])).stderr).toBe('');
  expect((await call(['audit', GOOD, '--lang', 'en'])).stderr).toMatch(/^exit code 1: \d+ findings$/m);
  // Of all that is found it is the grave ones that fail the run.
  const audit = ['audit', 'communities/guangming.yaml', '--lang', 'en'];
  expect((await call(audit)).stderr).toContain('exit code 1: 2 findings');
  expect((await call([...audit, '--fail-on', 'unmet'])).stderr).toContain('exit code 1: 1 submission');
  // A program that reads the report is told nothing beside it.
  expect((await call(['evaluate', GOOD, '--format', 'json'])).stderr).toBe('');
});

test('what lies in a folder and was not read is said in one line', async () => {
  const where = folder();
  writeFileSync(join(where, 'a.yaml'), 'community: { id: a, name: 甲社区 }\ntier: basic\n');
  for (const name of ['b.txt', 'c.md', 'd.png', 'e.html', '.hidden']) writeFileSync(join(where, name), 'x');
  const { stderr } = await call(['evaluate', where, '--lang', 'en']);
  expect(stderr).toContain('4 files not read: b.txt, c.md, d.png and more');
  expect(stderr).not.toContain('.hidden');
});

test('a locale is a language: one that is given, set, or the system’s where none is set', async () => {
  const first = async (args: string[], given = {}) =>
    (await call(['evaluate', GOOD, ...args], given)).stdout.includes('不达标');
  for (const lang of ['zh', 'zh-CN', 'zh_CN.UTF-8', 'ZH']) expect(await first(['--lang', lang])).toBe(true);
  expect(await first(['--lang=en_GB'], { env: { LANG: 'zh_CN.UTF-8' } })).toBe(false);
  expect(await first([], { locale: () => 'zh-Hans-CN' })).toBe(true);
  expect(await first([], { locale: () => 'zh-CN', env: { LANG: 'C.UTF-8' } })).toBe(false);
  expect((await call(['evaluate', GOOD, '--lang', 'fr'])).code).toBe(2);
});
