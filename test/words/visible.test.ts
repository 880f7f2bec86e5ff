// The quick looks at usual characters say what Unicode says, of every character.
import { expect, test } from 'vitest';
import { isChinese, visible } from '../../src/words/index.ts';

const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));

test('every character that acts on a terminal is shown by its code point, and no other', () => {
  const wrong = characters.filter((one) => visible(one) === one && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(one));
  const changed = characters.filter(
    (one) => visible(one) !== one && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(one),
  );
  expect([wrong, changed]).toEqual([[], []]);
  expect(visible('光明\u202e社区')).toBe('光明\\u{202e}社区');
});

test('a text is Chinese where one character of it is', () => {
  expect(characters.filter((one) => isChinese(`a${one}`) !== /\p{Script=Han}/u.test(one))).toEqual([]);
});
