import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const SUBMISSION = readFileSync('communities/guangming.yaml', 'utf8');
const SETTLED = `
settled:
  - { code: notice-period, reason: 已更正公示, by: 区大数据局, until: 2022-12-31 }
  - { code: near-miss, indicator: television, reason: 已知, by: 区大数据局, until: 2022-12-31 }
`;

/** A folder of submissions, with a configuration beside it. */
function place(config?: string, submission = SUBMISSION) {
  const where = mkdtempSync(join(tmpdir(), 'sce-settings-'));
  const subs = join(where, 'subs');
  mkdirSync(join(subs, 'drafts'), { recursive: true });
  writeFileSync(join(subs, 'a.yaml'), submission);
  writeFileSync(join(subs, 'drafts', 'b.yaml'), 'not: a submission\n');
  if (config !== undefined) writeFileSync(join(where, 'sce.config.yaml'), config);
  return { where, subs, given: { cwd: () => subs } };
}

const codesOf = (stdout: string): readonly string[] =>
  JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);

test('a finding that a submission settles is told with who says so, until its last day', async () => {
  const { subs } = place(undefined, SUBMISSION + SETTLED);
  const audited = async (asOf: string) =>
    JSON.parse((await call(['audit', join(subs, 'a.yaml'), '--format', 'json', '--as-of', asOf])).stdout);
  const before = await audited('2022-12-31');
  expect(before.settled.map(({ code }: { code: string }) => code).sort()).toEqual([
    'near-miss',
    'notice-period',
  ]);
  expect(before.settled[0].settled).toMatchObject({ by: '区大数据局', until: '2022-12-31' });
  expect(before.findings.filter(({ code }: { code: string }) => code === 'near-miss')).toHaveLength(1);
  const after = await audited('2023-01-01');
  expect(after.settled).toBeUndefined();
  expect(after.findings.length).toBe(before.findings.length + 2);
  const args = [join(subs, 'a.yaml'), '--lang', 'en', '--as-of', '2022-12-31'];
  for (const shown of [
    ['audit', ...args],
    ['evaluate', ...args],
    ['audit', ...args, '--format', 'markdown'],
    ['evaluate', ...args, '--format', 'markdown'],
  ])
    expect((await call(shown)).stdout).toMatch(/settled/i);
});

test('what settles nothing that exists is told of at its place', async () => {
  const { subs } = place(
    undefined,
    `${SUBMISSION}\nsettled:\n  - { code: near-mis, reason: x, by: y, until: 2022-12-31 }\n`,
  );
  const { code, stderr } = await call(['evaluate', join(subs, 'a.yaml')]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/a\.yaml:\d+:13 .*\[not-allowed\]/)]);
});

test('a baseline takes what is known, and nothing that comes after', async () => {
  const { subs } = place();
  const file = join(subs, 'a.yaml');
  const baseline = join(subs, 'base.json');
  const audit = (...more: readonly string[]) =>
    call(['audit', file, '--baseline', baseline, '--format', 'json', ...more]);
  expect((await audit()).code).toBe(2);
  expect((await audit('--update-baseline')).code).toBe(1);
  const known = await audit();
  expect([known.code, codesOf(known.stdout)]).toEqual([0, []]);
  writeFileSync(file, `# a line more\n${SUBMISSION.replace('households: 1456', 'households: 1466')}`);
  expect(codesOf((await audit()).stdout)).toEqual([]);
  // A row more that is claimed and refuted is new.
  writeFileSync(file, SUBMISSION.replace('fiveg_area: 0.296', 'fiveg_area: 0.2'));
  expect(codesOf((await audit()).stdout)).toContain('verdict-contradicted');
  writeFileSync(baseline, '{}');
  expect((await audit()).code).toBe(2);
});

test('what settles nothing any more is told: expired, of no finding, in the baseline and gone', async () => {
  const { subs } = place();
  const file = join(subs, 'a.yaml');
  const baseline = join(subs, 'base.json');
  await call(['audit', file, '--baseline', baseline, '--update-baseline']);
  const entry = 'reason: r, by: b';
  writeFileSync(
    file,
    `${SUBMISSION.replace('gigabit_households: 1019', 'gigabit_households: 1020')}
settled:
  - { code: notice-period, ${entry}, until: 2022-12-31 }
  - { code: disputed-figure, ${entry}, until: 2099-12-31 }
  - { code: outlier, ${entry}, until: 2099-12-31 }
`,
  );
  const audit = ['audit', file, '--baseline', baseline, '--as-of', '2026-01-01'];
  const { idle } = JSON.parse((await call([...audit, '--format', 'json'])).stdout);
  const told = idle.map(({ code, why }: { code: string; why: string }) => `${code} ${why}`);
  // An outlier is asked of several submissions only.
  expect(told).toEqual(expect.arrayContaining(['notice-period expired', 'disputed-figure unused']));
  expect(told).toContain('verdict-contradicted not-found');
  expect(told.join()).not.toContain('outlier');
  expect((await call([...audit, '--lang', 'en'])).stdout).toContain('expired 2022-12-31');
});

