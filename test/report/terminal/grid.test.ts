// Rows are remembered: what stands in a report twice is set once, whatever stands between.
import { describe, expect, test } from 'vitest';
import { grid, type Row } from '../../../src/report/terminal/grid.ts';

const WIDTHS = [4, 6];
const red = (line: string) => `\u001b[31m${line}\u001b[39m`;
const row = (...cells: Extract<Row, { cells: readonly unknown[] }>['cells']): Row => ({ cells });

describe('rows under each other', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    ['a row twice', [row('a', 'b'), row('c', 'd'), row('a', 'b')], ['a     b', 'c     d', 'a     b']],
    [
      'the higher cell gives the height',
      [row('ab cd', 'x'), row('ab cd', 'x')],
      ['ab    x', 'cd', 'ab    x', 'cd'],
    ],
    [
      'the same words, painted or not',
      [row('a', 'b'), row('a', { text: 'b', paint: red }), row('a', 'b')],
      ['a     b', `a     ${red('b')}`, 'a     b'],
    ],
    [
      'the same words in a cell and across',
      [row('', 'one'), { from: 1, across: 'one two' }, row('', 'one'), { from: 0, across: 'one two' }],
      ['      one', '      one', '      two', '      one', 'one two'],
    ],
    ['Chinese', [row('甲乙丙', '丁'), row('甲乙丙', '丁')], ['甲乙  丁', '丙', '甲乙  丁', '丙']],
  ])('%s', (_, rows, lines) => {
    expect(grid(rows, WIDTHS).split('\n')).toEqual(lines);
  });

  test('the same rows in other columns', () => {
    const rows = [row('ab cd', 'x')];
    expect([grid(rows, [2, 2]), grid(rows, [6, 2]), grid(rows, [2, 2])]).toEqual([
      'ab  x\ncd',
      'ab cd   x',
      'ab  x\ncd',
    ]);
  });

  test('more than are remembered', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => row(`${i % 7000}`, 'x'));
    const lines = grid(rows, [5, 2]).split('\n');
    expect(lines).toHaveLength(10_000);
    expect([lines[0], lines[6999], lines[7000], lines[9999]]).toEqual([
      '0      x',
      '6999   x',
      '0      x',
      '2999   x',
    ]);
    expect(grid([row('6999', 'x')], [5, 2])).toBe('6999   x');
  });
});
