import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const written = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-audit-')), 'x.yaml');
  writeFileSync(file, text);
  return file;
};
const warned = written(
  'community: { id: x, name: 甲社区 }\ntier: basic\nfacts: { households: 1000, gigabit_households: 905, gigabit_coverage: 92% }\n',
);

test('1 for an error; for a warning only where asked', async () => {
  expect((await call(['audit', 'communities'])).code).toBe(1);
  expect((await call(['audit', warned])).code).toBe(0);
  expect((await call(['audit', warned, '--fail-on', 'warning'])).code).toBe(1);
});

test('the JSON has the findings at its top, each with its place', async () => {
  const report = JSON.parse((await call(['audit', 'communities', '--format', 'json'])).stdout);
  expect(Object.keys(report)).toEqual([
    'schema',
    'tool',
    'standard',
    'run',
    'findings',
    'groups',
    'diagnostics',
    'summary',
  ]);
  expect(report.findings.find((f: { code: string }) => f.code === 'foreign-name')).toMatchObject({
    file: 'communities/ronghuali.yaml',
    community: { id: 'ronghuali', name: '荣华里社区' },
    severity: 'warning',
    indicator: 'television',
  });
  expect(report.summary).toMatchObject({ submissions: 39, met: 34, unmet: 5 });
});

test('a bad file is told of, and hides nothing', async () => {
  const { code, stdout, stderr } = await call([
    'audit',
    warned,
    'test/cases/diagnostics/unknown-fact.yaml',
    '--lang',
    'en',
  ]);
  expect(code).toBe(2);
  expect(stdout).toContain('rate not as computed');
  expect(stderr).toContain('[unknown-fact]');
  expect(stdout).toContain('needs at least 10');
});

test('a table for spreadsheets, and one for a pull request', async () => {
  const rows = parse((await call(['audit', 'communities', '--format', 'csv'])).stdout, { columns: true });
  expect(rows).toHaveLength(701);
  const markdown = (await call(['audit', 'communities', '--format', 'markdown', '--lang', 'zh'])).stdout;
  expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(701 + 14 + 4);
});

test('names from files stay text in each format', async () => {
  const hostile = written(
    'community: { id: x, name: "=cmd|<img src=x>@all[a](http://e.com)\\u202e" }\ntier: basic\nfacts: { households: 1000, gigabit_households: 905, gigabit_coverage: 92% }\n',
  );
  const csv = (await call(['audit', hostile, '--format', 'csv'])).stdout;
  expect((parse(csv) as string[][])[1]?.[2]).toBe("'=cmd|<img src=x>@all[a](http://e.com)\\u{202e}");
  const markdown = (await call(['audit', hostile, '--format', 'markdown'])).stdout;
  expect(markdown).not.toContain('<img');
  expect(markdown).not.toMatch(/@all|http:\/\/|\u202e/);
  expect((await call(['audit', hostile])).stdout).not.toContain('\u202e');
});

test('only what is asked for: by severity, by code, and whom to look at first', async () => {
  const codes = async (...args: string[]) => {
    const { stdout } = await call(['audit', 'communities', '--format', 'json', ...args]);
    return new Set(JSON.parse(stdout).findings.map(({ code }: { code: string }) => code));
  };
  expect(await codes('--code', 'near-miss,outlier')).toEqual(new Set(['near-miss', 'outlier']));
  expect(await codes('--severity', 'error')).toEqual(
    new Set(['verdict-contradicted', 'implausible-value', 'duplicate-submission']),
  );
  const top = JSON.parse((await call(['audit', 'communities', '--format', 'json', '--top', '2'])).stdout);
  expect(top.leads.map(({ community }: { community: { id: string } }) => community.id)).toEqual([
    'jinlong',
    'wenjia',
  ]);
  const wrong = await call(['audit', 'communities', '--code', 'near-mis', '--lang', 'en']);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean near-miss?')]);
  expect((await call(['audit', 'communities', '--top', '0'])).code).toBe(2);
});
