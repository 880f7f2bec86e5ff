import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const FILE = 'communities/guangming.yaml';

/** What a terminal is shown. */
async function shown(args: readonly string[], given: Parameters<typeof call>[1]): Promise<string> {
  let text = '';
  const write = async (output: string | Uint8Array) => {
    text += Buffer.from(output).toString();
  };
  await call(args, { ...given, stdout: { isTTY: true, write } });
  return text;
}

const SIGNS = /[✗✓│─·→①]/u;

test.each([
  ['Windows’ console of code page 936', { platform: 'win32', locale: (): string => 'zh-CN' }, true],
  ['the same in English', { platform: 'win32', locale: (): string => 'en-US' }, false],
  ['Windows Terminal', { platform: 'win32', locale: (): string => 'zh-CN', env: { WT_SESSION: 'x' } }, false],
  ['a terminal in GBK', { platform: 'linux', env: { LANG: 'zh_CN.GBK' } }, true],
  ['one in UTF-8', { platform: 'linux', env: { LANG: 'zh_CN.UTF-8' } }, false],
])('%s', async (_, given, plain) => {
  const text = await shown(['evaluate', FILE, '--lang', 'zh', '--no-color'], given);
  expect(SIGNS.test(text)).toBe(!plain);
});

test('a file is written with all signs, whatever the console', async () => {
  const output = join(mkdtempSync(join(tmpdir(), 'sce-console-')), 'a.txt');
  const given = { platform: 'win32', locale: (): string => 'zh-CN' };
  await shown(['evaluate', FILE, '--output', output], given);
  expect(readFileSync(output, 'utf8')).toMatch(SIGNS);
});

test('lines that end as on Windows are read as the same, with places in the same lines and columns', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-crlf-'));
  const text = readFileSync(FILE, 'utf8').replace('gigabit_coverage: 70%', 'gigabit_coverage: 0.7');
  const [unix, windows] = ['unix', 'windows'].map((name) => join(folder, `${name}.yaml`)) as [string, string];
  writeFileSync(unix, text);
  writeFileSync(windows, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  const told = async (file: string) =>
    (await call(['validate', file, '--format', 'line'])).stdout.replaceAll(file, '');
  expect(await told(windows)).toBe(await told(unix));
  expect(await told(unix)).toContain(':');
  const right = text.replace('gigabit_coverage: 0.7', 'gigabit_coverage: 70%');
  writeFileSync(unix, right);
  writeFileSync(windows, right.replaceAll('\n', '\r\n'));
  const report = async (file: string) =>
    (await call(['evaluate', file, '--format', 'csv', '--lang', 'zh'])).stdout.replaceAll(file, '');
  expect(await report(windows)).toBe(await report(unix));
});
