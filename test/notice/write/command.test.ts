import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../../cli/call.ts';
import { SETTINGS } from './made.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'sce-notice-'));
const withSettings = (...args: string[]) => call(['notice', '--notice-settings', SETTINGS, ...args]);
const codes = (stderr: string) => [...stderr.matchAll(/\[([a-z-]+)\]$/gm)].map((m) => m[1]);
const settingsOf = (text: string): string => {
  const file = join(temporary(), 'settings.yaml');
  writeFileSync(file, text);
  return file;
};

describe('what the facts refute', () => {
  test('is told with its place, and nothing is written', async () => {
    const output = join(temporary(), 'guangming.md');
    const { code, stdout, stderr } = await withSettings('communities/guangming.yaml', '--output', output);
    expect([code, stdout, existsSync(output)]).toEqual([1, '', false]);
    expect(codes(stderr)).toEqual(['verdict-contradicted', 'verdict-contradicted', 'notice-withheld']);
    expect(stderr).toMatch(/^communities\/guangming\.yaml:\d+:\d+ {2}/m);
    expect(stderr).toContain('69.99%');
  });
  test('is published as claimed with a warning', async () => {
    const { code, stdout, stderr } = await withSettings('communities/guangming.yaml', '--as-claimed');
    expect(code).toBe(0);
    expect(stdout).toContain('光明社区已满足');
    expect(codes(stderr)).toEqual(['verdict-contradicted', 'verdict-contradicted']);
    expect(stderr).toContain('warning: ');
  });
  test('a figure that only the text gives', async () => {
    const text = readFileSync('communities/damiao.yaml', 'utf8');
    const changed = text.replace(/(fixed-broadband:\s+claimed: met\s+text: "[^"]*?)(\d+)户/, '$19999户');
    expect(changed).not.toBe(text);
    const readStdin = async () => Buffer.from(changed);
    const { code, stdout, stderr } = await call(['notice', '-', '--notice-settings', SETTINGS], {
      readStdin,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(codes(stderr)).toEqual(['notice-text-contradicted', 'notice-withheld']);
  });
  test('hides no other notice', async () => {
    const folder = join(temporary(), 'notices');
    const { code } = await withSettings('communities', '--format', 'html', '--output', folder);
    expect([code, readdirSync(folder).length]).toEqual([1, 21]);
  });
});

describe('what is not met, or not known', () => {
  const made = async (facts: string, ...args: string[]) => {
    const head = 'community: { id: x, name: 光明社区 }\ntier: basic\n';
    const text = `${head}acceptance: { by: 验收组, from: 2022-12-02 }\nfacts: { ${facts} }\n`;
    return call(['notice', '-', '--notice-settings', SETTINGS, ...args], {
      readStdin: async () => Buffer.from(text),
    });
  };
  test('is not published unless it is asked for', async () => {
    const { code, stdout, stderr } = await made('gigabit_coverage: 50%');
    expect([code, stdout]).toEqual([1, '']);
    expect(codes(stderr)).toEqual(['notice-unmet', 'notice-undetermined', 'notice-withheld']);
  });
  test('is published with a warning', async () => {
    const { code, stdout, stderr } = await made('gigabit_coverage: 50%', '--as-claimed');
    expect([code, codes(stderr)]).toEqual([0, ['notice-unmet', 'notice-undetermined']]);
    expect(stdout).toContain('尚未满足');
  });
});

describe('where notices go', () => {
  test('several onto standard output, as Markdown', async () => {
    const { code, stdout } = await withSettings('communities/damiao.yaml', 'communities/daonan.yaml');
    expect([code, stdout.match(/^# /gm)?.length]).toEqual([0, 2]);
  });
  test('several are no one document, and the call says where they go', async () => {
    const call = await withSettings('communities', '--format', 'docx');
    expect([call.code, call.stdout]).toEqual([2, '']);
    expect(call.stderr).toContain('--output');
  });
  test('several are no one file', async () => {
    const file = join(temporary(), 'all.docx');
    expect((await withSettings('communities', '--format', 'docx', '--output', file)).code).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
  test('a file that is there is kept, unless it is asked for', async () => {
    const folder = temporary();
    const args = ['communities/damiao.yaml', '--format', 'docx', '--output', folder];
    const file = join(folder, '大庙社区.docx');
    writeFileSync(file, 'mine');
    const kept = await withSettings(...args);
    expect([kept.code, codes(kept.stderr), readFileSync(file, 'utf8')]).toEqual([2, ['file-exists'], 'mine']);
    expect((await withSettings(...args, '--force')).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(folder)).toEqual(['大庙社区.docx']);
  });
  test('one file that is there is kept as well; its ending says which format', async () => {
    const output = join(temporary(), 'daonan.docx');
    expect((await withSettings('communities/daonan.yaml', '--output', output)).code).toBe(0);
    const written = readFileSync(output);
    expect(written.subarray(0, 2).toString()).toBe('PK');
    const again = await withSettings('communities/damiao.yaml', '--output', output);
    expect([again.code, codes(again.stderr)]).toEqual([2, ['file-exists']]);
    expect(readFileSync(output)).toEqual(written);
    expect((await withSettings('communities/damiao.yaml', '--output', output, '--force')).code).toBe(0);
    expect(readFileSync(output)).not.toEqual(written);
  });
  test('two of one id are not written over each other', async () => {
    const folder = temporary();
    const copy = join(folder, 'copy.yaml');
    writeFileSync(copy, readFileSync('communities/damiao.yaml'));
    const twice = ['communities/damiao.yaml', copy];
    const { code, stderr } = await withSettings(...twice, '--output', folder);
    expect([code, codes(stderr)]).toEqual([2, ['notice-same-id']]);
  });
});

describe('what a notice prints beside the results', () => {
  /** One that says nothing of its own notice. */
  const silent = readFileSync('communities/damiao.yaml', 'utf8').replace(/^publication:\n(?: .*\n)+/m, '');
  const DAMIAO = join(mkdtempSync(join(tmpdir(), 'sce-silent-')), 'damiao.yaml');
  writeFileSync(DAMIAO, silent);
  test('is named where it is missing in both files', async () => {
    const { code, stdout, stderr } = await call(['notice', DAMIAO]);
    expect([code, stdout, codes(stderr)]).toEqual([2, '', ['notice-missing-fields']]);
    for (const key of [
      'title',
      'basis',
      'issuer',
      'acceptor',
      'contact.telephone',
      'period.from',
      'period.days',
    ])
      expect(stderr).toContain(key);
    expect(stderr).toContain('--notice-settings');
  });
  test('one key missing names both files', async () => {
    const text = readFileSync(SETTINGS, 'utf8').replace(/^basis:.*\n/m, '');
    const file = settingsOf(text);
    const { code, stderr } = await call(['notice', DAMIAO, '--notice-settings', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('lacks: basis');
    expect(stderr).toContain(file);
  });
  test('no acceptance', async () => {
    const text = readFileSync(DAMIAO, 'utf8').replace(/^acceptance:.*\n/m, '');
    const { code, stderr } = await call(['notice', '-', '--notice-settings', SETTINGS], {
      readStdin: async () => Buffer.from(text),
    });
    expect([code, codes(stderr)]).toEqual([2, ['notice-missing-acceptance']]);
  });
  test('the submission’s own comes first', async () => {
    const own =
      'publication:\n  issuer: 某街道办事处\n  contact: { telephone: 06321234 }\n  period: { days: 7, kind: working, holidays: [2022-12-07] }\n';
    const text = own + readFileSync(DAMIAO, 'utf8');
    const { code, stdout } = await call(['notice', '-', '--notice-settings', SETTINGS], {
      readStdin: async () => Buffer.from(text),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('\n某街道办事处\n');
    expect(stdout).toContain('联系单位：枣庄市大数据局');
    expect(stdout).toContain('联系电话：06321234');
    expect(stdout).toContain('公示期 7 个工作日（自2022年12月5日至12月14日）');
  });
  test('no period of its own, with a length and a last day that do not agree, is given back with a warning', async () => {
    const { code, stdout, stderr } = await call(['notice', 'communities/damiao.yaml']);
    expect([code, codes(stderr)]).toEqual([0, ['notice-as-published']]);
    expect(stdout).toContain('公示期 5 个自然日（自2022年12月5日至12月10日）');
    const draft = readFileSync('communities/damiao.yaml', 'utf8').replace(/^source: .*\n/m, '');
    const refused = await call(['notice', '-'], { readStdin: async () => Buffer.from(draft) });
    expect([refused.code, codes(refused.stderr)]).toEqual([2, ['notice-period-mismatch']]);
  });
  test.each(['zh', 'en'])('the template of the settings, filled in, is enough: %s', async (lang) => {
    const { code, stdout } = await call(['init', '--notice', '--lang', lang]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(lang === 'zh' ? '标题' : 'title')]);
    const empty = await call(['notice', DAMIAO, '--notice-settings', settingsOf(stdout)]);
    expect([empty.code, codes(empty.stderr)]).toEqual([2, ['notice-missing-fields']]);
    const filled = stdout
      .replaceAll('""', '"某某"')
      .replace(/^( +)# (起日|from): .*$/m, '$1$2: 2022-12-05')
      .replace(/^# (成文日期|published): .*$/m, '$1: 2022-12-05');
    const made = await call(['notice', DAMIAO, '--notice-settings', settingsOf(filled)]);
    expect([made.code, codes(made.stderr)]).toEqual([0, []]);
    expect(made.stdout).toContain('公示期 5 个工作日（自2022年12月5日至12月9日）');
  });
  test('a key in both languages stands twice', async () => {
    const file = settingsOf('title: 甲\n标题: 乙\n');
    const { code, stderr } = await call(['notice', DAMIAO, '--notice-settings', file]);
    expect([code, codes(stderr)]).toEqual([2, ['duplicate-key']]);
  });
  const wrong: readonly [string, string, string][] = [
    ['an unknown key', 'issuerr: x', '1:1 unknown-key'],
    ['an unknown placeholder', 'phrases:\n  met: "{nam}已满足"', '2:8 unknown-placeholder'],
    ['a date that is none', 'period: { from: 12-05 }', '1:17 bad-date'],
    ['another kind', 'period: { kind: weekly }', '1:17 not-allowed'],
    ['no days', 'period: { days: 0 }', '1:17 out-of-range'],
    ['two documents', 'title: a\n---\ntitle: b', '3:1 several-settings'],
    ['nothing', '', 'empty-file'],
  ];
  for (const [name, text, expected] of wrong)
    test(name, async () => {
      const file = settingsOf(text);
      const { code, stderr } = await call(['notice', DAMIAO, '--notice-settings', file]);
      const [, place = '', said] = /^.*?\.yaml:(\d+:\d+)? .*\[([a-z0-9-]+)\]$/m.exec(stderr) ?? [];
      expect([code, [place, said].filter(Boolean).join(' ')]).toEqual([2, expected]);
    });
  test('a length that is wrong is never printed', async () => {
    const text = readFileSync(SETTINGS, 'utf8').replace('days: 5', 'to: 2022-12-10, days: 5');
    const { code, stdout, stderr } = await call(['notice', DAMIAO, '--notice-settings', settingsOf(text)]);
    expect([code, stdout, codes(stderr)]).toEqual([2, '', ['notice-period-mismatch']]);
    expect(stderr).toMatch(/settings\.yaml:\d+:\d+/);
    expect(stderr).toContain('6 calendar days');
  });
});

test('the schemas that editors use are fresh', () => {
  expect(readFileSync('schemas/notice-settings.schema.json', 'utf8')).toBe(
    readFileSync('dist/generated/notice-settings.schema.json', 'utf8'),
  );
});

describe('words of a statement that the facts refute', () => {
  const changed = async (id: string, from: RegExp, to: string) => {
    const text = readFileSync(`communities/${id}.yaml`, 'utf8');
    const other = text.replace(from, to);
    expect(other).not.toBe(text);
    return call(['notice', '-', '--notice-settings', SETTINGS, '--lang', 'zh'], {
      readStdin: async () => Buffer.from(other),
    });
  };
  test.each([
    ['a rate without counts', 'daonan', /satisfaction: .*/, 'satisfaction: 81%'],
    ['a number of events', 'daonan', /awareness_events_per_year: .*/, 'awareness_events_per_year: 6'],
    ['a measure alone', 'daonan', /^ {2}area: .*/m, '  area: 0.31'],
    ['in another unit', 'daonan', /总面积0\.21平方公里，/, '总面积31公顷，'],
    [
      'a rate without its counts',
      'daonan',
      /^ {2}gigabit_households: .*\n {2}gigabit_coverage: .*\n/m,
      '  gigabit_coverage: 92%\n',
    ],
    ['a flag', 'daonan', /data_encrypted: true.*/, 'data_encrypted: false'],
    ['an item', 'daonan', /disclosed_online: \[.*\]/, 'disclosed_online: [party]'],
  ])('%s', async (_, id, from, to) => {
    const { code, stdout, stderr } = await changed(id, from, to);
    expect([code, stdout]).toEqual([1, '']);
    expect(codes(stderr)).toContain('notice-text-contradicted');
  });

  test.each([
    ['a separator', /总户数2456户/, '总户数2,456户'],
    ['another number in the same unit', /本社区总户数2456户/, '本社区总户数2456户，其中老年户300户'],
    ['what it was before', /覆盖率为98\.5%/, '覆盖率从去年的60%提高到98.5%'],
  ])('%s is no contradiction', async (_, from, to) => {
    const { code, stderr } = await changed('daonan', from, to);
    expect([code, codes(stderr)]).toEqual([0, []]);
  });
});
