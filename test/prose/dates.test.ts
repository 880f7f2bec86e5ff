import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/prose/dates.ts';
import { numberOf } from '../../src/prose/figures.ts';
import { finiteDecimal } from '../../src/quantity/index.ts';

describe('the dates of a text', () => {
  test.each<[why: string, text: string, dates: readonly string[]]>([
    ['one', '于2022年12月2日组织', ['2022-12-02']],
    ['in numerals', '二〇二二年十二月二日', ['2022-12-02']],
    ['with points', '2022.12.2', ['2022-12-02']],
    ['with dashes', '2022-12-02', ['2022-12-02']],
    ['with slashes', '2022/1/12', ['2022-01-12']],
    ['not with two signs', '2022/12-2', []],
    ['not of four numbers', '2022.12.2.1', []],
    ['not within longer digits', '12022.12.2', []],
    ['of which the second has no year', '2022年12月2日至12月4日', ['2022-12-02', '2022-12-04']],
    ['of which the second has no month', '2022年12月2日—4日', ['2022-12-02', '2022-12-04']],
    ['of which the second has a point', '2022.12.2-12.4', ['2022-12-02', '2022-12-04']],
    ['from one to another', '2022.12.2-2022.12.4', ['2022-12-02', '2022-12-04']],
    ['from one to another, all with dashes', '2022-12-02-2022-12-04', ['2022-12-02', '2022-12-04']],
    ['of which the second is of the next month', '2022年12月31日至1月2日', ['2022-12-31', '2022-01-02']],
    ['of two years', '2022年12月31日至2023年1月2日', ['2022-12-31', '2023-01-02']],
    ['a decimal far from a date is none', '2022年12月2日测得面积为12.4', ['2022-12-02']],
    ['a longer decimal is none', '2022年12月2日-12.4.1', ['2022-12-02']],
    ['a day that is not there', '2022年2月30日，2022年3月1日', ['2022-03-01']],
    ['a month is no day', '2022年12月', []],
    ['a day without a year', '12月2日', []],
    ['of full width', '２０２２年１２月２日', ['2022-12-02']],
  ])('%s: %s', (_, text, dates) => expect(datesIn(text)).toEqual(dates));

  test('of a year that is known otherwise', () => {
    expect(datesIn('12月2日', '2022')).toEqual(['2022-12-02']);
    expect(datesIn('2021年12月2日', '2022')).toEqual(['2021-12-02']);
  });
});

describe('the number that characters write', () => {
  test.each<[text: string, number: string]>([
    ['12', '12'],
    ['0.20', '0.2'],
    ['3百', '300'],
    ['3千', '3000'],
    ['1.5万', '15000'],
    ['2亿', '200000000'],
    ['十', '10'],
    ['一十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['百', '100'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['两百', '200'],
    ['一千二百', '1200'],
    ['一千零十', '1010'],
    ['三万', '30000'],
    ['九点五', '9.5'],
    ['二〇二二', '2022'],
    ['二零二二', '2022'],
    ['〇', '0'],
    ['五', '5'],
  ])('%s is %s', (text, number) => {
    const value = numberOf(text);
    expect(value && finiteDecimal(value)).toBe(number);
  });

  test.each([
    '',
    '一二三',
    '〇二',
    '二十零',
    '百二十百',
    '一百二',
    '十万百',
    '12个',
    '1.2.3',
    '个',
    '1'.repeat(31),
  ])('%j writes none', (text) => expect(numberOf(text)).toBeUndefined());
});
