import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Environment } from '../../src/cli/environment.ts';
import { run } from '../../src/cli/run.ts';
import { diagnostic, standard, submission } from '../report/fixtures.ts';

const load = vi.hoisted(() => ({
  builtInStandard: vi.fn(),
  loadStandard: vi.fn(),
  loadSubmissions: vi.fn(),
  validatePaths: vi.fn(),
  parseSet: vi.fn(),
}));
vi.mock('../../src/load/index.ts', () => load);

beforeEach(() => {
  load.builtInStandard.mockReturnValue(standard);
  load.loadSubmissions.mockResolvedValue({ submissions: [submission('光明社区')], diagnostics: [] });
  load.validatePaths.mockResolvedValue({ checked: 3, diagnostics: [] });
  load.loadStandard.mockResolvedValue({ ok: false, diagnostics: [diagnostic] });
  load.parseSet.mockReturnValue({ ok: false, diagnostics: [diagnostic] });
});

async function call(args: readonly string[], given: Partial<Environment> = {}) {
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    write: async (text: string) => {
      said[name] += text;
    },
  });
  const code = await run(args, {
    env: {},
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new Uint8Array(),
    now: () => 0,
    version: '1.2.3',
    ...given,
  });
  return { code, ...said };
}

describe('evaluate', () => {
  test('1 where a tier is not met, 0 where a flag does not matter', async () => {
    const { code, stdout, stderr } = await call(['evaluate', 'x.yaml', '--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).tool).toEqual({ name: 'sce', version: '1.2.3' });
  });

  test('a bad file does not hide the others', async () => {
    const both = { submissions: [submission('光明社区')], diagnostics: [diagnostic] };
    load.loadSubmissions.mockResolvedValue(both);
    const asTable = await call(['evaluate', 'x.yaml', 'bad.yaml']);
    expect(asTable.code).toBe(2);
    expect(asTable.stdout).toContain('光明社区');
    expect(asTable.stderr).toContain('[unknown-fact]');
    const asJson = await call(['evaluate', 'x.yaml', 'bad.yaml', '--format', 'json']);
    expect(asJson.code).toBe(2);
    expect(asJson.stderr).toBe('');
    expect(JSON.parse(asJson.stdout).diagnostics).toHaveLength(1);
    const lines = await call(['evaluate', 'x.yaml', 'bad.yaml', '--format', 'ndjson']);
    expect(lines.stderr).toContain('[unknown-fact]');
  });

  test('a tier by its Chinese name', async () => {
    expect((await call(['evaluate', 'x.yaml', '--tier', '基础型'])).code).toBe(1);
  });

  test('the language of the locale', async () => {
    const zh = await call(['evaluate', 'x.yaml'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(zh.stdout).toContain('不达标');
    const en = await call(['evaluate', 'x.yaml', '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(en.stdout).toContain('unmet');
  });

  test('colour for a terminal alone, and not against NO_COLOR', async () => {
    const terminal = (env = {}, args: string[] = []) => {
      let text = '';
      const stdout = {
        isTTY: true,
        columns: 80,
        write: async (t: string) => {
          text += t;
        },
      };
      return call(['evaluate', 'x.yaml', ...args], { stdout, env }).then(() => text);
    };
    const esc = String.fromCharCode(27);
    expect(await terminal()).toContain(esc);
    expect(await terminal({ NO_COLOR: '1' })).not.toContain(esc);
    expect(await terminal({}, ['--no-color'])).not.toContain(esc);
    expect((await call(['evaluate', 'x.yaml'])).stdout).not.toContain(esc);
  });
});

describe('--output', () => {
  test('a file, without a temporary one left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sce-'));
    const file = join(folder, 'r.json');
    const { code, stdout } = await call(['evaluate', 'x.yaml', '--format', 'json', '--output', file]);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(file, 'utf8')).summary.unmet).toBe(1);
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('a device', async () => {
    expect((await call(['evaluate', 'x.yaml', '--output', '/dev/null'])).code).toBe(1);
  });

  test('2 where it cannot be written, standard output too', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'sce-')), 'none', 'r.txt');
    const failed = await call(['evaluate', 'x.yaml', '--output', folder]);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('ENOENT');
    const write = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const full = await call(['evaluate', 'x.yaml'], { stdout: { isTTY: false, write } });
    expect(full.code).toBe(2);
    expect(full.stderr).toContain('ENOSPC');
  });
});

describe('a wrong call', () => {
  test.each([
    [['evalute', 'x'], 'evaluate'],
    [['evaluate', 'x', '--fromat', 'json'], '--format'],
    [['evaluate', 'x', '--format', 'jsn'], 'json'],
    [['evaluate', 'x', '--tier', 'basik'], 'basic'],
    [['evaluate', 'x', '--as-of', '2022-02-30'], '2022-12-05'],
    [['evaluate'], '--help'],
    [['evaluate', 'x', '--tier'], '--tier'],
    [['evaluate', 'x', '--set', 'a=b'], 'unknown-fact'],
    [['evaluate', 'x', '--indicators', 'none'], 'unknown-fact'],
    [['explain', 'fixed-brodband'], 'fixed-broadband'],
    [['explain', 'a', 'b'], '--help'],
    [[], 'evaluate'],
  ])('%j says what to write', async (args, part) => {
    for (const lang of [[], ['--lang', 'zh']]) {
      const { code, stdout, stderr } = await call([...lang, ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(part);
    }
  });
});

test('validate', async () => {
  expect(await call(['validate', 'x'])).toMatchObject({ code: 0, stderr: '' });
  load.validatePaths.mockResolvedValue({ checked: 3, diagnostics: [diagnostic] });
  expect((await call(['validate', 'x'])).stderr).toContain('[unknown-fact]');
  const { code, stdout } = await call(['validate', 'x', '--format', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ summary: { invalid: 1 }, diagnostics: [{ line: 9 }] });
});

test('explain', async () => {
  expect((await call(['explain'])).stdout).toContain('fixed-broadband');
  const { code, stdout } = await call(['explain', '有线宽带网络', '--tier', 'basic']);
  expect(code).toBe(0);
  expect(stdout).toContain('gigabit_households');
});

test('help and version', async () => {
  expect(await call(['--version'])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  expect((await call(['--help', '--lang', 'zh'])).stdout).toContain('用法');
  expect((await call(['evaluate', '--help'])).stdout).toContain('--as-of');
  expect((await call(['help', 'evaluate'])).stdout).toContain('--as-of');
  expect((await call(['--lang', 'en', 'validate', 'x'])).code).toBe(0);
});
