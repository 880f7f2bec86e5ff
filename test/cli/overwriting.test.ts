import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from './call.ts';

/** A standard, a folder of submissions with one below it, settings, and a document. */
function place() {
  const where = mkdtempSync(join(tmpdir(), 'sce-overwriting-'));
  const at = (...names: string[]) => join(where, ...names);
  cpSync('indicators', at('standard'), { recursive: true });
  mkdirSync(at('subs', 'below'), { recursive: true });
  cpSync('communities/guangming.yaml', at('subs', 'below', 'a.yaml'));
  writeFileSync(at('plan.docx'), 'a document');
  writeFileSync(at('settings.yaml'), 'issuer: 市中区大数据中心\n');
  return at;
}

const at = place();
const sub = at('subs', 'below', 'a.yaml');

test.each([
  ['a file of the standard in use', at('standard', 'basic.yaml'), ['evaluate', sub, '--format', 'json']],
  ['the standard, compiled', at('standard', 'facts.yaml'), ['compile']],
  ['the standard, by force', at('standard', 'growth.yaml'), ['init', '--force']],
  ['a submission, by force', sub, ['load', sub, '--to', 'postgres', '--force']],
  ['a submission in a folder of the folder', sub, ['evaluate', at('subs'), '--format', 'json']],
  ['a submission that a pattern finds', sub, ['evaluate', at('subs', '**', '*.yaml'), '--format', 'json']],
  ['settings', at('settings.yaml'), ['notice', sub, '--force', '--notice-settings', at('settings.yaml')]],
])('%s is never written over', async (_, output, args) => {
  const before = readFileSync(output, 'utf8');
  const { code, stderr } = await call([
    ...args,
    ...['--indicators', at('standard'), '--output', output, '--lang', 'en'],
  ]);
  expect([code, stderr]).toEqual([2, `error: ${output} is read from, and cannot be written to\n`]);
  expect(readFileSync(output, 'utf8')).toBe(before);
});

