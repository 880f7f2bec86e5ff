import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from './call.ts';

const GOOD = 'communities/guangming.yaml';
const BAD = 'test/cases/diagnostics/unknown-fact.yaml';

describe('evaluate', () => {
  test('1 where a tier is not met, 0 where a flag does not matter', async () => {
    const { code, stdout, stderr } = await call(['evaluate', GOOD, '--format', 'json']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).tool).toEqual({ name: 'sce', version: '1.2.3' });
  });

  test('a bad file does not hide the others', async () => {
    const asTable = await call(['evaluate', GOOD, BAD]);
    expect(asTable.code).toBe(2);
    expect(asTable.stdout).toContain('光明社区');
    expect(asTable.stderr).toContain('[unknown-fact]');
    const asJson = await call(['evaluate', GOOD, BAD, '--format', 'json']);
    expect(asJson.code).toBe(2);
    expect(asJson.stderr).toBe('');
    expect(JSON.parse(asJson.stdout).diagnostics).toHaveLength(1);
    const lines = await call(['evaluate', GOOD, BAD, '--format', 'ndjson']);
    expect(lines.stderr).toContain('[unknown-fact]');
  });

  test('a tier by its Chinese name', async () => {
    expect((await call(['evaluate', GOOD, '--tier', '基础型'])).code).toBe(1);
  });

  test('the language of the locale', async () => {
    const zh = await call(['evaluate', GOOD], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(zh.stdout).toContain('不达标');
    const en = await call(['evaluate', GOOD, '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(en.stdout).toContain('Not met');
  });

  test('colour for a terminal alone, and not against NO_COLOR', async () => {
    const terminal = (env = {}, args: string[] = []) => {
      let text = '';
      const stdout = {
        isTTY: true,
        columns: 80,
        write: async (output: string | Uint8Array) => {
          text += String(output);
        },
      };
      return call(['evaluate', GOOD, ...args], { stdout, env }).then(() => text);
    };
    const esc = String.fromCharCode(27);
    expect(await terminal()).toContain(esc);
    expect(await terminal({ NO_COLOR: '1' })).not.toContain(esc);
    expect(await terminal({}, ['--no-color'])).not.toContain(esc);
    expect((await call(['evaluate', GOOD])).stdout).not.toContain(esc);
  });
});

describe('--set', () => {
  test('is said wherever a verdict rests on it', async () => {
    const set = ['evaluate', GOOD, '--set', 'gigabit_households=1020', '--lang', 'zh'];
    expect((await call(set)).stdout).toContain('假设：gigabit_households=1020');
    expect((await call([...set, '--format', 'markdown'])).stdout).toContain('假设：');
    const json = JSON.parse((await call([...set, '--format', 'json'])).stdout);
    expect(json.evaluations[0].supposed).toEqual({ gigabit_households: '1020' });
    const plain = JSON.parse((await call(['evaluate', GOOD, '--format', 'json'])).stdout);
    expect(plain.evaluations[0]).not.toHaveProperty('supposed');
  });
  test('takes a label, and nothing that a file could not say', async () => {
    const label = await call(['evaluate', GOOD, '--set', '社区家庭总数=1400', '--format', 'json']);
    expect(JSON.parse(label.stdout).evaluations[0].supposed).toEqual({ households: '1400' });
    const over = await call(['evaluate', GOOD, '--set', 'gigabit_households=2000', '--format', 'json']);
    expect([over.code, JSON.parse(over.stdout).diagnostics[0].code]).toEqual([2, 'part-over-whole']);
  });
  test('of nothing there is no share: a declared rate does not stand in for it', async () => {
    const text = `community: { id: x, name: 某社区 }\ntier: basic\nfacts: { households: 0, gigabit_households: 0, gigabit_coverage: 90% }\n`;
    const { stdout } = await call(['evaluate', '-', '--format', 'json'], {
      readStdin: async () => Buffer.from(text),
    });
    expect(JSON.parse(stdout).evaluations[0].indicators[0].status).toBe('undetermined');
  });
});

describe('--output', () => {
  test('a file, without a temporary one left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sce-'));
    const file = join(folder, 'r.json');
    const { code, stdout } = await call(['evaluate', GOOD, '--format', 'json', '--output', file]);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(file, 'utf8')).summary.unmet).toBe(1);
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('its ending says the format, unless one is asked for', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sce-')), 'report.JSON');
    await call(['evaluate', GOOD, '--output', file]);
    expect(JSON.parse(readFileSync(file, 'utf8')).evaluations).toHaveLength(1);
    const asked = file.replace('report', 'table');
    await call(['evaluate', GOOD, '--output', asked, '--format', 'table']);
    expect(readFileSync(asked, 'utf8')).toContain('To fix');
    const other = file.replace('.JSON', '.docx');
    const refused = await call(['evaluate', GOOD, '--output', other]);
    expect([refused.code, refused.stderr.includes('.docx'), existsSync(other)]).toEqual([2, true, false]);
    expect((await call(['evaluate', GOOD, '--output', '-'])).stdout).toContain('To fix');
  });

  test('never what is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sce-'));
    const file = join(folder, 'own.yaml');
    copyFileSync(GOOD, file);
    for (const path of [file, folder]) {
      const { code } = await call(['evaluate', path, '--format', 'table', '--output', file]);
      expect([code, readFileSync(file, 'utf8')]).toEqual([2, readFileSync(GOOD, 'utf8')]);
    }
  });

  test('a device', async () => {
    expect((await call(['evaluate', GOOD, '--output', '/dev/null'])).code).toBe(1);
  });

  test('2 where it cannot be written, standard output too', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'sce-')), 'none', 'r.txt');
    const failed = await call(['evaluate', GOOD, '--output', folder]);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('ENOENT');
    const write = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const full = await call(['evaluate', GOOD], { stdout: { isTTY: false, write } });
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
    [['evaluate', 'x', '--indicators', 'none'], 'missing-file'],
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
  expect(await call(['validate', GOOD])).toMatchObject({ code: 0, stderr: '' });
  expect((await call(['validate', BAD])).stderr).toContain('[unknown-fact]');
  const { code, stdout } = await call(['validate', BAD, '--format', 'json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ summary: { invalid: 1 }, diagnostics: [{ line: 4 }] });
});

