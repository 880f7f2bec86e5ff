import { expect, test } from 'vitest';
import { type Cell, cellsOf, originOf, rewritten, textOf } from '../../src/prose/cells.ts';

const put = (c: string, from: number, to: number): Cell => ({ c, from, to });

test('a text is its characters, each from where it stands', () => {
  const cells = cellsOf('千兆');
  expect(cells).toEqual([put('千', 0, 1), put('兆', 1, 2)]);
  expect(textOf(cells)).toBe('千兆');
});

test('a stretch comes from all that its characters come from', () => {
  const cells = [put('a', 4, 6), put('b', 1, 3), put('c', 7, 8)];
  expect(originOf(cells, 0, 2)).toEqual({ from: 1, to: 6 });
  expect(originOf(cells, 2, 3)).toEqual({ from: 7, to: 8 });
  expect(originOf(cells, 1, 1)).toEqual({ from: 0, to: 0 });
  expect(originOf([put('a', 3, 3)], 0, 1)).toEqual({ from: 3, to: 3 });
});

test('each match is put otherwise, or stays, and what stands around them too', () => {
  const cells = cellsOf('甲1乙2丙3丁');
  const made = rewritten(cells, /\d/g, (match, own) =>
    match[0] === '2' ? undefined : [...own, ...own].map((cell) => ({ ...cell, c: `${cell.c}` })),
  );
  expect(textOf(made)).toBe('甲11乙2丙33丁');
  expect(made.map(({ from }) => from)).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 6]);
  expect(textOf(rewritten(cells, /\d丙/g, () => []))).toBe('甲1乙3丁');
  expect(textOf(rewritten(cells, /x/g, () => []))).toBe('甲1乙2丙3丁');
});
