import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms a room may import; `cli` composes them all. Nothing under the core reads files, clocks or the terminal. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  quantity: ['model'],
  words: ['model'],
  standard: ['model', 'quantity'],
  evaluate: ['model', 'quantity'],
  audit: ['model', 'quantity'],
  gap: ['model', 'quantity'],
  load: ['model', 'quantity', 'standard'],
  import: ['model', 'quantity', 'standard'],
  report: ['model', 'quantity', 'standard', 'words'],
  publish: ['model', 'quantity', 'standard', 'words'],
  build: ['model', 'quantity', 'load'],
  cli: [
    'model',
    'quantity',
    'standard',
    'words',
    'load',
    'evaluate',
    'audit',
    'gap',
    'import',
    'report',
    'publish',
  ],
};

/** The one room where a library may be named. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  'fraction.js': ['quantity'],
  yaml: ['load', 'import', 'build'],
  ajv: ['load', 'build'],
  commander: ['cli'],
  chalk: ['report'],
  'cli-table3': ['report'],
  cheerio: ['import'],
  mammoth: ['import'],
  marked: ['import'],
  'pinyin-pro': ['import'],
  nzh: ['import'],
  'csv-parse': ['import'],
  'csv-stringify': ['report'],
  hucre: ['import', 'publish', 'report'],
  fflate: ['import', 'publish'],
  docx: ['publish'],
  'd3-array': ['publish'],
  'd3-scale': ['publish'],
  'simple-statistics': ['audit'],
  ora: ['cli'],
};

const PURE = ['model', 'quantity', 'standard', 'words', 'evaluate', 'audit', 'gap', 'import', 'report'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|mjs)$/.test(name),
);
const sources = files.map((name) => ({
  name,
  room: name.split(/[\\/]/)[0] ?? '',
  text: readFileSync(join('src', name), 'utf8'),
}));
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1] ?? '');

test('arrows go one way', () => {
  const wrong = sources.flatMap(({ name, room, text }) =>
    importsOf(text)
      .filter((path) => path.startsWith('.'))
      .map((path) => normalize(join(dirname(name), path)).split(/[\\/]/)[0] ?? '')
      .filter((target) => target !== room && !MAY[room]?.includes(target) && target !== '..')
      .map((target) => `${name} → ${target}`),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('each library has one home', () => {
  const wrong = sources.flatMap(({ name, room, text }) =>
    importsOf(text)
      .filter((path) => HOME[path.split('/')[0] ?? '']?.includes(room) === false)
      .map((path) => `${name} → ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('the pure rooms touch no file, clock, environment or terminal', () => {
  const wrong = sources
    .filter(({ room }) => PURE.includes(room))
    .filter(({ text }) => /from 'node:|\bprocess\.|Date\.now|new Date\(\)|Math\.random|console\./.test(text))
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

test('no line of the program knows the standard that it ships', () => {
  const wrong = sources
    .filter(({ text }) => /山东|枣庄|市中区|shandong|zaozhuang|gigabit|households/i.test(text))
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});
