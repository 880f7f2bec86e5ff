import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, type Message, sentence } from '../../src/words/index.ts';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort();

test('both languages of a sentence take the same arguments', () => {
  const wrong = Object.entries(catalogue)
    .filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join())
    .map(([code]) => code);
  expect(Object.keys(catalogue).length).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('no two catalogues have words for one code', () => {
  const codes = readdirSync('src/words')
    .filter((name) => name !== 'catalogue.ts')
    .flatMap((name) => [
      ...readFileSync(join('src/words', name), 'utf8').matchAll(/^ {2}'?([\w.-]+)'?: (?:\{|$)/gm),
    ])
    .map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('Chinese sentences are Chinese, English ones are not', () => {
  const han = /\p{Script=Han}/u;
  const wrong = Object.entries(catalogue)
    .filter(
      ([, { zh, en }]) =>
        han.test(en.replace(/[（(].*?[)）]/g, '')) ||
        (/[a-z]{4}/i.test(en.replace(/\{\w+\}/g, '')) && !han.test(zh)),
    )
    .map(([code]) => code);
  expect(wrong).toEqual([]);
});

test('a message holds labels, lists and other messages', () => {
  const message: Message = {
    code: 'reason-combined',
    args: { parts: [{ code: 'figure', args: { fact: { zh: '户数', en: 'households' }, actual: '3' } }, '4'] },
  };
  expect([sentence(message, 'zh'), sentence(message, 'en')]).toEqual(['户数 3；4', 'households: 3; 4']);
});
