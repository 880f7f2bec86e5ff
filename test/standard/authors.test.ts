import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../cli/call.ts';

const doc = readFileSync('docs/standards.md', 'utf8');
const block = (info: string): string => {
  const found = new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(doc)?.[1];
  if (found === undefined) throw new Error(`docs/standards.md has no block "${info}"`);
  return found;
};
const linesOf = (info: string): readonly string[] => block(info).trim().split('\n');

async function starter(lang = 'en'): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'sce-author-')), 'my-standard');
  const { code, stderr } = await call(['init', '--standard', folder, '--lang', lang]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('sce validate')]);
  return folder;
}
const codesOf = async (folder: string): Promise<readonly string[]> => {
  const { stdout } = await call(['validate', folder, '--format', 'json']);
  return JSON.parse(stdout).diagnostics.map(({ code }: { readonly code: string }) => code);
};
const change = (file: string, with_: (text: string) => string): void =>
  writeFileSync(file, with_(readFileSync(file, 'utf8')));

/** The starter with the facts of the doc, and with these checks in its lower tier. */
async function withChecks(checks: readonly string[]): Promise<string> {
  const folder = await starter();
  change(join(folder, 'facts.yaml'), (text) => `${text}\n${block('yaml facts')}`);
  const requirements = checks.map(
    (check, n) => `      - { id: r${n}, clause: { zh: 条款, en: clause }, check: ${check} }\n`,
  );
  change(
    join(folder, 'entry.yaml'),
    (text) =>
      `${text}\n  - id: more\n    number: 9\n    category: service\n    title: { zh: 其他, en: More }\n    requirements:\n${requirements.join('')}`,
  );
  return folder;
}

describe('the standard that an author begins with', () => {
  test.each(['zh', 'en'])('is right, and evaluates its sample, in %s', async (lang) => {
    const folder = await starter(lang);
    expect(await codesOf(folder)).toEqual([]);
    const samples = join(folder, 'samples');
    const { code, stdout } = await call([
      'evaluate',
      samples,
      '--indicators',
      folder,
      '--tier',
      'all',
      '-f',
      'json',
    ]);
    const verdicts = JSON.parse(stdout).evaluations.map((one: { tier: string; verdict: string }) => [
      one.tier,
      one.verdict,
    ]);
    expect([code, verdicts]).toEqual([
      0,
      [
        ['entry', 'met'],
        ['full', 'unmet'],
      ],
    ]);
    const comments = readFileSync(join(folder, 'facts.yaml'), 'utf8').match(/^ *#.*$/gm) ?? [];
    expect(comments.length).toBeGreaterThan(8);
    for (const one of comments) expect(/\p{Script=Han}/u.test(one)).toBe(lang === 'zh');
  });

  test('reads a notice by its own phrases', async () => {
    const folder = await starter('zh');
    const notice = join(folder, '..', 'notice.txt');
    writeFileSync(
      notice,
      '公示\n经验收组认定，甲社区已满足“入门型”的建设要求。\n序号\t二级指标\t完成情况\n1\t就餐场所\t达标。座位数30座，就餐面积45平方米。\n',
    );
    const { stdout } = await call(['import', notice, '--indicators', folder, '--lang', 'zh']);
    expect(stdout).toContain('seats: 30');
    expect(stdout).toContain('area: 45');
  });

  test('is not written over', async () => {
    const folder = await starter();
    const { code, stderr } = await call(['init', '--standard', folder]);
    expect([code, stderr.match(/\[file-exists\]/g)?.length]).toEqual([2, 6]);
  });
});

describe('what docs/standards.md says', () => {
  test('its calls work', async () => {
    const folder = await starter();
    const at = join(folder, '..');
    for (const line of linesOf('sh').slice(1)) {
      const args = line
        .split(' ')
        .slice(1)
        .map((arg) => (/^my-standard|^(form|submission|tier)\./.test(arg) ? join(at, arg) : arg));
      const { code, stderr } = await call(args);
      expect([line, code <= 1, stderr]).toEqual([line, true, expect.not.stringContaining('error')]);
    }
  });

  test('its standard.yaml, its facts and its checks are right', async () => {
    const folder = await withChecks(linesOf('yaml checks'));
    expect((await codesOf(folder)).filter((code) => code !== 'unasked-fact')).toEqual([]);
    writeFileSync(join(folder, 'standard.yaml'), block('yaml standard'));
    expect((await codesOf(folder)).filter((code) => code !== 'unasked-fact')).toEqual([]);
  });

  test.each([...linesOf('yaml refused'), ...linesOf('yaml warned')])('%s', async (line) => {
    const [check = '', code] = line.split(' # ');
    expect(await codesOf(await withChecks([check]))).toContain(code);
  });

  test('its audit settings and its reading are right', async () => {
    const folder = await starter();
    change(join(folder, 'standard.yaml'), (text) =>
      text.replace(/^audit:[\s\S]*$/m, `audit:\n${block('yaml audit').replace(/^/gm, '  ')}`),
    );
    writeFileSync(join(folder, 'reading.yaml'), block('yaml reading'));
    expect(await codesOf(folder)).toEqual([]);
  });

  test('it names every key of the four files', () => {
    for (const name of ['standard', 'facts', 'tier', 'reading'] as const)
      for (const key of keysIn(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')), name))
        expect([name, key, doc.includes(key)]).toEqual([name, key, true]);
  });
});

/** Parts of reading.yaml that are built in: a pack that gives its own finds them in the schema. */
const BUILT_IN = [
  'notice',
  'claims',
  'bounds',
  'negations',
  'intentions',
  'ignored',
  'open',
  'doubts',
  'parts',
  'doubt',
  'boundWords',
];

function keysIn(schema: unknown, name: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([own, inner]) => [
        own,
        ...(name === 'reading' && BUILT_IN.includes(own) ? [] : keysIn(inner, name)),
      ]);
    return name === 'reading' && BUILT_IN.includes(key) ? [] : keysIn(value, name);
  });
}
