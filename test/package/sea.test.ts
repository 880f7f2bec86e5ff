// Slow: one executable with Node in it, which runs where nothing is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

const away = mkdtempSync(join(tmpdir(), 'sce sea '));
let zip = '';

describe.skipIf(process.platform === 'darwin')('a single executable', () => {
  beforeAll(() => {
    const printed = execFileSync(process.execPath, ['src/build/sea.mjs'], { encoding: 'utf8' });
    const lines = printed.trimEnd().split('\n');
    zip = lines.at(-1) ?? '';
    cpSync(join(lines.at(-2) ?? '', '..'), away, { recursive: true });
  });
  const sce = (...args: readonly string[]) =>
    spawnSync(join(away, process.platform === 'win32' ? 'sce.exe' : 'sce'), [...args, '--lang', 'en'], {
      cwd: away,
      encoding: 'utf8',
      env: {},
    });

  test('evaluates, makes workbooks and pages, imports, and finds its schemas', () => {
    expect(sce('evaluate', 'communities').status).toBe(1);
    for (const file of ['a.html', 'a.xlsx', 'a.parquet', 'a.json'])
      expect(sce('evaluate', 'communities/guangming.yaml', '--output', file).stderr).toContain('written');
    expect(sce('init', '--output', 'form.xlsx').status).toBe(0);
    expect(sce('import', 'form.xlsx').stderr).not.toContain('internal error');
    expect(sce('init').stdout).toContain('$schema=schemas/submission.schema.json\n');
  });

  test('says the same as the program', () => {
    const args = ['evaluate', 'communities', '--details', '--as-of', '2022-12-05'];
    const { stdout } = spawnSync(process.execPath, ['bin/sce.js', ...args, '--lang', 'en'], {
      encoding: 'utf8',
    });
    expect(sce(...args).stdout).toBe(stdout);
  });

  test('lies in a folder to unzip, with the submissions and the licences', () => {
    const names = Object.keys(unzipSync(readFileSync(zip), { filter: () => true }));
    const [first = ''] = names;
    const top = first.split('/')[0];
    for (const name of ['communities/guangming.yaml', 'LICENSE', 'THIRD-PARTY-NOTICES', 'README.zh.md'])
      expect(names).toContain(`${top}/${name}`);
  });
});
