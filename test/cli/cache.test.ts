// What is taken from a cache is what would be made anew; what has changed in anything is made anew.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { opened, StoredFile } from '../../src/cli/many/cache-file.ts';
import { call, type Said } from './call.ts';

const names = readdirSync('communities').sort().slice(0, 9);

/** A folder of submissions, one of which is broken and one of which is two, and the place of a cache. */
function made() {
  const folder = mkdtempSync(join(tmpdir(), 'sce-cache-'));
  for (const name of names) copyFileSync(`communities/${name}`, join(folder, name));
  writeFileSync(join(folder, 'broken.yaml'), 'facts: { wrong: 1 }\n');
  const [one, two] = names.map((name) => readFileSync(`communities/${name}`, 'utf8'));
  writeFileSync(join(folder, 'two.yaml'), `${one}---\n${two}`);
  return { folder, cache: join(mkdtempSync(join(tmpdir(), 'sce-cache-')), 'cache') };
}

/** Entries by their keys: those that a run has taken over have the bytes that they had. */
function entriesIn(cache: string) {
  const stored = opened(cache);
  if (!(stored instanceof StoredFile)) throw new Error(`${stored}`);
  const { entries } = stored.index;
  stored.close();
  return entries;
}

const asked = (folder: string, ...more: readonly string[]) => [
  'evaluate',
  folder,
  '--format',
  'csv',
  '--lang',
  'en',
  ...more,
];

/** A run with the cache against one without: the same bytes. */
async function expectSame(cache: string, args: readonly string[], given = {}): Promise<Said> {
  const plain = await call(args, given);
  const cached = await call([...args, '--cache', cache], given);
  expect(cached.stdout).toBe(plain.stdout);
  expect(cached.code).toBe(plain.code);
  expect(cached.stderr.replace(/^--cache[:：].*\n/gm, '')).toBe(plain.stderr);
  return cached;
}

test('the first run, the second, and one that shares the work, say what a run without says', async () => {
  const { folder, cache } = made();
  for (const more of [[], [], ['--jobs', '2'], ['--jobs', '1']]) {
    const { stderr } = await expectSame(cache, asked(folder, ...more));
    expect(stderr).not.toContain('--cache');
  }
  expect(Object.keys(entriesIn(cache))).toHaveLength(names.length + 2);
  const before = readFileSync(cache);
  await expectSame(cache, asked(folder));
  expect(readFileSync(cache).equals(before)).toBe(true);
});

test('lines of a pipe are known by their bytes and their numbers', async () => {
  const { cache } = made();
  const lines = names.map((name) => JSON.stringify(parse(readFileSync(`communities/${name}`, 'utf8'))));
  const pipe = (given: readonly string[]) => ({
    stdin: async function* () {
      yield Buffer.from(`${given.join('\n')}\n`);
    },
  });
  const args = ['evaluate', '-', '--input', 'ndjson', '--format', 'csv', '--bom', '--lang', 'en'];
  await expectSame(cache, args, pipe(lines));
  await expectSame(cache, args, pipe(lines));
  await expectSame(cache, args, pipe(['{', ...lines.toReversed(), '']));
});

test('a changed submission is made anew, and the others are taken', async () => {
  const { folder, cache } = made();
  await expectSame(cache, asked(folder));
  const before = entriesIn(cache);
  const file = join(folder, names[0] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/households: \d+/, 'households: 99999'));
  const { stdout } = await expectSame(cache, asked(folder));
  expect(stdout).toContain('99999');
  const after = entriesIn(cache);
  expect(Object.keys(after).filter((key) => key in before)).toHaveLength(names.length + 1);
  expect(Object.keys(after)).toHaveLength(names.length + 2);
});

test.each([
  ['another evidence', ['--evidence', 'declared']],
  ['another tier', ['--tier', 'growth']],
  ['another date', ['--as-of', '2021-01-01']],
  ['a supposition', ['--set', 'gigabit_households=3']],
  ['another language', ['--lang', 'zh']],
  ['another table', ['--tidy']],
  ['other findings that fail', ['--fail-on', 'never']],
])('%s misses, says so, and is right', async (_, more) => {
  const { folder, cache } = made();
  await expectSame(cache, asked(folder));
  const { stderr } = await expectSame(cache, asked(folder, ...more));
  expect(stderr).toMatch(/^--cache[:：]/m);
  const again = await expectSame(cache, asked(folder, ...more));
  expect(again.stderr).not.toMatch(/^--cache[:：]/m);
});

