import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from './call.ts';

const names = readdirSync('communities').sort();
const line = (name: string) => JSON.stringify(parse(readFileSync(`communities/${name}`, 'utf8')));
const lines = names.map(line);
const stdin = (chunks: readonly string[]) => ({
  stdin: async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  },
});
const pipe = (chunks: readonly string[], ...options: readonly string[]) =>
  call(
    ['evaluate', '-', '--input', 'ndjson', '--format', 'ndjson', '--lang', 'en', ...options],
    stdin(chunks),
  );
const parsed = (text: string) =>
  text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one));

test('a line a submission gives what its file gives, on its line', async () => {
  const { code, stdout, stderr } = await pipe([`${lines.join('\n')}\n`]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const all = JSON.parse(
    (await call(['evaluate', 'communities', '--format', 'json', '--lang', 'en'])).stdout,
  );
  const read = parsed(stdout);
  expect(read).toHaveLength(names.length);
  for (const [index, one] of read.entries()) {
    const { verdicts, counts, community } = all.evaluations[index];
    expect(one).toMatchObject({ verdicts, counts, community });
    for (const { line: at } of one.findings) expect([undefined, index + 1]).toContain(at);
  }
});

test('lines may be cut anywhere, end in CRLF, be empty, and lack the last break', async () => {
  const text = `${lines[0]}\r\n\n  \n${lines[1]}`;
  const whole = (await pipe([text])).stdout;
  expect(parsed(whole).map(({ community }) => community.id)).toEqual([
    parsed(whole)[0].community.id,
    parsed(whole)[1].community.id,
  ]);
  expect((await pipe(text.match(/.{1,7}/gs) ?? [])).stdout).toBe(whole);
  const bytes = Buffer.from(text);
  const cut = {
    stdin: async function* () {
      yield bytes.subarray(0, 61);
      yield bytes.subarray(61);
    },
  };
  expect(
    (await call(['evaluate', '-', '--input', 'ndjson', '--format', 'ndjson', '--lang', 'en'], cut)).stdout,
  ).toBe(whole);
});

test('a bad line is told of by its number, and hides no other', async () => {
  const wrong = ['{', lines[0]?.replace('"households"', '"housholds"'), '\u0000', lines[1]].join('\n');
  const { code, stdout, stderr } = await pipe([wrong]);
  expect(code).toBe(2);
  expect(parsed(stdout)).toHaveLength(1);
  expect(
    [...stderr.matchAll(/^-:(\d+):\d+ .*\[([a-z0-9-]+)\]$/gm)].map(([, at, of]) => `${at} ${of}`),
  ).toEqual(['1 not-a-submission', '2 unknown-fact', '3 binary-file']);
});

test('pieces come to the same as the whole', async () => {
  const one = await call(['evaluate', 'communities', '--format', 'csv', '--lang', 'en', '--bom']);
  const all = await call([
    'evaluate',
    'communities',
    '--format',
    'csv',
    '--lang',
    'en',
    '--bom',
    '--sort',
    'name',
  ]);
  const sorted = (text: string) => text.split('\r\n').toSorted();
  expect(sorted(one.stdout)).toEqual(sorted(all.stdout));
  expect(one.stdout.startsWith('\ufeff')).toBe(true);
});

test('a file takes its name only when it is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-stream-'));
  const file = join(folder, 'out.ndjson');
  writeFileSync(file, 'old');
  const { code, stdout } = await call([
    'evaluate',
    'communities',
    '--lang',
    'en',
    '--format',
    'ndjson',
    '--output',
    file,
  ]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(parsed(readFileSync(file, 'utf8'))).toHaveLength(names.length);
  expect(readdirSync(folder)).toEqual(['out.ndjson']);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends a run in its middle, with the old file and no other', async (signal, ended) => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-stream-'));
  const file = join(folder, 'out.ndjson');
  writeFileSync(file, 'old');
  const run = spawn(process.execPath, [
    'bin/sce.js',
    'evaluate',
    '-',
    '--input',
    'ndjson',
    '--format',
    'ndjson',
    '--output',
    file,
  ]);
  const code = new Promise((resolve) => run.on('close', resolve));
  run.stdin.on('error', () => {});
  run.stdin.write(`${lines.join('\n')}\n`.repeat(8));
  // Its temporary file shows that it is at work; its input does not end.
  await expect.poll(() => readdirSync(folder).length, { timeout: 20_000 }).toBe(2);
  run.kill(signal);
  expect(await code).toBe(ended);
  expect(readdirSync(folder)).toEqual(['out.ndjson']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

test('nobody who reads on is a failed write', () => {
  const { status, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `${process.execPath} bin/sce.js evaluate communities communities communities --format ndjson | head -c 10 >/dev/null; exit \${PIPESTATUS[0]}`,
    ],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
});

test.each([
  ['validate', ['--format', 'json']],
  ['audit', ['--format', 'json', '--fail-on', 'never']],
  ['gap', ['--format', 'json']],
])('%s reads lines as well, and says on which one', async (command, options) => {
  const wrong = (lines[2] ?? '').replace('"households"', '"housholds"');
  const given = [...lines, '', wrong].join('\n');
  const { code, stdout } = await call(
    [command, '-', '--input', 'ndjson', '--lang', 'en', ...options],
    stdin([given]),
  );
  expect(code).toBe(2);
  const read = JSON.parse(stdout);
  expect(read.diagnostics).toMatchObject([{ line: names.length + 2, code: 'unknown-fact' }]);
  const places = JSON.stringify(read).match(/"line":\s*\d+/g) ?? [];
  for (const place of places) expect(Number(place.replace(/\D/g, ''))).toBeLessThanOrEqual(names.length + 2);
});

test('a line that stands twice is a duplicate, as a file is', async () => {
  const { stdout } = await call(
    ['audit', '-', '--input', 'ndjson', '--lang', 'en', '--format', 'json', '--code', 'duplicate-submission'],
    stdin([`${lines[0]}\n${lines[1]}\n${lines[0]}\n`]),
  );
  expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
});
