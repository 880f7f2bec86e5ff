import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces, jsonText, madeLate } from '../../src/words/index.ts';

test('pieces are together the text of the whole, whichever lists are made late', () => {
  const value = fc.jsonValue();
  const list = fc.array(value, { maxLength: 4 });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), list, list, (head, first, second) => {
      const whole = { ...head, first, mid: 'a\u202e\n', second, none: undefined };
      const late = { ...whole, first: madeLate(first, (one) => one), second: madeLate(second, (one) => one) };
      expect([...jsonPieces(late)].join('')).toBe(`${jsonText(whole)}\n`);
      expect([...jsonPieces(head)].join('')).toBe(`${jsonText(head)}\n`);
    }),
    { seed: 7 },
  );
});

test('an item is made when it is written, and not before', () => {
  const made: number[] = [];
  const late = madeLate([1, 2], (one) => made.push(one));
  const pieces = jsonPieces({ of: late, end: true });
  for (const piece of pieces) if (piece.includes('1')) break;
  expect(made).toEqual([1]);
});