describe('a form among forms', () => {
  const forms = mkdtempSync(join(tmpdir(), 'sce-overwriting-'));
  const form = join(forms, 'form.xlsx');
  const link = join(mkdtempSync(join(tmpdir(), 'sce-overwriting-')), 'link.xlsx');
  beforeAll(async () => {
    expect((await call(['init', '--from', sub, '--output', form])).code).toBe(0);
    symlinkSync(form, link);
  });

  test.each([
    ['its folder', ['evaluate', forms], form],
    ['its folder, streamed', ['evaluate', forms, '--format', 'csv'], form],
    ['a pattern', ['evaluate', join(forms, '*.xlsx')], form],
    ['a link to it', ['audit', forms], link],
    ['its folder in gap', ['gap', forms], form],
    ['one of two outputs', ['evaluate', forms, '-f', 'json', '-f', 'xlsx'], form],
  ])('is not written over where %s is read', async (_, args, output) => {
    const before = readFileSync(form);
    const { code, stderr } = await call([...args, '--output', output, '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${output} is `)]);
    expect(readFileSync(form).equals(before)).toBe(true);
  });

  test('does not keep a result beside it from being made anew', async () => {
    for (const name of ['result.xlsx', 'result.csv', 'result.html'])
      for (const lang of ['en', 'zh']) {
        const { code } = await call(['evaluate', forms, '--output', join(forms, name), '--lang', lang]);
        expect([name, code]).toEqual([name, 1]);
      }
  });
});

test('a baseline takes the place of no file of the standard', async () => {
  const file = at('standard', 'growth.yaml');
  const { code } = await call([
    ...['evaluate', sub, '--indicators', at('standard'), '--baseline', file, '--update-baseline'],
  ]);
  expect([code, readFileSync(file, 'utf8')]).toEqual([2, readFileSync('indicators/growth.yaml', 'utf8')]);
});

test.each([
  ['json', 'link.json'],
  ['ndjson', 'link.ndjson'],
])('a link that leads nowhere yet stays a link (%s)', async (format, name) => {
  const target = at(`made.${format}`);
  symlinkSync(target, at(name));
  await call(['evaluate', sub, '--format', format, '--output', at(name)]);
  expect([lstatSync(at(name)).isSymbolicLink(), existsSync(target)]).toEqual([true, true]);
});

test.each(['json', 'ndjson'])('a read-only file is kept (%s)', async (format) => {
  const file = at(`kept.${format}`);
  writeFileSync(file, 'old');
  chmodSync(file, 0o444);
  const { code, stderr } = await call([
    ...['evaluate', sub, '--format', format, '--output', file, '--lang', 'en'],
  ]);
  expect([code, stderr, readFileSync(file, 'utf8')]).toEqual([
    2,
    expect.stringContaining('the file is read-only'),
    'old',
  ]);
});

test.each(['json', 'ndjson'])(
  'the folder that a link leads to is named where it is missing (%s)',
  async (format) => {
    const link = at(`lost.${format}`);
    symlinkSync(at('gone', 'r.txt'), link);
    const { code, stderr } = await call(['evaluate', sub, '-f', format, '-o', link, '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`there is no folder "${at('gone')}"`)]);
  },
);

test.each([
  ['evaluate', sub],
  ['completion', 'bash'],
])('%s: a folder that is missing is named', async (command, operand) => {
  const { code, stderr } = await call([command, operand, '-o', at('none', 'r.txt'), '--lang', 'en']);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`there is no folder "${at('none')}"`)]);
  expect(stderr).toContain('make the folder first');
});

test('where nothing could be read no folder is left behind', async () => {
  const form = at('form.xlsx');
  await call(['init', '--tier', 'growth', '--output', form]);
  const { code } = await call(['import', form, '--output', at('drafts')]);
  expect([code, existsSync(at('drafts'))]).toEqual([2, false]);
});

test('drafts go into no standard, where one may be called as its files are', async () => {
  const notice = 'test/cases/import/page.html';
  const { code } = await call([
    'import',
    notice,
    '--indicators',
    at('standard'),
    '-o',
    at('standard'),
    '--force',
  ]);
  expect(code).toBe(2);
});

test('what no pattern finds is written over', async () => {
  writeFileSync(at('subs', 'report.json'), 'old');
  const { code } = await call(['evaluate', at('subs', 'below', '*'), '-o', at('subs', 'report.json')]);
  expect([code, readFileSync(at('subs', 'report.json'), 'utf8') === 'old']).toEqual([1, false]);
});

test('a document is not written over by a report of another kind', async () => {
  const { code } = await call(['evaluate', sub, '--format', 'json', '--output', at('plan.docx')]);
  expect([code, readFileSync(at('plan.docx'), 'utf8')]).toEqual([2, 'a document']);
});

test('an older report is', async () => {
  for (const name of ['report.json', 'report.txt', 'report']) {
    writeFileSync(at(name), 'old');
    const { code } = await call(['evaluate', sub, '--format', 'json', '--output', at(name)]);
    expect([code, JSON.parse(readFileSync(at(name), 'utf8')).evaluations.length]).toEqual([1, 1]);
  }
});

describe('what is not what it is taken for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-taken-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a baseline is not written over a file of another kind', async () => {
    for (const [name, text] of [
      ['package.json', '{"name":"mine"}'],
      ['notes.txt', 'my notes'],
    ] as const) {
      writeFileSync(at(name), text);
      const { code } = await call(
        ['audit', 'communities/guangming.yaml', '--baseline', at(name), '--update-baseline'],
        {},
      );
      expect([code, readFileSync(at(name), 'utf8')]).toEqual([2, text]);
    }
  });

  test('one file by two names is one output', async () => {
    mkdirSync(at('p'));
    symlinkSync(at('p'), at('q'));
    writeFileSync(at('real.out'), 'old');
    symlinkSync(at('real.out'), at('link.out'));
    for (const [one, other] of [
      [at('p/z'), at('q/z')],
      [at('real.out'), at('link.out')],
    ] as const) {
      const { code, stderr } = await call(
        ['evaluate', 'communities/guangming.yaml', '-f', 'json', '-o', one, '-f', 'html', '-o', other],
        {},
      );
      expect([code, stderr.includes(other)]).toEqual([2, true]);
    }
    expect(readFileSync(at('real.out'), 'utf8')).toBe('old');
  });

  test('a report and a cache are two files', async () => {
    const both = ['--format', 'csv', '--cache', at('c.csv'), '-o', at('c.csv')];
    expect((await call(['evaluate', 'communities/guangming.yaml', ...both], {})).code).toBe(2);
    expect(existsSync(at('c.csv'))).toBe(false);
  });

  test('a report and a baseline are two files', async () => {
    const both = ['--baseline', at('b.json'), '--update-baseline', '-o', at('b.json')];
    expect((await call(['audit', 'communities/guangming.yaml', ...both], {})).code).toBe(2);
  });
});
