import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import { sentence } from '../../src/words/index.ts';

const folder = 'test/cases/diagnostics';
const standard = builtInStandard();
const readStdin = async () => new Uint8Array();

/** Each case is a file beside what must be said of it: codes and positions, one for one mistake. */
describe('diagnostics', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    test(name, async () => {
      const { diagnostics } = await loadSubmissions([join(folder, name)], standard, { readStdin });
      const said = diagnostics.map((d) => `${d.at?.line}:${d.at?.column} ${d.code}`);
      const expected = join(folder, name.replace('.yaml', '.expected'));
      if (!existsSync(expected) && process.env.CI === undefined)
        writeFileSync(expected, said.map((line) => `${line}\n`).join(''));
      expect(said).toEqual(readFileSync(expected, 'utf8').split('\n').filter(Boolean));
      for (const d of diagnostics) {
        expect(sentence(d.message, 'zh')).not.toMatch(/\{\w+\}/);
        if (d.hint) expect(sentence(d.hint, 'en')).not.toBe('');
      }
    });
  }
});

describe('whole files', () => {
  const codes = async (paths: string[], bytes = new Uint8Array()) =>
    (await loadSubmissions(paths, standard, { readStdin: async () => bytes })).diagnostics.map((d) => d.code);
  test('a missing file', async () => expect(await codes(['test/cases/none.yaml'])).toEqual(['missing-file']));
  test('a folder without submissions', async () =>
    expect(await codes(['src/words'])).toEqual(['empty-folder']));
  test('not UTF-8', async () =>
    expect(await codes(['-'], Uint8Array.of(0xc9, 0xe7, 0xc7, 0xf8))).toEqual(['not-utf8']));
  test('NUL', async () => expect(await codes(['-'], Uint8Array.of(0x61, 0))).toEqual(['binary-file']));
  test('an empty file', async () => expect(await codes(['-'])).toEqual(['empty-file']));
  test('nested too deep', async () =>
    expect(await codes(['-'], Buffer.from('['.repeat(5000)))).toEqual(['too-deep']));
  test('indented too deep', async () => {
    const deep = Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(await codes(['-'], Buffer.from(deep))).toContain('too-deep');
  });
  test('too large', async () =>
    expect(await codes(['-'], Buffer.alloc(5_000_000, 'a'))).toEqual(['too-large']));
  test('an alias bomb', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 8 }, (_, i) => {
        const [from, to] = ['abcdefghi'[i], 'abcdefghi'[i + 1]];
        return `${to}: &${to} [${Array(10).fill(`*${from}`).join(',')}]`;
      }),
    ].join('\n');
    expect(await codes(['-'], Buffer.from(bomb))).toEqual(['alias-bomb']);
  });
  test('a bad document hides no other', async () => {
    const text =
      'community: { id: x, name: X }\ntier: basik\n---\ncommunity: { id: y, name: Y }\ntier: basic\n';
    const { submissions, diagnostics } = await loadSubmissions(['-'], standard, {
      readStdin: async () => Buffer.from(text),
    });
    expect([submissions.map((s) => s.community.id), diagnostics.map((d) => d.at?.line)]).toEqual([
      ['y'],
      [2],
    ]);
  });
});

test('the submission schema is fresh', () => {
  expect(readFileSync('schemas/submission.schema.json', 'utf8')).toBe(
    readFileSync('dist/generated/submission.schema.json', 'utf8'),
  );
});
