import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-folders-'));
const at = (...names: string[]) => join(folder, ...names);

/** Two forms, one of them further down, a notice, what sce made of other submissions, and what is nothing for it. */
beforeAll(async () => {
  mkdirSync(at('below'));
  const of = (name: string) => `communities/${name}.yaml`;
  const written = [
    ['init', '--from', of('daonan'), '-o', at('daonan.xlsx')],
    ['init', '--from', of('guangming'), '-o', at('below', 'guangming.xlsx')],
    [
      ...['notice', of('damiao'), '--notice-settings', 'test/cases/notices/settings.yaml'],
      ...['-o', at('damiao.docx')],
    ],
    ...['result.xlsx', 'result.csv', 'result.html', 'result.md'].map((name) => [
      ...['evaluate', of('yimian'), '-o', at(name), '--lang', name.endsWith('csv') ? 'zh' : 'en'],
    ]),
    ...['gap.xlsx', 'gap.csv', 'gap.html'].map((name) => ['gap', of('yimian'), '-o', at(name)]),
    ...['audit.xlsx', 'audit.csv'].map((name) => ['audit', of('yimian'), '-o', at(name)]),
  ];
  for (const args of written) expect((await call(args)).code).toBeLessThan(2);
  writeFileSync(at('readme.txt'), 'Nothing.\n');
  writeFileSync(at('photo.png'), 'no photo');
});

const judged = (stdout: string) =>
  (
    JSON.parse(stdout) as { evaluations: { community: { name: string }; file: string; verdict: string }[] }
  ).evaluations.map(({ community, file, verdict }) => [community.name, file, verdict]);

describe('a folder of forms and notices', () => {
  test('is read on the way, and what is nothing for sce is said in one line', async () => {
    const { code, stdout, stderr } = await call([
      ...['evaluate', folder, '--format', 'json', '--lang', 'en'],
    ]);
    expect(judged(stdout)).toEqual([
      ['光明社区', at('below', 'guangming.xlsx'), 'unmet'],
      ['大庙社区', at('damiao.docx'), 'met'],
      ['道南社区', at('daonan.xlsx'), 'met'],
    ]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('files of a folder that are not read (11)')]);
  });

  test.each(['audit', 'gap'])('%s reads it as well', async (command) => {
    const { code, stdout } = await call([command, folder, '--format', 'json']);
    expect([code < 2, stdout.includes('道南社区')]).toEqual([true, true]);
  });

  test('import makes no submission of a result', async () => {
    const { stdout } = await call(['import', folder, '--lang', 'en']);
    expect([...stdout.matchAll(/^community: .*?name: ([^\s,}]+)/gm)].map(([, name]) => name)).toEqual([
      '光明社区',
      '大庙社区',
      '道南社区',
    ]);
  });

  test.each(['result.xlsx', 'result.csv', 'result.html', 'gap.xlsx', 'audit.csv'])(
    '%s, named outright, is a wrong input',
    async (name) => {
      const { code, stderr } = await call(['import', at(name), '--lang', 'en']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('[own-report]')]);
    },
  );

  test('one that cannot be read is mended by way of import', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'sce-folders-'));
    for (const name of ['daonan.xlsx', 'damiao.docx']) copyFileSync(at(name), join(broken, name));
    writeFileSync(join(broken, 'z.docx'), 'PK\x03\x04 no archive');
    const { code, stdout } = await call(['evaluate', broken, '--lang', 'en']);
    expect([code, stdout]).toEqual([2, expect.stringContaining(`First mend 1 file: sce import ${broken}`)]);
  });

  test('with nothing in it that is read is an error', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'sce-folders-'));
    copyFileSync(at('readme.txt'), join(empty, 'readme.txt'));
    expect((await call(['evaluate', empty])).code).toBe(2);
  });

  test('where a submission lies in it, the submissions alone are read', async () => {
    const mixed = mkdtempSync(join(tmpdir(), 'sce-folders-'));
    copyFileSync(at('daonan.xlsx'), join(mixed, 'daonan.xlsx'));
    copyFileSync('communities/guangming.yaml', join(mixed, 'guangming.yaml'));
    const { stdout } = await call(['evaluate', mixed, '--format', 'json', '--lang', 'en']);
    expect(judged(stdout)).toEqual([['光明社区', join(mixed, 'guangming.yaml'), 'unmet']]);
    const { stderr } = await call(['evaluate', mixed, '--lang', 'en']);
    expect(stderr).toContain('1 file not read: daonan.xlsx');
  });
});
