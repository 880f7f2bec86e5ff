// A chunk in ASCII is the same program, and its map leads to the same places.
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { inAscii, scriptOf, withPlainExports } from '../../src/build/script.mjs';

const SOURCE = `const 社区 = { 光明: '光明社区“𠀀”', pattern: /[一-龥，]+(?:𠀀|\\/)/u };
export const said = \`\${社区.光明}：\${社区.pattern.exec('甲，𠀀')?.[0]}\`; export const end = said.length;
`;
const { code, map } = transformSync(SOURCE, {
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  sourcemap: 'external',
  sourcefile: 'source.js',
});
const ascii = inAscii(code, JSON.parse(map) as SourceMapPayload);

const exportsOf = (script: string): Record<string, unknown> => {
  const module = { exports: {} };
  (runInThisContext(script) as (...args: readonly unknown[]) => void)(module.exports, undefined, module);
  return module.exports;
};

test('it is in ASCII, and says the same', () => {
  expect(code).toMatch(/[^\0-\x7f]/);
  expect(ascii.code).not.toMatch(/[^\0-\x7f]/);
  expect(exportsOf(scriptOf(ascii.code))).toEqual(exportsOf(scriptOf(code)));
  expect(exportsOf(scriptOf(ascii.code))['said']).toBe('光明社区“𠀀”：甲，𠀀');
});

test('each place in it leads where the same place led before', () => {
  const before = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const after = new SourceMap(ascii.map);
  let column = 0;
  const lines = code.split('\n').map((line) => [...line.matchAll(/[^\0-\x7f]|[\0-\x7f]/g)]);
  const places = lines.flatMap((units, line) => {
    column = 0;
    return units.map(([unit], at) => {
      const place = { line, at, column };
      column += unit.charCodeAt(0) > 0x7f ? 6 : 1;
      return place;
    });
  });
  expect(places.length).toBeGreaterThan(100);
  for (const { line, at, column } of places)
    expect(after.findEntry(line, column)).toEqual({
      ...before.findEntry(line, at),
      ...('generatedColumn' in after.findEntry(line, column) && {
        generatedColumn: expect.any(Number),
      }),
    });
});

test.each(['String.raw`光明`', '/\\，/', "'\\\\\\明'"])('%s has no such escape', (wrong) => {
  expect(() => inAscii(wrong, { mappings: '' })).toThrow('no escape says the same');
});

test.each(["'\\\\明'", '`明`', '/\\\\明/'])('%s has', (right) => {
  expect(inAscii(right, { mappings: '' }).code).toBe(right.replace('明', '\\u660e'));
});

test('constants and functions are exported as values, and what may change as it stands', () => {
  const given = (name: string) =>
    `Object.defineProperty(exports,\`${name}\`,{enumerable:!0,get:function(){return ${name}}})`;
  const made = withPlainExports(
    `const a=1,[b]=[2];function c(){d=4}let d=3;class e{}c(),${['a', 'b', 'c', 'd', 'e'].map(given).join()};`,
  );
  const kept = ['b', 'd', 'e'].map(given);
  expect(made).toBe(
    `const a=1,[b]=[2];function c(){d=4}let d=3;class e{}c(),exports.a=a,${kept[0]},exports.c=c,${kept[1]},${kept[2]};`,
  );
  expect(exportsOf(scriptOf(made))).toMatchObject({ a: 1, b: 2, d: 4 });
});

test('the chunks of every call have next to no such functions left', () => {
  for (const chunk of ['common', 'evaluate']) {
    const code = readFileSync(`dist/chunks/${chunk}.cjs`, 'utf8');
    expect(code.match(/exports\.\w+=/g)?.length).toBeGreaterThan(50);
    expect(code.match(/Object\.defineProperty\(exports/g)?.length ?? 0).toBeLessThan(20);
  }
});

test('what answers --version is all that the entry loads at once', () => {
  const code = readFileSync('dist/sce.cjs', 'utf8');
  const late = code.replace(/then\(\(\)=>require\([^)]*\)/g, '');
  const chunks = [...late.matchAll(/require\(["'`]\.\/chunks\/([\w-]+)\.cjs/g)].map(([, name]) => name);
  expect(chunks.toSorted()).toEqual(['entry', 'rolldown-runtime']);
});

test('no module of Node that takes long to load is in the chunks of every call', () => {
  for (const chunk of ['entry', 'common', 'evaluate']) {
    const code = readFileSync(`dist/chunks/${chunk}.cjs`, 'utf8');
    const modules = [...code.matchAll(/require\(["'`]node:([\w/]+)/g)].map(([, name = '']) => name);
    expect(['buffer', 'events', 'fs', 'path', 'process', 'url']).toEqual(expect.arrayContaining(modules));
  }
});
