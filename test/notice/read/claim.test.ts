import { expect, test } from 'vitest';
import { claimOf } from '../../../src/notice/read/claim.ts';
import { reading } from '../write/made.ts';

const claim = (statement: string, status?: string) => {
  const { claimed, doubtful } = claimOf(statement, status, reading.reading);
  return `${claimed ?? '-'}${doubtful === undefined ? '' : ' ?'}`;
};

test.each([
  ['达标。家庭总数1456户', undefined, 'met'],
  ['家庭总数1456户。已完成', undefined, 'met'],
  ['家庭总数1456户', '√', 'met'],
  ['家庭总数1456户', '×', 'unmet'],
  ['家庭总数1456户', '是', 'met'],
  ['家庭总数1456户', '否', 'unmet'],
  ['家庭总数1456户', '☑达标 □不达标', 'met'],
  ['家庭总数1456户', '□达标 ☑不达标', 'unmet'],
  ['家庭总数1456户', '☒达标 ☐不达标', 'met'],
  ['家庭总数1456户', '未达标（整改中）', 'unmet ?'],
  ['家庭总数1456户', '基本达标', '- ?'],
  ['基本达标，覆盖率69.9%', undefined, '- ?'],
  ['部分达标。覆盖率92%', undefined, '- ?'],
  ['达标。家庭总数1456户', '不达标', 'unmet'],
  ['家庭总数1456户', '不适用', '-'],
  ['家庭总数1456户', '看情况', '- ?'],
  ['通过平台发布', undefined, '-'],
])('%s | %s', (statement, status, expected) => {
  expect(claim(statement, status)).toBe(expected);
});
