import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse as parseJUnit } from 'junit2json';
import { beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../cli/call.ts';

const GOOD = 'communities/guangming.yaml';
const folder = mkdtempSync(join(tmpdir(), 'sce-ci-'));
const broken = join(folder, 'broken.yaml');
const waived = join(folder, 'waived.yaml');

beforeAll(() => {
  const text = readFileSync(GOOD, 'utf8');
  writeFileSync(broken, text.replace('gigabit_households:', 'gigabit_housholds:'));
  writeFileSync(
    waived,
    `${text}\nwaivers:\n  - { requirement: tv-coverage, reason: "改造中 <&>", by: 区大数据局, until: 2099-01-01 }\n`,
  );
});

const validator = () => {
  // Draft 4 in name; nothing in it is written otherwise in draft 7.
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync('test/cases/ci/sarif-schema-2.1.0.json', 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
};

interface Result {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
  readonly suppressions?: readonly object[];
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly region: {
        readonly startLine: number;
        readonly startColumn: number;
        readonly endColumn?: number;
      };
    };
  }[];
}

describe.each(['evaluate', 'audit', 'validate'])('%s', (command) => {
  test.each(['zh', 'en'])('SARIF holds to its schema and places every result, %s', async (lang) => {
    const valid = validator();
    const { stdout, stderr, code } = await call([
      ...[command, 'communities', broken, waived, '--format', 'sarif', '--lang', lang],
    ]);
    const log = JSON.parse(stdout);
    expect([valid(log), valid.errors]).toEqual([true, null]);
    expect([code, stderr]).toEqual([2, '']);
    const results: readonly Result[] = log.runs[0].results;
    const rules = new Set(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, kind, level, locations } of results) {
      expect(rules).toContain(ruleId);
      expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
      if (kind !== 'fail') expect(level).toBe('none');
    }
  });

  test('every format tells of a file that cannot be read, at its place', async () => {
    const said = async (format: string) => (await call([command, broken, '--format', format])).stdout;
    expect(await said('line')).toMatch(/broken\.yaml:22:3: error: .* \[unknown-fact\]$/m);
    expect(await said('github')).toMatch(
      /^::error file=.*,line=22,col=3,endLine=22,endColumn=20,title=unknown-fact::/m,
    );
    const [issue] = JSON.parse(await said('gitlab'));
    expect([issue.severity, issue.location.lines.begin]).toEqual(['critical', 22]);
    expect(await said('junit')).toContain('<error type="unknown-fact"');
  });
});

test('what is open, to be looked at, not asked or waived is told apart in SARIF', async () => {
  const { stdout } = await call(['evaluate', waived, '--format', 'sarif', '--tier', 'all']);
  const results: readonly Result[] = JSON.parse(stdout).runs[0].results;
  expect(new Set(results.map(({ kind }) => kind))).toEqual(
    new Set(['fail', 'open', 'review', 'notApplicable']),
  );
  const television = results.filter(({ ruleId }) => ruleId === 'television/tv-coverage');
  expect(television.some(({ suppressions }) => suppressions?.length === 1)).toBe(true);
  const places = results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine);
  expect(new Set(places).size).toBeGreaterThan(10);
});

test('a JUnit reader finds a case for each requirement, with failures told apart', async () => {
  const { stdout } = await call([
    'evaluate',
    waived,
    broken,
    '--format',
    'junit',
    '--tier',
    'growth',
    '--lang',
    'en',
  ]);
  const suites = (await parseJUnit(stdout)) as { readonly testsuite: readonly Suite[] };
  const [growth, input] = suites.testsuite;
  const cases = growth?.testcase ?? [];
  expect(cases.length).toBe(Number(growth?.tests));
  expect(new Set(cases.map(({ classname, name }) => `${classname} ${name}`)).size).toBe(cases.length);
  const types = new Set(cases.flatMap(({ failure = [] }) => failure.map(({ type }) => type)));
  expect(types).toEqual(new Set(['unmet', 'undetermined']));
  expect(cases.filter(({ failure }) => failure).length).toBe(Number(growth?.failures));
  expect(input?.testcase?.[0]?.error?.[0]?.type).toBe('unknown-fact');
  // A line each.
  expect(stdout.match(/^<testcase /gm)?.length).toBe(cases.length + 1);
});

