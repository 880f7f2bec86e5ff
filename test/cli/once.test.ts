// A file is read once, by whatever paths, patterns and links it is named, whatever it is; what is left out is not read.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-once-'));
const at = (...names: string[]) => join(folder, ...names);
const line = '{"community":{"id":"jia","name":"甲社区"},"tier":"basic","facts":{"households":100}}\n';
mkdirSync(at('tables'));
writeFileSync(at('tables', 'one.csv'), '社区名称,households,类型\n甲社区,100,basic\n乙社区,200,basic\n');
symlinkSync(at('tables', 'one.csv'), at('link.csv'));
writeFileSync(at('one.ndjson'), line);
symlinkSync(at('one.ndjson'), at('link.ndjson'));

async function read(...args: string[]) {
  const { stdout, stderr } = await call(['evaluate', ...args, '--format', 'json', '--lang', 'en']);
  const { evaluations, diagnostics } = JSON.parse(stdout) as {
    evaluations: { community: { id: string } }[];
    diagnostics: { code: string }[];
  };
  return {
    ids: evaluations.map(({ community }) => community.id),
    codes: diagnostics.map(({ code }) => code),
    stderr,
  };
}

describe.each([
  ['twice', [at('tables', 'one.csv'), at('tables', 'one.csv')]],
  ['by two spellings', [at('tables', 'one.csv'), `${folder}/tables/../tables/one.csv`]],
  ['by a link', [at('link.csv'), at('tables', 'one.csv')]],
  ['in a folder and by itself', [at('tables'), at('tables', 'one.csv')]],
  ['by itself and in a folder', [at('tables', 'one.csv'), at('tables')]],
  ['by a pattern', [at('tables', '*.csv')]],
  ['by a pattern and by itself', [at('**', '*.csv'), at('tables', 'one.csv')]],
])('a table that is named %s', (_, paths) => {
  test('gives each of its rows once', async () => {
    const { ids, stderr } = await read(...paths);
    expect([ids, stderr]).toEqual([['jia', 'yi'], expect.not.stringContaining('not read (')]);
  });

  test('is imported once', async () => {
    const { stdout } = await call(['import', ...paths]);
    expect(stdout.match(/^community:/gm)).toHaveLength(2);
  });
});

test.each([
  ['twice', [at('one.ndjson'), at('one.ndjson')]],
  ['by a link', [at('link.ndjson'), at('one.ndjson')]],
  ['by a pattern', [at('*.ndjson')]],
])('a file of lines that is named %s is read once', async (_, paths) => {
  expect((await read(...paths, '--input', 'ndjson')).ids).toEqual(['jia']);
});

test.each([
  ['a table', [at('tables', 'one.csv')], 'one.csv'],
  ['a table in a folder of others', [at('tables')], 'one.csv'],
  ['a folder of others', [at('tables')], 'tables'],
  ['a file of lines', [at('one.ndjson'), '--input', 'ndjson'], 'one.ndjson'],
])('%s can be left out', async (_, args, name) => {
  const { ids, codes } = await read(...args, '--exclude', name);
  expect([ids, codes]).toEqual([[], ['nothing-checked']]);
});

test('a line of blanks alone is no submission and nothing wrong', async () => {
  writeFileSync(at('blanks.ndjson'), `\t\r\n${line} \t \r\n\n`);
  const { ids, codes } = await read(at('blanks.ndjson'), '--input', 'ndjson');
  expect([ids, codes]).toEqual([['jia'], []]);
});
