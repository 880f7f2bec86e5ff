// The quick look for names leaves none out.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHINESE_AND_MORE, namesIn } from '../../src/audit/mentions.ts';
import { builtInStandard } from '../../src/load/index.ts';

test('every Chinese character is in the ranges', () => {
  const wider = new RegExp(`^[${CHINESE_AND_MORE}]$`, 'u');
  const left = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
    (one) => /\p{Script=Han}/u.test(one) && !wider.test(one),
  );
  expect(left).toEqual([]);
});

const exactly = (text: string, source: string) =>
  [...text.matchAll(new RegExp(source, 'gu'))].flatMap(({ groups }) => groups?.['name'] ?? []);

test('of every statement it finds what the pattern itself finds', () => {
  const { mentions = [] } = builtInStandard().audit['foreign-name'] ?? {};
  const texts = readdirSync('communities').flatMap((file) =>
    [...readFileSync(`communities/${file}`, 'utf8').matchAll(/text: ['"]?([^'"}\n]*)/g)].map(
      ([, text = '']) => text.replace(/\s/g, ''),
    ),
  );
  const found = texts.flatMap((text) => mentions.flatMap((source) => exactly(text, source)));
  expect(texts.length).toBeGreaterThan(500);
  expect(found.length).toBeGreaterThan(0);
  expect(texts.flatMap((text) => mentions.flatMap((source) => namesIn(text, source)))).toEqual(found);
});

test.each([
  ['𠀀𠀁社区共有', '(?:^|，)(?<name>[\\p{Script=Han}]{2,8}社区)(?=共有)', ['𠀀𠀁社区']],
  ['甲、乙社区', '(?<name>[^\\p{Script=Han}]乙社区)', ['、乙社区']],
  ['〆乙社区', '(?<![\\p{Script=Han}])(?<name>乙社区)', ['乙社区']],
  ['甲乙社区', '(?<name>\\p{Script=Han}乙社区)', ['甲乙社区']],
  ['甲乙社区', '(?<other>甲)', []],
])('%s by %s', (text, source, names) => {
  expect(namesIn(text, source)).toEqual(names);
  expect(exactly(text, source)).toEqual(names);
});
