import { expect, test } from 'vitest';
import { blocksOfHtml } from '../../../src/notice/read/html-blocks.ts';
import { blocksOfText } from '../../../src/notice/read/text-blocks.ts';

const cell = (html: string) => {
  const [row] = blocksOfHtml(`<table><tr><td>1</td><td>x</td><td>${html}</td></tr></table>`);
  return row?.kind === 'row' ? row.cells[2] : undefined;
};

test.each([
  ['<del>1456</del><ins>1500</ins>户', '1500户'],
  ['<s>5</s>1次', '1次'],
  ['1456户<span style="display:none">，99%</span>', '1456户'],
  ['1456户<span style="color:red;visibility: hidden">99%</span>', '1456户'],
  ['1456户<span hidden>99%</span>', '1456户'],
  ['1456<sup>1</sup>户', '1456户'],
  ['0.37km<sup>2</sup>', '0.37km²'],
  ['<p>应用场景数10</p><p>2个小区</p>', '应用场景数10\n\n2个小区'],
  ['<input type="checkbox" checked>达标<input type="checkbox">不达标', '☑达标☐不达标'],
])('%s', (html, expected) => {
  expect(cell(html)).toBe(expected);
});

test('a table for the layout, and a notice that is one table', () => {
  const rows = '<tr><td>序号</td><td>指标</td><td>情况</td></tr>';
  expect(blocksOfHtml(`<table><tr><td><h1>公示</h1><table>${rows}</table></td></tr></table>`)).toEqual([
    { kind: 'text', text: '公示' },
    { kind: 'row', cells: ['序号', '指标', '情况'] },
  ]);
  expect(blocksOfHtml(`<table><tr><td colspan="3">甲社区已满足</td></tr>${rows}</table>`)).toEqual([
    { kind: 'text', text: '甲社区已满足' },
    { kind: 'row', cells: ['序号', '指标', '情况'] },
  ]);
});

test('in Markdown two tildes strike out, and one is a character', () => {
  const rows = blocksOfText('| a | b | c |\n| --- | --- | --- |\n| 1 | 4~6次，10~20人 | ~~5~~1次 |\n');
  expect(rows.at(-1)).toEqual({ kind: 'row', cells: ['1', '4~6次，10~20人', '1次'] });
});
