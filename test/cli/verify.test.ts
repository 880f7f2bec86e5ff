import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, expect, test } from 'vitest';
import { outputSchemas } from '../../src/report/schemas.ts';
import { call } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-verify-'));
const submission = join(folder, 'guangming.yaml');
const report = join(folder, 'report.json');
const program = { digest: () => 'sha256:1' };

beforeEach(async () => {
  cpSync('communities/guangming.yaml', submission);
  const args = ['evaluate', submission, '--attest', '--format', 'json', '--as-of', '2022-12-05'];
  await call([...args, '--output', report], program);
});

const verify = (lang = 'en', environment: Parameters<typeof call>[1] = program) =>
  call(['verify', report, '--lang', lang], environment);

test('what nothing has changed of still holds, and the report is as its schema says', async () => {
  const value = JSON.parse(readFileSync(report, 'utf8'));
  const valid = new Ajv2020({ strict: false }).compile(outputSchemas['evaluate'] ?? {});
  valid(value);
  expect(valid.errors ?? []).toEqual([]);
  expect(value.attest).toMatchObject({ tool: 'sha256:1', standard: value.standard.digest });
  expect(await verify()).toMatchObject({ code: 0, stdout: 'the report still holds\n', stderr: '' });
  expect(await verify('zh')).toMatchObject({ code: 0, stdout: '报告仍然成立\n' });
});

test('another submission is told, with what turned by it', async () => {
  writeFileSync(submission, readFileSync(submission, 'utf8').replace(': 1019', ': 1020'));
  const { code, stdout } = await verify();
  expect(code).toBe(1);
  expect(stdout).toContain(`the submission is another: ${submission}`);
  expect(stdout).toContain('69.99% → 70.05%');
});

test('a verdict that was written over does not hold', async () => {
  writeFileSync(report, readFileSync(report, 'utf8').replace('"verdict": "unmet"', '"verdict": "met"'));
  expect(await verify()).toMatchObject({ code: 1 });
});

test.each([
  ['a count', (text: string) => text.replace(/"met": \d+/, '"met": 99')],
  ['a sentence', (text: string) => text.replace(/"reason": "[^"]/, '"reason": "~')],
  [
    'whose it is',
    (text: string) => text.replaceAll('光明路街道', '另一街道').replace('"name": "', '"name": "新'),
  ],
  ['a finding less', (text: string) => JSON.stringify({ ...JSON.parse(text), diagnostics: [{}] })],
])('%s that was written over is told, though no verdict turns by it', async (_, edited) => {
  const text = readFileSync(report, 'utf8');
  writeFileSync(report, edited(text));
  expect(readFileSync(report, 'utf8')).not.toBe(text);
  expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining('the report was edited') });
  expect(await verify('zh')).toMatchObject({ code: 1, stdout: expect.stringContaining('报告本身被改过') });
});

test('set in other lines it says the same', async () => {
  writeFileSync(report, JSON.stringify(JSON.parse(readFileSync(report, 'utf8'))));
  expect(await verify()).toMatchObject({ code: 0 });
});

test('a report without a digest of its own holds by its verdicts', async () => {
  const { attest, ...said } = JSON.parse(readFileSync(report, 'utf8'));
  const { report: _, ...older } = attest;
  writeFileSync(report, JSON.stringify({ ...said, attest: older }));
  expect(await verify()).toMatchObject({ code: 0 });
});

test('a submission that is gone cannot be verified', async () => {
  rmSync(submission);
  const { code, stderr } = await verify();
  expect(code).toBe(2);
  expect(stderr).toContain('[missing-file]');
});

test('another program that comes to the same is told, and the report holds', async () => {
  const { code, stdout } = await verify('en', { digest: () => 'sha256:2' });
  expect(code).toBe(0);
  expect(stdout).toContain('the program is another');
});

test('a report without digests is a wrong call', async () => {
  await call(['evaluate', submission, '--format', 'json', '--output', report]);
  expect(await verify()).toMatchObject({ code: 2, stderr: expect.stringContaining('--attest') });
});

test('as JSON it says whether it holds, what changed and what turned, as its schema says', async () => {
  const valid = new Ajv2020({ strict: false }).compile(outputSchemas['verify'] ?? {});
  const asked = async () => {
    const { stdout } = await call(['verify', report, '--format', 'json'], program);
    const value = JSON.parse(stdout);
    valid(value);
    expect(valid.errors ?? []).toEqual([]);
    return value;
  };
  expect(await asked()).toMatchObject({ file: report, holds: true, changed: [], communities: [] });
  writeFileSync(submission, readFileSync(submission, 'utf8').replace(': 1019', ': 1020'));
  expect(await asked()).toMatchObject({
    holds: false,
    changed: [{ what: 'changed-submission', file: submission }],
    summary: { turned: 1 },
  });
  rmSync(submission);
  expect((await asked()).diagnostics[0].code).toBe('missing-file');
});
