import { describe, expect, test } from 'vitest';
import { unnumbered } from '../../src/prose/list-marks.ts';

/** What a statement numbers, and what it says without the numbers. */
const CASES: readonly (readonly [why: string, text: string, said: string])[] = [
  ['a numbered list is a list', '场景包括：1.养老服务；2.物业服务。', '场景包括：养老服务、物业服务。'],
  ['whatever its marks', '场景包括：①养老服务，②物业服务。', '场景包括：养老服务、物业服务。'],
  ['in brackets', '场景包括：（1）养老服务；（2）物业服务。', '场景包括：养老服务、物业服务。'],
  ['in numerals', '场景包括：一是养老服务；二是物业服务。', '场景包括：养老服务、物业服务。'],
  ['marks alone set its items apart', '场景包括：①养老服务②物业服务。', '场景包括：养老服务、物业服务。'],
  [
    'what follows a list is none of its items',
    '场景：①养老服务；②物业服务；已设立专班',
    '场景：养老服务、物业服务；已设立专班',
  ],
  [
    'one number is no list, and ends what stood before',
    '家庭总数1000户。2.具备千兆900户',
    '家庭总数1000户。；具备千兆900户',
  ],
  ['a number at the start is no figure', '1.社区有小区5个', '；社区有小区5个'],
  ['marks of items that 、 sets apart', '提供①助餐、②助浴、③助洁', '提供；助餐、助浴、助洁'],
  [
    'what its number is said of again is left out of the list',
    '支持①警情发布、②社情共享，其中②试运行',
    '支持；警情发布、，其中；试运行',
  ],
  ['only up to the next mark', '支持①警情发布②社情共享，其中①试运行', '支持；社情共享，其中；试运行'],
  ['a decimal is no mark', '面积：1.5平方公里', '面积：1.5平方公里'],
  ['an ordinal list of digits is none', '1、2、3号楼', '1、2、3号楼'],
  [
    'things that are there or not are a list of those that are there',
    '智能快件箱：有；无人售卖机：无；智能共享直饮水机：有。',
    '智能快件箱、智能共享直饮水机。',
  ],
  ['and what follows it stands apart', '快件箱：有；售货机：有；共2类', '快件箱、售货机；共2类'],
  ['where nothing is there, nothing is a list', '快件箱：无；售货机：无。', '快件箱：无；售货机：无。'],
  ['one thing is no list', '快件箱：有。', '快件箱：有。'],
];

describe('what a statement says without the numbers of its items', () => {
  test.each(CASES)('%s: %s', (_, text, said) => {
    expect(unnumbered(text)).toBe(said);
  });
});
