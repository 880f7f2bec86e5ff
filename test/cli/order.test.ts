// In whatever order files come to lie in a folder, are named, or stand in one file: each gets the same answer.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generated } from '../generated.ts';
import { standard } from '../notice/write/made.ts';
import { call } from './call.ts';

const SEED = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);
const made = await generated(standard, { count: 9, seed: SEED });
const texts = made.map(({ text, submission }) => [`${submission.community.id}.yaml`, text] as const);
const shuffled = fc.sample(fc.shuffledSubarray(texts, { minLength: texts.length }), {
  numRuns: 3,
  seed: SEED,
});
const folderOf = (files: typeof texts): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sce-order-'));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return folder;
};
const COMMANDS: readonly (readonly string[])[] = [
  ['evaluate', '--format', 'json'],
  ['evaluate', '--format', 'csv'],
  ['evaluate', '--format', 'markdown'],
  ['audit', '--format', 'json'],
  ['gap', '--format', 'json'],
];
const said = async ([command = '', ...options]: readonly string[], folder: string, paths = [folder]) =>
  (await call([command, ...paths, ...options, '--as-of', '2022-12-05'])).stdout.replaceAll(folder, 'DIR');

test.each(COMMANDS)(
  `a folder gives the same bytes in whatever order it was filled: %s %s %s, seed ${SEED}`,
  async (...command) => {
    const first = await said(command, folderOf(texts));
    expect(first.length).toBeGreaterThan(1000);
    for (const files of shuffled) expect(await said(command, folderOf(files))).toBe(first);
  },
);

test('named in another order, or as documents of one file, each gets the same verdict and findings', async () => {
  const folder = folderOf(texts);
  const lines = async (paths: readonly string[]) =>
    (await said(['evaluate', '--format', 'ndjson'], folder, [...paths]))
      .trim()
      .split('\n')
      .map((line) => JSON.stringify(withoutPlaces(JSON.parse(line))))
      .toSorted();
  const first = await lines(texts.map(([name]) => join(folder, name)));
  expect(first).toHaveLength(texts.length);
  for (const files of shuffled) {
    expect(await lines(files.map(([name]) => join(folder, name)))).toEqual(first);
    const one = join(folder, 'all.yaml');
    writeFileSync(one, files.map(([, text]) => text).join('---\n'));
    expect(await lines([one])).toEqual(first);
  }
});

/** All but the file and the places in it, in words too. */
const withoutPlaces = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutPlaces)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !['file', 'line', 'column', 'document'].includes(key))
            .map(([key, inner]) => [key, withoutPlaces(inner)]),
        )
      : typeof value === 'string'
        ? value.replace(/line \d+/g, 'line')
        : value;
