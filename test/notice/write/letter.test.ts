import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { call } from '../../cli/call.ts';
import { SETTINGS } from './made.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'sce-letter-'));
const settings = join(folder(), 'settings.yaml');
writeFileSync(
  settings,
  [
    '标题: 公示',
    '依据: 甲文件（一号）',
    '验收单位: 甲中心',
    '联系方式: { 联系单位: 乙局, 联系人: 丙, 联系电话: "0123" }',
    '整改通知书: { 文号: 甲〔2022〕1号, 整改期限: 2023-03-31, 成文日期: 2022-12-12 }',
    '用语: { 类型: "{tier}智慧社区" }',
    '',
  ].join('\n'),
);
const letter = (...args: readonly string[]) =>
  call(['notice', '--letter', '--notice-settings', settings, ...args]);

describe('a letter to a community that is to put something right', () => {
  test('says what is asked, what was found and what is to be done, and nothing of what is met', async () => {
    const { code, stdout } = await letter('communities/guangming.yaml', '--lang', 'zh');
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /^\| .* \| \d+ \|/.test(line));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('自报达标，与数据不符。<br>不达标：1019 ÷ 1456 = 69.99%');
    expect(rows[0]).toContain('| 具备千兆接入能力的家庭数再增加 1 户。 |');
    expect(stdout).toContain('“基础型智慧社区”的要求，适用的 21 项二级指标中 19 项达标，2 项不达标');
    expect(stdout).toContain('2023年3月31日前');
    for (const words of ['甲〔2022〕1号', '光明社区：', '2022年12月12日', '鲁数发〔2022〕16号'])
      expect(stdout).toContain(words);
  });

  test('in English has no Chinese but names and what the settings give', async () => {
    const { stdout } = await letter('communities/guangming.yaml', '--lang', 'en');
    const given =
      /光明社区|甲〔2022〕1号|《[^》]*》（[^）]*）|市中区大数据中心|枣庄市大数据局(规划发展科)?|居民代表验收工作组/g;
    expect(stdout.replace(given, '')).not.toMatch(/\p{Script=Han}|[，。；：（）]/u);
    expect(stdout).toContain('1 household more.');
    expect(stdout).toContain('by 31 March 2023');
  });

  test.each(['zh', 'en'])('is a document and a page of its own, in %s', async (lang) => {
    const file = 'communities/guangming.yaml';
    const { stdout } = await letter(file, '--lang', lang, '--format', 'html');
    expect(stdout).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`);
    expect(stdout.match(/<tr>/g)).toHaveLength(3);
    const { bytes } = await letter(file, '--lang', lang, '--format', 'docx');
    const { 'word/document.xml': document = new Uint8Array() } = unzipSync(bytes);
    expect(strFromU8(document)).toContain('69.99%');
    expect((await letter(file, '--lang', lang, '--format', 'docx')).bytes).toEqual(bytes);
  });

  test('of many is a file for each that is short; the others are told in one line', async () => {
    const to = folder();
    const { code, stderr } = await letter('communities', '--output', to, '--lang', 'zh');
    expect([code, stderr]).toEqual([0, expect.stringContaining('34 份没有须整改的事项')]);
    expect(readdirSync(to).sort()).toEqual(
      ['一棉', '东井', '东花园', '光明', '安侨'].map((name) => `${name}社区-整改通知书.md`).sort(),
    );
    expect(readFileSync(join(to, '安侨社区-整改通知书.md'), 'utf8')).toContain('# 整改通知书');
  });

  test('is refused where there is nothing to put right', async () => {
    const { code, stdout, stderr } = await letter('communities/daonan.yaml', '--lang', 'en');
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('nothing to put right')]);
  });

  test('lacks no deadline', async () => {
    const { code, stderr } = await call(['notice', '--letter', 'communities/guangming.yaml', '--lang', 'en']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/letter\.deadline .*\[notice-missing-fields\]/),
    ]);
  });

  test('what all of many lack is told once, where they share it', async () => {
    const { code, stderr } = await call([
      ...['notice', '--letter', 'communities', '--lang', 'en', '--output', join(folder(), 'letters')],
      ...['--notice-settings', 'test/cases/notices/settings.yaml'],
    ]);
    const told = stderr.split('\n').filter((line) => line.includes('[notice-missing-fields]'));
    expect([code, told]).toEqual([
      2,
      [
        expect.stringMatching(
          /^test\/cases\/notices\/settings\.yaml: {2}5 letters all lack: letter\.deadline /,
        ),
      ],
    ]);
  });

  test('names no line of a file, and asks for what was not reported', async () => {
    const file = join(folder(), 'a.yaml');
    writeFileSync(
      file,
      [
        'community: { id: a, name: 甲社区 }',
        'tier: basic',
        'facts:',
        '  residential_buildings: [{ name: 一号楼, floors: 20, monitored_from_floor: 9 }]',
        'publication: { letter: { deadline: 2023-01-01 } }',
        '',
      ].join('\n'),
    );
    const { code, stdout } = await letter(file, '--lang', 'zh');
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/第 ?\d+ ?行/);
    expect(stdout).toContain('甲中心对你单位申报的情况进行了核查');
    expect(stdout).toContain('2023年1月1日前');
    expect(stdout).toContain('待核实：');
  });
});

describe('an English notice', () => {
  test('is English but for what its submission and its settings give', async () => {
    const file = join(folder(), 'a.yaml');
    writeFileSync(
      file,
      [
        'community: { id: a, name: Elm Street }',
        'tier: basic',
        'acceptance: { by: the group, from: 2022-12-02, to: 2022-12-04 }',
        'facts: { households: 1456, gigabit_households: 1100, online_bills: { including: [water] } }',
        'publication:',
        '  { title: Notice, basis: the Order, acceptor: the Bureau, period: { from: 2022-12-05, days: 1 },',
        '    contact: { unit: the Office, person: Ann, telephone: 1 } }',
        '',
      ].join('\n'),
    );
    const { code, stdout } = await call([
      'notice',
      file,
      '--lang',
      'en',
      '--as-claimed',
      '--notice-settings',
      settings,
    ]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/\p{Script=Han}|[，。；：（）、]/u);
    expect(stdout).toContain(
      '| Met. Households: 1456 households, Households with gigabit access: 1100 households',
    );
    expect(stdout).toContain('on 2 December 2022 to 4 December 2022');
    expect(stdout).toContain('for 1 calendar day,');
  });

  test('is asked for: without --lang a notice is Chinese', async () => {
    const { stdout } = await call(['notice', 'communities/daonan.yaml', '--notice-settings', SETTINGS]);
    expect(stdout).toContain('| 一级指标 | 序号 |');
  });
});
