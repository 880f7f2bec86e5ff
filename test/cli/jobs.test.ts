// Threads as they run: the same bytes whoever makes them, broken files among them.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from './call.ts';

const names = readdirSync('communities').sort();
const texts = names.map((name) => readFileSync(`communities/${name}`, 'utf8'));
const lines = texts.map((text) => JSON.stringify(parse(text)));

/** A folder of many, of which some cannot be read, in all the ways that come to mind. */
function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sce-jobs-'));
  const broken: readonly (string | Buffer)[] = [
    'facts: [',
    '',
    '{}',
    Buffer.from([0xff, 0xfe, 0x41]),
    (texts[0] ?? '').replace('households:', 'housholds:'),
    `${texts[1]}---\n${texts[2]}---\nfacts: 3\n`,
    `community: { id: x, name: x }\nfacts:\n${Array.from({ length: 300 }, (_, i) => `  wrong_${i}: 1\n`).join('')}`,
  ];
  for (let index = 0; index < 90; index += 1) {
    const at = index % 7 === 3 ? broken[Math.floor(index / 7) % broken.length] : texts[index % texts.length];
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.yaml`), at ?? '');
  }
  mkdirSync(join(folder, 'folder.yaml'));
  return folder;
}

const sce = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/sce.js', ...args, '--lang', 'en'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};

const folder = folderOf();
const ndjson = `${[...lines, '{', lines[3]?.replace('"households"', '"housholds"'), ...lines, '\u0000', ...lines].join('\n')}\n`;

test.each([
  ['evaluate, ndjson', ['evaluate', folder, '--format', 'ndjson'], ''],
  ['evaluate, csv', ['evaluate', folder, '--format', 'csv', '--bom'], ''],
  ['evaluate, tidy csv', ['evaluate', folder, '--format', 'csv', '--table', 'findings'], ''],
  [
    'with another tier and a supposition',
    ['evaluate', folder, '--format', 'ndjson', '--tier', 'growth', '--set', 'gigabit_households=5'],
    '',
  ],
  ['a pipe', ['evaluate', '-', '--input', 'ndjson', '--format', 'ndjson'], ndjson],
  [
    'several paths, one of them twice',
    ['evaluate', 'communities', folder, 'communities', '--format', 'ndjson'],
    '',
  ],
  ['another standard', ['evaluate', folder, '--indicators', 'indicators', '--format', 'ndjson'], ''],
  ['validate', ['validate', folder], ''],
  ['validate, json', ['validate', folder, '--format', 'json'], ''],
  ['validate, a pipe', ['validate', '-', '--input', 'ndjson', '--format', 'json'], ndjson],
])('%s: the same with 1, 2 and 3 threads', (_, args, input) => {
  const one = sce(args, input);
  expect(one.stdout.length).toBeGreaterThan(20);
  expect(one.status).toBe(2);
  for (const jobs of ['1', '2', '3']) expect(sce([...args, '--jobs', jobs], input)).toEqual(one);
});

test('what ends a run with a wrong call does so before any thread is asked', () => {
  expect(sce(['evaluate', folder, '--format', 'ndjson', '--tier', 'nowhere', '--jobs', '2']).status).toBe(2);
  expect(sce(['evaluate', folder, '--format', 'ndjson', '--jobs', '0']).status).toBe(2);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends threads and all within a second', async (signal) => {
  const out = join(mkdtempSync(join(tmpdir(), 'sce-jobs-')), 'out.ndjson');
  writeFileSync(out, 'old');
  const args = ['evaluate', '-', '--input', 'ndjson', '--format', 'ndjson', '--jobs', '2', '--output', out];
  const run = spawn(process.execPath, ['bin/sce.js', ...args]);
  const ended = new Promise((resolve) => run.on('close', resolve));
  run.stdin.on('error', () => {});
  run.stdin.write(`${lines.join('\n')}\n`.repeat(8));
  await expect.poll(() => readdirSync(join(out, '..')).length, { timeout: 60_000 }).toBe(2);
  run.kill(signal);
  expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
  expect(readdirSync(join(out, '..'))).toEqual(['out.ndjson']);
  expect(readFileSync(out, 'utf8')).toBe('old');
});

test('nobody who reads on ends the threads as well', () => {
  const piped = `${process.execPath} bin/sce.js evaluate ${folder} ${'communities '.repeat(3)} --format ndjson --jobs 2 | head -c 10 >/dev/null; exit \${PIPESTATUS[0]}`;
  const { status } = spawnSync('bash', ['-c', piped], { encoding: 'utf8' });
  expect(status).toBe(2);
});

test('where no threads can be had, one does all, and it is said', async () => {
  const asked = ['evaluate', 'communities/guangming.yaml', '--format', 'ndjson', '--lang', 'en'];
  const alone = await call(asked);
  const said = await call([...asked, '--jobs', '2'], { home: () => '/nowhere' });
  expect(said.stdout).toBe(alone.stdout);
  expect(said.stderr).toMatch(/^--jobs: /);
  expect((await call([...asked, '--jobs', '2', '--quiet'], { home: () => '/nowhere' })).stderr).toBe('');
  const table = await call(['evaluate', 'communities', '--jobs', '2', '--lang', 'en']);
  expect(table.stderr).toMatch(/^--jobs: /);
  expect(table.stdout).toBe((await call(['evaluate', 'communities', '--lang', 'en'])).stdout);
});

test.skipIf(process.platform === 'win32')('a pipe in place of a cache is not waited for', () => {
  const pipe = join(mkdtempSync(join(tmpdir(), 'sce-jobs-')), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const { status, stdout, stderr } = sce(['evaluate', 'communities', '--format', 'csv', '--cache', pipe]);
  expect([status, stdout.length > 1000, stderr]).toEqual([1, true, expect.stringMatching(/^--cache: /)]);
});
