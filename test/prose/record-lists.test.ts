import { describe, expect, test } from 'vitest';
import { statementRead } from './read.ts';

/** The houses that a statement lists, or `including` where there may be more. */
const houses = (text: string): unknown =>
  statementRead('falling-objects', text).reported.find(({ fact }) => fact === 'residential_buildings')?.value;

describe('the records of a list', () => {
  test.each<[why: string, text: string, records: unknown]>([
    ['one', '住宅：（层数18层）。', [{ floors: '18' }]],
    ['several', '住宅：（层数18层）、（层数6层）。', [{ floors: '18' }, { floors: '6' }]],
    [
      'of which there are some',
      '住宅：（层数18层，数量3）、（层数不超过6层，数量2）。',
      [
        { floors: '18', count: '3' },
        { floors: '<= 6', count: '2' },
      ],
    ],
    ['of which there may be any number', '住宅：（层数18层，数量不限）。', [{ floors: '18', count: '>= 0' }]],
    ['at least so many', '住宅：（层数18层，数量不少于3）。', [{ floors: '18', count: '>= 3' }]],
    ['at most so many', '住宅：（层数18层，数量不超过3）。', [{ floors: '18', count: '<= 3' }]],
    ['more than so many', '住宅：（层数18层，数量超过3）。', [{ floors: '18', count: '> 3' }]],
    ['fewer than so many', '住宅：（层数18层，数量低于3）。', [{ floors: '18', count: '< 3' }]],
    [
      'with what a field says yes to',
      '住宅：（层数18层，高空抛物监控报警：是）。',
      [{ floors: '18', falling_object_monitoring: true }],
    ],
    ['none', '住宅：无。', []],
    ['none, before a mark', '住宅：无，情况良好。', []],
    ['and others', '住宅：（层数18层）等。', { including: [{ floors: '18' }] }],
    ['with how many there are', '住宅2项：（层数18层）、（层数6层）。', [{ floors: '18' }, { floors: '6' }]],
    ['behind another clause', '情况良好，住宅：（层数18层）。', [{ floors: '18' }]],
    ['whose count is about so many', '住宅：（层数18层，数量约3）。', undefined],
    ['whose field is none', '住宅：（高度18米）。', undefined],
    ['whose field says more than its value', '住宅：（层数18层左右的样子）。', undefined],
    ['of which one cannot be read', '住宅：（层数18层）、（高度18米）。', undefined],
    ['not of another label', '新建住宅：（层数18层）。', undefined],
    ['nor 无 as the beginning of a word', '住宅：无人居住。', undefined],
  ])('%s: %s', (_, text, records) => expect(houses(text)).toEqual(records));
});