test('explain', async () => {
  expect((await call(['explain'])).stdout).toContain('fixed-broadband');
  const { code, stdout } = await call(['explain', '有线宽带网络', '--tier', 'basic']);
  expect(code).toBe(0);
  expect(stdout).toContain('gigabit_households');
});

test.each(['evaluate', 'validate', 'audit', 'gap', 'explain', 'init', 'import', 'notice'])(
  'the list of commands says how %s is called as its own help does',
  async (name) => {
    const usage = (text: string) => text.split('\n')[0]?.replace(/^\S+ sce /, '') ?? '-';
    const own = usage((await call([name, '--help', '--lang', 'en'])).stdout);
    const list = (await call(['--help', '--lang', 'en'])).stdout;
    expect(list).toContain(`  ${own} `);
  },
);

test('help shows examples and exit codes, and a bare call shows help', async () => {
  for (const lang of ['zh', 'en']) {
    const { stdout } = await call(['gap', '--help', '--lang', lang]);
    expect(stdout).toContain('sce gap a.yaml --tier growth');
    expect(stdout).toMatch(lang === 'zh' ? '退出码：0' : 'Exit codes: 0');
    const bare = await call(['--lang', lang]);
    expect(bare.code).toBe(2);
    expect(bare.stderr).toContain(lang === 'zh' ? '用法：' : 'Usage:');
  }
});

test('a name is suggested only where it is near', async () => {
  expect((await call(['validate', 'x', '--quite', '--lang', 'en'])).stderr).toContain('--quiet');
  expect((await call(['explain', '--zzzzz', '--lang', 'en'])).stderr).not.toContain('did you mean');
});

test('help and version', async () => {
  expect(await call(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
  expect((await call(['--help', '--lang', 'zh'])).stdout).toContain('用法');
  expect((await call(['evaluate', '--help'])).stdout).toContain('--as-of');
  expect((await call(['help', 'evaluate'])).stdout).toContain('--as-of');
  expect((await call(['--lang', 'en', 'validate', GOOD])).code).toBe(0);
});

test.each([['-qh'], ['-h'], ['help', 'evaluate']])(
  'help is the same however it is asked for: %s',
  async (...asked) => {
    const [first = ''] = asked;
    const args = first === 'help' ? asked : ['evaluate', ...asked];
    expect((await call(args)).stdout).toBe((await call(['evaluate', '--help'])).stdout);
  },
);

describe('a bug of sce itself', () => {
  const broken = {
    now: () => {
      throw new TypeError('no clock');
    },
  };
  const args = ['evaluate', 'communities/damiao.yaml', '--lang', 'en'];

  test('is one message that names the call and says how to report it, without a stack', async () => {
    const { code, stdout, stderr } = await call(args, broken);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('internal error');
    expect(stderr).toContain('no clock');
    expect(stderr).toContain('sce evaluate communities/damiao.yaml --lang en');
    expect(stderr).toContain('SCE_DEBUG=1');
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test('shows its stack where SCE_DEBUG asks for it', async () => {
    const { stderr } = await call(args, { ...broken, env: { SCE_DEBUG: '1' } });
    expect(stderr).toMatch(/^ {4}at /m);
  });
});
