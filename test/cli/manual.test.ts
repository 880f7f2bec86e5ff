// Slow: groff reads the page.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const page = async (lang: string): Promise<string> => (await call(['man', '--lang', lang])).stdout;

test.each([
  ['en', ['.SH SYNOPSIS', '\\-\\-evidence <evidence>', 'sce compile \\-\\-to postgres']],
  ['zh', ['.SH 退出码', '.SH 环境与设置']],
])('the manual page tells of commands, options, examples and settings, in %s', async (lang, parts) => {
  const text = await page(lang);
  for (const part of parts) expect(text).toContain(part);
  for (const name of ['evaluate', 'load', 'completion']) expect(text).toContain(`.SS sce ${name}\n`);
  expect(text).not.toContain('.SS sce complete\n');
});

test.skipIf(spawnSync('groff', ['--version']).status !== 0)('groff finds nothing wrong with it', async () => {
  const { stderr } = spawnSync('groff', ['-K', 'utf8', '-T', 'utf8', '-man', '-ww', '-z'], {
    input: await page('en'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});
