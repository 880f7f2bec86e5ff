import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import { call } from '../cli/call.ts';

const standard = builtInStandard();
const readStdin = async () => new Uint8Array();
const load = (...paths: string[]) => loadSubmissions(paths, standard, { readStdin });
const text = (id: string, tier = 'tier: basic\n') => `community: { id: ${id}, name: 某社区 }\n${tier}`;
const folder = () => mkdtempSync(join(tmpdir(), 'sce-'));

describe('what a path means', () => {
  test('a folder with its folders, hidden ones aside, JSON too', async () => {
    const root = folder();
    mkdirSync(join(root, 'b'));
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, 'a.yaml'), text('a'));
    writeFileSync(join(root, 'b', 'c.json'), '{"community":{"id":"c","name":"丙"},"tier":"basic"}');
    writeFileSync(join(root, '.git', 'd.yaml'), text('d'));
    writeFileSync(join(root, 'read.me'), 'no');
    const { submissions, diagnostics } = await load(root);
    expect([submissions.map(({ community }) => community.id), diagnostics]).toEqual([['a', 'c'], []]);
  });

  test('a file is read once, by whatever paths', async () => {
    const root = folder();
    const file = join(root, 'a.yaml');
    writeFileSync(file, text('a'));
    symlinkSync(file, join(root, 'z.yaml'));
    const { submissions } = await load(root, file, join(root, '.', 'a.yaml'), join(root, '*.yaml'));
    expect(submissions.map((one) => one.file)).toEqual([file]);
  });

  test('a link that leads nowhere is told, and a folder is not followed into itself', async () => {
    const root = folder();
    writeFileSync(join(root, 'a.yaml'), text('a'));
    symlinkSync(join(root, 'none.yaml'), join(root, 'b.yaml'));
    symlinkSync(root, join(root, 'loop'));
    const { submissions, diagnostics } = await load(root);
    expect([submissions.length, diagnostics.map(({ code }) => code)]).toEqual([1, ['missing-file']]);
    // Where it leads, and not that it may have been meant itself.
    expect(diagnostics[0]?.hint).toEqual({
      code: 'hint-lost-link',
      args: { target: join(root, 'none.yaml') },
    });
  });
});

describe('a file that is not for sce is told so in one sentence', () => {
  test.each([
    ['x.csv', '社区,户数\n甲,3\n', 'for-import'],
    ['x.html', '<!doctype html><p>公示: 甲</p>', 'for-import'],
    ['x.md', '# 公示\n\n甲社区: 已满足\n', 'for-import'],
    ['x.json', '[{"community": 1}]', 'not-a-submission'],
    ['x.yaml', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n', 'not-a-submission'],
    ['y.yaml', 'just words', 'not-a-submission'],
    ['z.yaml', 'tiers: []\ncategories: []\n', 'standard-file'],
    ...['standard', 'facts', 'basic', 'reading'].map((name): [string, string, string] => [
      `${name}.yaml`,
      readFileSync(`indicators/${name}.yaml`, 'utf8'),
      'standard-file',
    ]),
    // A file that reports anything is meant to be a submission, whatever else is in it.
    ['t.yaml', 'tier: basic\nindicators: []\nfacts: {}\n', 'unknown-key'],
  ])('%s', async (name, content, code) => {
    const file = join(folder(), name);
    writeFileSync(file, content);
    expect((await load(file)).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

describe('a submission without a tier', () => {
  const tierless = () => {
    const file = join(folder(), 'x.yaml');
    writeFileSync(file, text('x', 'facts: { households: 100 }\n'));
    return file;
  };
  test('is right', async () => expect((await call(['validate', tierless()])).code).toBe(0));
  test('is evaluated against a tier that is named', async () => {
    const { stdout } = await call(['evaluate', tierless(), '--tier', 'growth', '--format', 'json']);
    expect(JSON.parse(stdout).evaluations.map(({ tier }: { tier: string }) => tier)).toEqual(['growth']);
  });
  test('or against all, and counts once', async () => {
    const { code, stdout } = await call(['evaluate', tierless(), '--tier', 'all', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report.evaluations).toHaveLength(3);
    expect([code, report.summary.submissions, report.summary.undetermined]).toEqual([1, 1, 1]);
  });
  test('and without one it is told', async () => {
    const { code, stdout } = await call(['evaluate', tierless(), '--format', 'json']);
    expect([code, JSON.parse(stdout).diagnostics[0].code]).toEqual([2, 'no-tier']);
  });
});

test('a submission beside a standard is checked as one', async () => {
  const root = folder();
  writeFileSync(join(root, 'standard.yaml'), 'id: x\n');
  writeFileSync(join(root, 's.yaml'), text('x', 'tier: basik\n'));
  const { stdout } = await call(['validate', join(root, 's.yaml'), '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    diagnostics: [{ code: 'unknown-tier', line: 2 }],
    summary: { submissions: 1, standards: 0, invalid: 1 },
  });
});

test('validate says what it checked', async () => {
  const { stdout } = await call(['validate', 'communities', 'indicators', '--lang', 'zh']);
  expect(stdout).toBe('已检查 39 份申报、1 套指标体系，无错误，1 处疑点\n');
});

test('an alias storm takes no time', async () => {
  const storm = `${text('x')}statements:\n  fixed-broadband: { text: &a 好 }\n  mobile-network:\n    text: [${Array(20_000).fill('*a').join(', ')}]\n`;
  const start = performance.now();
  const { diagnostics } = await loadSubmissions(['-'], standard, {
    readStdin: async () => Buffer.from(storm),
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['wrong-shape']);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('deep nesting is told with its place', async () => {
  for (const deep of [`a: ${'['.repeat(70)}`, `a: ${'{b: '.repeat(70)}`, `${'- '.repeat(70)}a`]) {
    const { diagnostics } = await loadSubmissions(['-'], standard, {
      readStdin: async () => Buffer.from(text('x') + deep),
    });
    expect(diagnostics.map(({ code, at }) => [code, at?.line])).toEqual([['too-deep', 3]]);
  }
});
