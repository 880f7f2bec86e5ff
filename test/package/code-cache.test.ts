// The code that is kept between runs: taken where it is whole and right, and never in the way.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'sce-cache-'));
const home = join(root, 'home');
const cache = join(root, 'dist/cache');
for (const name of ['bin', 'dist', 'communities']) cpSync(name, join(root, name), { recursive: true });

/** As bin/sce.js has it: the head of a file, which stands twice. */
const HEAD_LENGTH = 16384;

const sce = (env: Readonly<Record<string, string>> = {}, format = 'csv') =>
  spawnSync(process.execPath, ['bin/sce.js', 'evaluate', 'communities/guangming.yaml', '--format', format], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, ...env },
  });
const right = sce();
const onlyFile = () => join(cache, String(readdirSync(cache)[0]));
const fileOf = (format: string) =>
  join(cache, readdirSync(cache).find((name) => name.includes(`-${format}-`)) ?? '');

beforeEach(() => {
  chmodSync(join(root, 'dist'), 0o755);
  rmSync(cache, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
  sce();
});

test('a run keeps its code beside the bundle, and the next one leaves it as it is', () => {
  const kept = readFileSync(onlyFile());
  expect(kept.length).toBeGreaterThan(50_000);
  expect(sce()).toEqual(expect.objectContaining({ status: 1, stdout: right.stdout, stderr: right.stderr }));
  expect(readFileSync(onlyFile()).equals(kept)).toBe(true);
  expect(readdirSync(cache)).toHaveLength(1);
});

test('each kind of call has its own, and is not kept waiting by the code of others', () => {
  const kept = readFileSync(onlyFile());
  const pages = [sce({}, 'html').stdout, sce({}, 'html').stdout];
  execFileSync(process.execPath, ['bin/sce.js', 'schema'], { cwd: root, stdio: 'ignore' });
  expect(
    readdirSync(cache)
      .map((name) => name.replace(/-v.*/, ''))
      .sort(),
  ).toEqual(['evaluate-file-csv', 'evaluate-file-html', 'schema-folder-default']);
  expect([pages[1] === pages[0], sce().stdout === right.stdout]).toEqual([true, true]);
  expect(readFileSync(fileOf('csv')).equals(kept)).toBe(true);
});

test.each([
  ['garbage', () => Buffer.from('nothing that V8 wrote')],
  ['nothing', () => Buffer.alloc(0)],
  ['half of it', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['one bit turned', (whole: Buffer) => turned(whole, whole.length / 3)],
  ['another bundle’s', (whole: Buffer) => turned(turned(whole, 5), HEAD_LENGTH + 5)],
])('%s is not taken, and is replaced', (_, broken) => {
  const whole = readFileSync(onlyFile());
  writeFileSync(onlyFile(), broken(whole));
  expect(sce()).toEqual(expect.objectContaining({ status: 1, stdout: right.stdout, stderr: right.stderr }));
  expect(readFileSync(onlyFile()).length).toBeGreaterThan(50_000);
});

function turned(whole: Buffer, at: number): Buffer {
  const copy = Buffer.from(whole);
  copy[Math.floor(at)] = (copy[Math.floor(at)] ?? 0) ^ 1;
  return copy;
}

// As root everything can be written.
test.skipIf(process.getuid?.() === 0)('where the bundle lies read-only, the user’s folder serves', () => {
  rmSync(cache, { recursive: true });
  chmodSync(join(root, 'dist'), 0o555);
  expect(sce().stdout).toBe(right.stdout);
  expect(readdirSync(join(home, '.cache/smart-community-evaluator'))).toHaveLength(1);
});

test('where nothing can be written, nothing is said', () => {
  rmSync(cache, { recursive: true });
  writeFileSync(cache, 'a file where the folder would be');
  writeFileSync(home, 'and another');
  expect(sce()).toEqual(expect.objectContaining({ status: 1, stdout: right.stdout, stderr: right.stderr }));
});

test('other flags of Node keep their own code, and a wrong call none', () => {
  sce({ NODE_OPTIONS: '--max-old-space-size=900' });
  expect(readdirSync(cache)).toHaveLength(2);
  expect(() =>
    execFileSync(process.execPath, ['bin/sce.js', 'validate', '--no-such'], { cwd: root, stdio: 'ignore' }),
  ).toThrow();
  expect(readdirSync(cache)).toHaveLength(2);
});

test('it can be switched off as Node’s own', () => {
  rmSync(cache, { recursive: true });
  expect(sce({ NODE_DISABLE_COMPILE_CACHE: '1' }).stdout).toBe(right.stdout);
  expect(readdirSync(join(root, 'dist'))).not.toContain('cache');
});