test('flags stand over SCE_*, and these over the configuration, which is found upwards', async () => {
  const { subs, given, where } = place();
  const settings = [
    `paths: ['${subs}']`,
    'exclude: [drafts]',
    'lang: zh',
    'fail_on: never',
    'evidence: declared',
  ];
  writeFileSync(join(where, 'sce.config.yaml'), settings.join('\n'));
  const config = await call(['evaluate'], given);
  expect([config.code, config.stdout]).toEqual([0, expect.stringContaining('不达标')]);
  expect(
    JSON.parse((await call(['evaluate', '--format', 'json'], { cwd: () => where })).stdout).run.evidence,
  ).toBe('declared');
  const env = { SCE_LANG: 'en', SCE_FAIL_ON: 'unmet', SCE_EVIDENCE: 'measured' };
  const set = await call(['evaluate', '--format', 'json'], { ...given, env });
  expect([set.code, JSON.parse(set.stdout).run.evidence]).toEqual([1, 'measured']);
  const flags = await call(['evaluate', '--evidence', 'attested', '--lang', 'zh', '--fail-on', 'never'], {
    ...given,
    env,
  });
  expect([flags.code, flags.stdout]).toEqual([0, expect.stringContaining('不达标')]);
  expect((await call(['evaluate'], { cwd: () => tmpdir() })).code).toBe(2);
  expect((await call(['evaluate', subs])).code).toBe(2);
});

test('severities and thresholds of findings are the folder’s to set', async () => {
  const config =
    'findings:\n  near-miss: off\n  notice-period: error\n  copied-figure: { severity: info, digits: 5 }\n';
  const { subs, given } = place(config);
  const { stdout } = await call(['audit', join(subs, 'a.yaml'), '--format', 'json'], given);
  const found: readonly { code: string; severity: string }[] = JSON.parse(stdout).findings;
  expect(found.map(({ code }) => code)).not.toContain('near-miss');
  expect(found.map(({ code }) => code)).not.toContain('copied-figure');
  expect(found.find(({ code }) => code === 'notice-period')?.severity).toBe('error');
});

test('a configuration that is wrong is told of at its place', async () => {
  for (const [config, at] of [
    ['lang: fr\n', '1:7'],
    ['paths: [a]\nfindings: { near-mis: off }\n', '2:13'],
    ['fail_on: sometimes\n', '1:10'],
    ['findings:\n  outlier: { deviations: many }\n', '2:26'],
  ] as const) {
    const { given } = place(config);
    const { code, stderr } = await call(['evaluate', '.'], given);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`sce.config.yaml:${at} `)]);
  }
});

test.each([
  ['never', 0, 0],
  ['unmet', 1, 1],
  ['undetermined', 1, 1],
  ['error', 1, 1],
  ['warning', 1, 1],
])('--fail-on %s', async (failOn, evaluated, audited) => {
  const file = 'communities/guangming.yaml';
  expect((await call(['evaluate', file, '--fail-on', failOn])).code).toBe(evaluated);
  expect((await call(['audit', file, '--fail-on', failOn])).code).toBe(audited);
});

test('--fail-on asks findings of one that is met, in pieces too', async () => {
  const file = 'communities/damiao.yaml';
  for (const format of ['table', 'csv', 'ndjson', 'json']) {
    const code = async (failOn: string) =>
      (await call(['evaluate', file, '--format', format, '--fail-on', failOn])).code;
    expect([await code('error'), await code('warning'), await code('undetermined')]).toEqual([0, 1, 0]);
  }
});

test('excludes leave out names, folders and patterns', async () => {
  const { subs } = place();
  const codeWith = async (...patterns: readonly string[]) =>
    (await call(['evaluate', subs, '--fail-on', 'never', ...patterns.flatMap((one) => ['--exclude', one])]))
      .code;
  expect(await codeWith()).toBe(2);
  for (const pattern of ['drafts', 'b.yaml', 'b.*', join(subs, 'drafts'), join(subs, '**', 'b.yaml')])
    expect(await codeWith(pattern)).toBe(0);
});

test('standard input has the name that it is given', async () => {
  const readStdin = async () => Buffer.from(SUBMISSION);
  const args = ['evaluate', '-', '--format', 'line', '--stdin-file-path', 'communities/new.yaml'];
  expect((await call(args, { readStdin })).stdout).toMatch(/^communities\/new\.yaml:22:3: error/);
});

test('colour is as the call says, else as NO_COLOR and FORCE_COLOR do', async () => {
  const coloured = async (args: readonly string[], env = {}) =>
    (await call(['evaluate', 'communities/guangming.yaml', ...args], { env })).stdout.includes('\u001b[');
  expect(await coloured([])).toBe(false);
  expect(await coloured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
  expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  expect(await coloured(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
  expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
});
