// The quick reader against the package that it stands in for: the same tree, or none.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed } from '../../src/yaml/documents.ts';
import { quickTree } from '../../src/yaml/quick.ts';
import { treeOf } from './tree.ts';

/** `QUICK_RUNS=200000` for a long look. */
const RUNS = Number(process.env['QUICK_RUNS'] ?? 4_000);
const files = readdirSync('communities').map((name) => readFileSync(`communities/${name}`, 'utf8'));

/** Holds the quick reader's tree, where it gives one, against the package's. @returns whether it gave one */
async function agrees(text: string): Promise<boolean> {
  const quick = quickTree(text);
  if (quick === undefined) return false;
  const documents = await composed({ file: 'x.yaml', text });
  expect(documents).toHaveLength(1);
  const [{ document, diagnostics } = { document: undefined, diagnostics: undefined }] = documents;
  expect(diagnostics).toEqual([]);
  expect(treeOf(quick, text)).toEqual(treeOf(document?.contents, text));
  expect(quick.toJS()).toEqual(document?.toJS());
  return true;
}

test('it reads every shipped submission', async () => {
  for (const text of files) expect(await agrees(text)).toBe(true);
});

/** A line, a sign or a stretch of a submission, changed as slips of the hand and of the pen do. */
const SIGNS = [
  ...': - # , [ ] { } " \' \\ | > & * ! % @ ` ~ ? 　 ： 。 \n \t \r'.split(' '),
  ' ',
  '  ',
  ': ',
  ' #',
  '- ',
  '""',
];
const mutation = fc.record({
  file: fc.nat(files.length - 1),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(3),
      put: fc.oneof(
        fc.constantFrom('', ...SIGNS),
        fc.constantFrom('null', '1e3', '0x1f', '-.inf', '007', '---\n', 'a: b'),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

test('it gives the same tree as the package for mutated submissions, or none', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async ({ file, edits }) => {
      // A stretch of some lines: where a whole file would be handed over for its first slip, little would be compared.
      let text = excerpt(files[file] ?? '', edits[0]?.at ?? 0);
      for (const { at: where, cut, put } of edits) {
        const place = Math.floor(where * text.length);
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      if (await agrees(text)) taken += 1;
    }),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(RUNS / 20);
});

function excerpt(text: string, where: number): string {
  const lines = text.split('\n');
  const from = Math.floor(where * (lines.length - 8));
  const some = lines.slice(from, from + 8);
  const indent = Math.min(...some.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return some.map((line) => line.slice(indent)).join('\n');
}

test('it gives the same tree as the package for lines of few signs, or none', async () => {
  const sign = fc.constantFrom('a', 'b: ', 'c:', '\n', '\n  ', '- ', ' ', ...SIGNS, '1', 'true', '光明');
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { maxLength: 14 }), async (signs) => {
      if (await agrees(signs.join(''))) taken += 1;
    }),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(RUNS / 200);
});

test('JSON on one line is plain enough', async () => {
  const json = fc.dictionary(
    fc.stringMatching(/^[a-z_][a-z0-9-]*$/),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.integer()),
    ),
  );
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      if (await agrees(JSON.stringify(value))) taken += 1;
    }),
    { numRuns: RUNS / 8 },
  );
  expect(taken).toBeGreaterThan(RUNS / 16);
});

test.each([
  ['an anchor', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['two documents', 'a: 1\n---\na: 2\n'],
  ['a scalar over two lines', 'a: one\n  two\n'],
  ['a block scalar', 'a: |\n  one\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['an empty value', 'a:\nb: 1\n'],
  ['a tab', 'a:\t1\n'],
  ['a carriage return', 'a: 1\r\nb: 2\r\n'],
  ['a full-width colon', 'a: 社区：光明\n'],
  ['a prototype', '__proto__: 1\n'],
  ['another base', 'a: 0x1f\n'],
  ['nothing', ''],
])('%s is handed over', (_, text) => {
  expect(quickTree(text)).toBeUndefined();
});