interface Suite {
  readonly tests?: number;
  readonly failures?: number;
  readonly testcase?: readonly {
    readonly classname?: string;
    readonly name?: string;
    readonly failure?: readonly { readonly type?: string }[];
    readonly error?: readonly { readonly type?: string }[];
  }[];
}

test('GitHub is told no more than ten of a level, and its summary stays under the limit', async () => {
  const summary = join(folder, 'summary.md');
  const env = { GITHUB_STEP_SUMMARY: summary };
  const { stdout } = await call(
    ['evaluate', 'communities', '--tier', 'growth', '--format', 'github', '--lang', 'en'],
    { env },
  );
  for (const level of ['error', 'warning', 'notice'])
    expect(stdout.split('\n').filter((one) => one.startsWith(`::${level} `)).length).toBeLessThanOrEqual(10);
  expect(stdout).toMatch(/^\d+ more warnings not listed$/m);
  expect(readFileSync(summary).length).toBeGreaterThan(1000);
  expect(readFileSync(summary).length).toBeLessThan(1 << 20);
});

test('fingerprints of GitLab are one each, and stay when lines move', async () => {
  const of = async (file: string): Promise<readonly string[]> =>
    JSON.parse((await call(['evaluate', file, '--format', 'gitlab'])).stdout).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  const moved = join(folder, 'moved.yaml');
  writeFileSync(moved, `# a line more\n${readFileSync(GOOD, 'utf8')}`);
  const before = await of(GOOD);
  expect(new Set(before).size).toBe(before.length);
  expect(await of(moved)).toEqual(before);
});

test('several formats in one run, each with its own output', async () => {
  const [xml, md, html] = ['a.xml', 'b.md', 'c.html'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const { code, stdout, stderr } = await call([
    ...['evaluate', GOOD, '--lang', 'en', '--format', 'junit', '--output', xml],
    ...['--format', 'markdown', '--output', md, '--output', html, '--format', 'line'],
  ]);
  expect(code).toBe(1);
  expect(readFileSync(xml, 'utf8')).toContain('<testsuites');
  expect(readFileSync(md, 'utf8')).toMatch(/^#/);
  expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/i);
  expect(stdout).toMatch(/^communities\/guangming\.yaml:22:3: error: /);
  expect(stderr.match(/^written: /gm)?.length).toBe(3);
  const wrong = async (...args: readonly string[]) => (await call(['evaluate', GOOD, ...args])).code;
  expect(await wrong('--format', 'line', '--format', 'json')).toBe(2);
  expect(await wrong('--output', xml, '--output', xml)).toBe(2);
  expect((await call(['explain', '--output', md, '--output', xml])).code).toBe(2);
});

test.each(['evaluate', 'audit', 'validate'])(
  '%s as TAP is read by its parser: every case, told as JUnit tells it',
  async (command) => {
    const { Parser } = await import('tap-parser');
    const args = [command, 'communities', broken, waived, '--lang', 'en', '--as-of', '2022-12-05'];
    const [tap = '', junit = ''] = await Promise.all(
      ['tap', 'junit'].map(async (format) => (await call([...args, '--format', format])).stdout),
    );
    const points: { ok: boolean; skip?: unknown; diag?: { at: string } }[] = [];
    const parser = new Parser({ strict: true });
    parser.on('assert', (point) => points.push(point));
    let failures: readonly unknown[] = [];
    parser.on(
      'complete',
      (results) => (failures = results.failures.filter(({ tapError }: { tapError?: unknown }) => tapError)),
    );
    parser.end(tap);
    expect(failures).toEqual([]);
    const count = (mark: RegExp) => junit.match(mark)?.length ?? 0;
    expect(points.length).toBe(count(/<testcase/g));
    expect(points.filter(({ skip }) => skip).length).toBe(count(/<skipped/g));
    expect(points.filter(({ ok }) => !ok).length).toBe(count(/<(failure|error) /g));
  },
);

test('gap tells what is short by place, as evaluate does', async () => {
  const of = async (command: string) =>
    (
      await call([command, GOOD, broken, '--tier', 'growth', '--format', 'line', '--lang', 'en'])
    ).stdout.split('\n');
  const gap = await of('gap');
  expect(gap.join('\n')).toMatch(/guangming\.yaml:\d+:\d+: error: .*1 .*short.* \[fixed-broadband\//);
  expect(gap.join('\n')).toContain('broken.yaml');
  expect(await of('evaluate')).toEqual(expect.arrayContaining(gap));
});
