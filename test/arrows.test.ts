import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * The floors of the house, from the ground up: a room imports from the floors below it, never sideways, never up.
 * Nothing under the core reads files, clocks or the terminal. CONTRIBUTING prints this table.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['words'],
  ['model'],
  ['quantity'],
  ['standard'],
  ['evaluate', 'audit', 'gap', 'prose'],
  ['yaml', 'form', 'notice'],
  ['load', 'import', 'page', 'report', 'engine'],
  ['cli', 'build'],
];

const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

/** The one room where a library may be named. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  'fraction.js': ['quantity'],
  yaml: ['yaml', 'form', 'load', 'import', 'build'],
  ajv: ['yaml', 'load', 'build'],
  commander: ['cli'],
  chalk: ['report'],
  'cli-table3': ['report'],
  cheerio: ['notice'],
  mammoth: ['notice', 'import'],
  marked: ['notice'],
  'pinyin-pro': ['import'],
  nzh: ['prose'],
  '@eslint-community': ['standard'],
  'csv-parse': ['form'],
  'csv-stringify': ['report'],
  hucre: ['form', 'report'],
  fflate: ['form', 'notice', 'page', 'import'],
  docx: ['notice'],
  'd3-array': ['page'],
  'd3-scale': ['page'],
  'simple-statistics': ['audit'],
  ora: ['cli'],
  unpdf: ['import'],
};

const PURE = [
  'model',
  'quantity',
  'words',
  'standard',
  'evaluate',
  'audit',
  'gap',
  'prose',
  'form',
  'notice',
  'report',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|mjs)$/.test(name),
);
const sources = files.map((name) => ({
  name,
  room: name.split(/[\\/]/)[0] ?? '',
  text: readFileSync(join('src', name), 'utf8'),
}));
/** What a text names after `from`, `import`, `import(` and `require(`. */
const importsOf = (text: string) =>
  [...text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map((m) => m[1] ?? '');

test('arrows go one way, by import, import() and require', () => {
  const wrong = sources.flatMap(({ name, room, text }) =>
    importsOf(text)
      .filter((path) => path.startsWith('.'))
      .map((path) => normalize(join(dirname(name), path)).split(/[\\/]/)[0] ?? '')
      .filter(
        (target) =>
          target !== room && target !== '..' && !(floorOf(target) >= 0 && floorOf(target) < floorOf(room)),
      )
      .map((target) => `${name} → ${target}`),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

/** Each source's own imports within src/, as files; a path that names a folder's face is its index. */
const tied: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map(({ name, text }) => [
    name,
    importsOf(text)
      .filter((path) => path.startsWith('.'))
      .map((path) => normalize(join(dirname(name), path))),
  ]),
);

/** The first ring that a walk from here comes back on. */
function circleFrom(name: string, way: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (done.has(name)) return undefined;
  for (const next of tied.get(name) ?? []) {
    const circle = circleFrom(next, [...way, name], done);
    if (circle !== undefined) return circle;
  }
  done.add(name);
  return undefined;
}

test('no files import each other in a circle, not even for their types', () => {
  const done = new Set<string>();
  expect(sources.map(({ name }) => circleFrom(name, [], done)).filter(Boolean)).toEqual([]);
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
    .filter(({ text }) =>
      /from 'node:(?!crypto')|\bprocess\.|Date\.now|new Date\(\)|Math\.random|console\./.test(text),
    )
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});

test('no line of the program knows the standard that it ships', () => {
  const wrong = sources
    .filter(({ text }) => /山东|枣庄|市中区|shandong|zaozhuang|gigabit|households/i.test(text))
    .map(({ name }) => name);
  expect(wrong).toEqual([]);
});
