// What is kept of texts instead of the texts.
import { expect, test } from 'vitest';
import { Digests, digestOf, Rows } from '../../src/audit/digest.ts';

const texts = Array.from({ length: 5000 }, (_, index) => `第 ${index} 份说明`);

test('texts are told apart, and each is told again', () => {
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
  expect(texts.map(digestOf)).toEqual(texts.map(digestOf));
  expect(digestOf('')).toBeGreaterThan(0);
  expect(digestOf('甲乙')).not.toBe(digestOf('乙甲'));
});

test('digests are numbered in the order in which they come, however many there are', () => {
  const digests = new Digests();
  for (const [index, text] of texts.entries()) {
    expect(digests.size).toBe(index);
    expect(digests.numberOf(digestOf(text))).toBe(index);
  }
  for (const index of [0, 1, 511, 512, 513, 2048, 4999])
    expect(digests.numberOf(digestOf(texts[index] ?? ''))).toBe(index);
  expect(digests.size).toBe(texts.length);
});

test('rows are found again, however many there are', () => {
  const rows = new Rows(3);
  for (const index of texts.keys()) rows.push(index, -index, index / 2);
  for (const index of [0, 1, 4095, 4096, 4097, 4999])
    expect(rows.row(index)).toEqual([index, -index, index / 2]);
});
