import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The built program as a shell runs it. */
const sce = (args: string[], input = '', env: Record<string, string> = {}) => {
  const run = spawnSync(process.execPath, ['bin/sce.js', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};
const folder = mkdtempSync(join(tmpdir(), 'sce-'));
const guangming = readFileSync('communities/guangming.yaml', 'utf8');

describe('the built program', () => {
  test('evaluates what it ships with, without the sources', () => {
    const { code, out, err } = sce(['evaluate', 'communities/guangming.yaml', '--lang', 'zh']);
    expect([code, err]).toEqual([1, '退出码 1：1 份没有达标\n']);
    expect(out).toContain('1019 / 1456 户');
  });

  test('exit code 0 where the tier is met', () =>
    expect(sce(['evaluate', 'communities/xingfu.yaml']).code).toBe(0));

  test('a pipe in, a file out, written whole', () => {
    const file = join(folder, 'report.txt');
    writeFileSync(file, 'old');
    expect(sce(['evaluate', '-', '--output', file, '--lang', 'zh', '--quiet'], guangming)).toMatchObject({
      code: 1,
      out: '',
      err: '',
    });
    expect(readFileSync(file, 'utf8')).toContain('不达标');
    expect(readdirSync(folder)).toEqual(['report.txt']);
  });

  test('a file that cannot be written is exit code 2', () => {
    const { code, err } = sce([
      'evaluate',
      'communities',
      '--output',
      join(folder, 'none', 'x.txt'),
      '--lang',
      'en',
    ]);
    expect([code, err.includes('ENOENT'), existsSync(join(folder, 'none'))]).toEqual([2, true, false]);
  });

  test.skipIf(!existsSync('/dev/full'))('a full standard output is exit code 2', () => {
    const run = spawnSync('sh', ['-c', `"${process.execPath}" bin/sce.js evaluate communities > /dev/full`], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(2);
  });

  test('a bad file hides no other', () => {
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, 'community: { id: x, name: X }\ntier: basic\nfacts: { gigabit_coverage: 0.7 }\n');
    const { code, out, err } = sce(['evaluate', bad, 'communities/xingfu.yaml', '--format', 'json']);
    const report = JSON.parse(out);
    expect([
      code,
      err,
      report.evaluations.length,
      report.diagnostics[0].code,
      report.summary.invalid,
    ]).toEqual([2, '', 1, 'bare-rate', 1]);
  });

  test('the same bytes for the same input, whatever the time zone and width', () => {
    const json = (env: Record<string, string>) =>
      sce(['evaluate', 'communities', '--format', 'json', '--lang', 'zh'], '', env).out;
    expect(json({ TZ: 'America/New_York', COLUMNS: '40' })).toBe(
      json({ TZ: 'Asia/Shanghai', COLUMNS: '200' }),
    );
  });

  test('the locale chooses the language, and no colour goes into a pipe', () => {
    const out = (LANG: string) => sce(['evaluate', 'communities'], '', { LANG, LC_ALL: LANG }).out;
    expect(out('zh_CN.UTF-8')).toContain('达标 34');
    expect(out('en_GB.UTF-8')).toContain('34 met');
    expect(out('zh_CN.UTF-8')).not.toContain('\u001b');
  });

  test('another comparison rule is another standard: YAML alone', () => {
    const standard = join(folder, 'standard');
    spawnSync('cp', ['-r', 'indicators', standard]);
    const head = readFileSync(join(standard, 'standard.yaml'), 'utf8');
    writeFileSync(
      join(standard, 'standard.yaml'),
      head.replace('comparison: full-value', 'comparison: { rounded-value: 0 }'),
    );
    const { out } = sce(['evaluate', 'communities', '--indicators', standard, '--format', 'json']);
    expect(JSON.parse(out).summary).toMatchObject({ met: 37, unmet: 2 });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it, for a shell with %i', async (signal, code) => {
    const child = spawn(process.execPath, ['bin/sce.js', 'evaluate', '-'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    await new Promise((resolve) => setTimeout(resolve, 800));
    child.kill(signal);
    const ended = await new Promise((resolve) => child.on('exit', (exit, by) => resolve(exit ?? by)));
    expect([signal, code]).toContain(ended);
  });
});
