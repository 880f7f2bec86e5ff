import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { floorOf, housePicture, importsOf, ownImports, roomsTable, sources } from './rooms.ts';

/** The one room where a library may be named. */
const HOME: Readonly<Record<string, readonly string[]>> = {
  'fraction.js': ['quantity'],
  yaml: ['yaml', 'form', 'load', 'import', 'build'],
  ajv: ['yaml', 'load', 'build'],
  commander: ['cli'],
  '@bomb.sh': ['cli'],
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
  'hyparquet-writer': ['report'],
  hucre: ['form', 'report'],
  fflate: ['form', 'notice', 'page', 'import', 'build'],
  docx: ['notice'],
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
  'diff',
  'prose',
  'form',
  'notice',
  'report',
];

test('arrows go one way, by import, import() and require', () => {
  const wrong = sources.flatMap((source) =>
    ownImports(source)
      .map((path) => path.split(/[\\/]/)[0] ?? '')
      .filter(
        (target) =>
          target !== source.room &&
          target !== '..' &&
          !(floorOf(target) >= 0 && floorOf(target) < floorOf(source.room)),
      )
      .map((target) => `${source.name} → ${target}`),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

const tied: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((source) => [source.name, ownImports(source)]),
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

/** A part of a document between two marks, printed anew; `vitest -u` writes it. */
const printed = (file: string, part: string, text: string): string =>
  readFileSync(file, 'utf8').replace(
    new RegExp(`(<!-- ${part}: [^\\n]*-->\\n)[\\s\\S]*?(<!-- end -->)`),
    (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`,
  );

test('CONTRIBUTING prints the rooms, and docs/house.md the arrows, as they are', async () => {
  await expect(printed('CONTRIBUTING.md', 'rooms', roomsTable())).toMatchFileSnapshot('../CONTRIBUTING.md');
  await expect(printed('docs/house.md', 'arrows', housePicture())).toMatchFileSnapshot('../docs/house.md');
});
