import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { excludedBy, pathsOf, slashed } from '../../src/yaml/paths.ts';

test.each([
  ['communities\\光明.yaml', 'communities/光明.yaml'],
  ['C:\\我的 文档\\a.yaml', 'C:/我的 文档/a.yaml'],
  ['\\\\server\\share\\a.yaml', '//server/share/a.yaml'],
])('on Windows %s is shown as %s', (path, shown) => {
  expect(slashed(path, win32)).toBe(shown);
  expect(slashed('a\\b.yaml', { sep: '/' })).toBe('a\\b.yaml');
});

test.each([
  ['drafts', 'C:\\work\\drafts\\a.yaml', true],
  ['C:\\work\\drafts', 'C:\\work\\drafts\\deep\\a.yaml', true],
  ['C:/work/*.yaml', 'C:\\work\\a.yaml', true],
  ['C:\\work\\*.yaml', 'C:\\work\\deep\\a.yaml', false],
  ['*.txt', 'D:\\光明 社区\\a.txt', true],
  ['D:\\work', 'C:\\work\\a.yaml', false],
])('on Windows --exclude %s leaves %s out: %s', (pattern, path, out) => {
  expect(excludedBy([pattern], win32)(path)).toBe(out);
});

test('folders and patterns reach names with blanks and Chinese', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sce 路径 '));
  mkdirSync(join(folder, '光明 社区'));
  writeFileSync(join(folder, '光明 社区', '申报 1.yaml'), '');
  const file = `${folder}/光明 社区/申报 1.yaml`;
  expect(pathsOf(folder)?.files).toEqual([file]);
  expect(pathsOf(`${folder}/光明*/*.yaml`)?.files).toEqual([file]);
});

test.each([
  ['*.yaml', 'a/b.yaml', true],
  ['*.{yaml,yml}', 'a/b.yml', true],
  ['{*.yaml,*.yml}', 'x.yml', true],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[!a-c]x', 'dx', true],
  ['[z-a]', 'a', false],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/c/d/b', true],
  ['a/**/b', 'a/c/d/bb', false],
  ['?.yaml', '光.yaml', true],
  ['a.b', 'aXb', false],
  ['drafts/', 'drafts/x.yaml', true],
  ['(', 'x', false],
])('--exclude %s leaves %s out: %s', (pattern, path, out) => expect(excludedBy([pattern])(path)).toBe(out));

test('no pattern hangs', () => {
  const started = performance.now();
  expect(excludedBy([`${'*a'.repeat(400)}b`])('a'.repeat(250))).toBe(false);
  expect(excludedBy([`${'**/'.repeat(40)}x`])('a/b/c/d/e/f/g/h/i')).toBe(false);
  expect(performance.now() - started).toBeLessThan(5000);
});
