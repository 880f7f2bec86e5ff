import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { outputSchemas } from '../../src/report/schemas.ts';
import { call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-diff-'));
const valid = new Ajv2020({ strict: false }).compile(outputSchemas['diff'] ?? {});

/** These communities in a folder of their own, with some words of theirs put otherwise. */
function year(name: string, ids: readonly string[], other: Readonly<Record<string, string>> = {}): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const id of ids) {
    let text = readFileSync(`communities/${id}.yaml`, 'utf8');
    for (const [from, to] of Object.entries(other)) text = text.replace(from, to);
    writeFileSync(join(path, `${id}.yaml`), text);
  }
  return path;
}

const old = year('2022', ['guangming', 'damiao', 'daonan']);
const now = year('2023', ['guangming', 'damiao', 'beimalu'], {
  'gigabit_households: 1019': 'gigabit_households: 1020',
});

const differ = async (...args: string[]) => {
  const said = await call(['diff', ...args, '--format', 'json', '--lang', 'en']);
  const value = JSON.parse(said.stdout);
  valid(value);
  expect(valid.errors ?? []).toEqual([]);
  return { ...said, value };
};

const report = async (name: string, ...args: string[]): Promise<string> => {
  const file = join(folder, `${name}.json`);
  await call(['evaluate', ...args, '--format', 'json', '--output', file]);
  return file;
};

/** `guangming 1 unmet→met submission`, each that turned. */
const turned = (value: {
  communities: {
    community: { id: string };
    turned: { number: number; status: { old?: string; new?: string }; causes: string[] }[];
  }[];
}) =>
  value.communities.flatMap(({ community, turned }) =>
    turned.map(
      ({ number, status, causes }) => `${community.id} ${number} ${status.old}→${status.new} ${causes}`,
    ),
  );

test('of two folders: what turned, by which figure, who came and who went', async () => {
  const { code, value } = await differ(old, now);
  expect(code).toBe(1);
  expect(turned(value)).toEqual(['guangming 1 unmet→met submission']);
  expect(value.communities.map((one: { community: { id: string } }) => one.community.id)).toEqual([
    'beimalu',
    'guangming',
    'daonan',
  ]);
  expect(value.communities[1].turned[0].figure).toEqual({ old: '69.99%', new: '70.05%' });
  expect(value.differing).toEqual([]);
});

test('nothing turned is exit code 0', async () => {
  expect(await differ(old, await report('same', old))).toMatchObject({ code: 0, value: { communities: [] } });
});

test('stronger evidence is what was asked, and no other submission', async () => {
  const { value } = await differ(await report('a', old), await report('b', old, '--evidence', 'measured'));
  expect(value.differing).toEqual(['asked']);
  expect(turned(value).length).toBeGreaterThan(10);
  for (const one of turned(value)) expect(one).toMatch(/ asked$/);
});

test('another threshold is the standard', async () => {
  const indicators = join(folder, 'indicators');
  cpSync('indicators', indicators, { recursive: true });
  const file = join(indicators, 'basic.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/at_least: "?70%"?/, 'at_least: 65%'));
  const { value } = await differ(await report('c', old), await report('d', old, '--indicators', indicators));
  expect(value.differing).toEqual(['standard']);
  expect(turned(value)).toEqual(['guangming 1 unmet→met standard']);
  expect(value.communities[0].turned[0].threshold).toEqual({ old: '70%', new: '65%' });
});

test('where all else is the same, it is the version of the tool', async () => {
  const file = await report('e', old);
  const other = JSON.parse(readFileSync(file, 'utf8'));
  other.tool.version = '0.0.1';
  other.evaluations[0].indicators[0].requirements[0].status = 'undetermined';
  writeFileSync(join(folder, 'f.json'), JSON.stringify(other));
  const { value } = await differ(join(folder, 'f.json'), file);
  expect(turned(value).map((one) => one.split(' ').at(-1))).toEqual(['tool']);
});

test.each(['package.json', 'nowhere.json'])('%s is no report', async (file) => {
  const { code, stderr, stdout } = await call(['diff', file, old, '--lang', 'zh']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/\[(not-a-report|missing-file)\]/);
});

test.each(['zh', 'en'])('told in %s, as a table and for a pull request', async (lang) => {
  const said = await Promise.all(
    ['table', 'markdown'].map((format) => call(['diff', old, now, '--format', format, '--lang', lang])),
  );
  for (const { stdout } of said) {
    expect(stdout).toContain('69.99% → 70.05%');
    expect(stdout).toContain(lang === 'zh' ? '申报变了' : 'the submission');
  }
});

test.each(['zh', 'en'])('as a page, in %s: escaped, without anything from elsewhere', async (lang) => {
  const named = year(`named-${lang}`, ['guangming'], {
    'name: 光明社区': 'name: "<b>光明&社区"',
    'gigabit_households: 1019': 'gigabit_households: 1020',
  });
  const file = join(folder, `${lang}.html`);
  await call(['diff', old, named, '--lang', lang, '--output', file]);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('&lt;b&gt;光明&amp;社区');
  expect(page).toContain('69.99% → 70.05%');
  expect(page).not.toMatch(/https?:|<script|<b>/);
});