test('another standard, and another version, miss', async () => {
  const { folder, cache } = made();
  const standard = mkdtempSync(join(tmpdir(), 'sce-standard-'));
  cpSync('indicators', standard, { recursive: true });
  await expectSame(cache, asked(folder, '--indicators', standard));
  const basic = join(standard, 'basic.yaml');
  writeFileSync(basic, readFileSync(basic, 'utf8').replace('at_least: 70%', 'at_least: 71%'));
  expect((await expectSame(cache, asked(folder, '--indicators', standard))).stderr).toMatch(/^--cache[:：]/m);
  const newer = { version: '9.9.9' };
  expect((await expectSame(cache, asked(folder, '--indicators', standard), newer)).stderr).toMatch(
    /^--cache[:：]/m,
  );
});

test('what holds until a date is made anew, unless the date is given', async () => {
  const { folder, cache } = made();
  const file = join(folder, names[0] ?? '');
  const waiver = 'waivers: [{ requirement: gigabit-coverage, reason: r, by: b, until: 2022-12-05 }]\n';
  writeFileSync(file, readFileSync(file, 'utf8') + waiver);
  const at = (date: string) => ({ now: () => Date.parse(date) });
  await expectSame(cache, asked(folder), at('2022-12-05T01:00:00Z'));
  expect(Object.keys(entriesIn(cache))).toHaveLength(names.length + 1);
  await expectSame(cache, asked(folder), at('2022-12-07T01:00:00Z'));
  const dated = asked(folder, '--as-of', '2022-12-05');
  await expectSame(cache, dated);
  expect(Object.keys(entriesIn(cache))).toHaveLength(names.length + 2);
  await expectSame(cache, dated);
});

test('a damaged cache is not trusted, wherever it is damaged', async () => {
  const { folder, cache } = made();
  await expectSame(cache, asked(folder));
  const whole = readFileSync(cache);
  const damages: readonly Buffer[] = [
    ...[20, Math.floor(whole.length / 2), whole.length - 200, whole.length - 36, whole.length - 3].map(
      (at) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      },
    ),
    whole.subarray(0, whole.length - 50),
    whole.subarray(0, 30),
    Buffer.concat([whole, Buffer.from('x')]),
  ];
  for (const bytes of damages) {
    writeFileSync(cache, bytes);
    expect((await expectSame(cache, asked(folder))).stderr).toMatch(/^--cache[:：]/m);
    expect((await expectSame(cache, asked(folder))).stderr).not.toMatch(/^--cache[:：]/m);
  }
});

test('a file that is no cache stays as it is, and a place that cannot be written costs nothing', async () => {
  const { folder, cache } = made();
  for (const text of ['', 'households: 3\n', '{"context":"x"}']) {
    writeFileSync(cache, text);
    expect((await expectSame(cache, asked(folder))).stderr).toMatch(/^--cache[:：]/m);
    expect(readFileSync(cache, 'utf8')).toBe(text);
  }
  expect((await expectSame(join(folder, 'nowhere', 'cache'), asked(folder))).stderr).toMatch(
    /^--cache[:：]/m,
  );
  expect((await expectSame(folder, asked(folder))).stderr).toMatch(/^--cache[:：]/m);
  expect((await call(asked(folder, '--cache', cache, '--quiet'))).stderr).not.toContain('--cache');
  const table = await call(['evaluate', folder, '--cache', cache, '--lang', 'en']);
  expect(table.stderr).toMatch(/^--cache[:：]/m);
  expect(readdirSync(join(cache, '..'))).toEqual(['cache']);
});

test('a link to a cache stays one, and who may read the old cache may read the new one', async () => {
  const { folder, cache } = made();
  const link = `${cache}-link`;
  symlinkSync(cache, link);
  await expectSame(link, asked(folder));
  chmodSync(cache, 0o600);
  await expectSame(link, asked(folder, '--tier', 'growth'));
  expect([lstatSync(link).isSymbolicLink(), statSync(cache).mode & 0o777]).toEqual([true, 0o600]);
});

test('a read-only cache is read, and kept as it is', async () => {
  const { folder, cache } = made();
  await expectSame(cache, asked(folder));
  const before = readFileSync(cache);
  chmodSync(cache, 0o444);
  expect((await expectSame(cache, asked(folder))).stderr).not.toMatch(/^--cache[:：]/m);
  await expectSame(cache, asked(folder, '--tier', 'growth'));
  expect(readFileSync(cache).equals(before)).toBe(true);
});
