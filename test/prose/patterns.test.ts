import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/prose/cells.ts';
import { figureText } from '../../src/prose/figures.ts';
import {
  type As,
  heldFigure,
  patternOf,
  quantityBetween,
  quantityValue,
  sameFigure,
  type Unit,
} from '../../src/prose/patterns.ts';
import { figureAt } from '../../src/prose/tokens.ts';
import { tokensOf } from '../../src/prose/tokens-of.ts';
import { reading } from '../notice/write/made.ts';

const words = reading.reading;
const tokensIn = (text: string) => tokensOf(cellsOf(text), reading.figures, []);

/** What a pattern finds in a text: a figure as its number. */
function found(source: string, text: string): string | undefined {
  const tokens = tokensIn(text);
  const { regex } = patternOf(source, words);
  regex.lastIndex = 0;
  const match = regex.exec(tokens.text)?.[0];
  return (
    match &&
    [...match]
      .map((c) => {
        const figure = figureAt(tokens, c);
        return figure === undefined ? c : figureText(figure.low);
      })
      .join('')
  );
}

describe('a pattern finds', () => {
  test.each<[why: string, pattern: string, text: string, match: string | undefined]>([
    ['its words', '千兆', '有千兆网', '千兆'],
    ['a quantity of a unit', '家庭{户}', '家庭1456户', '家庭1456户'],
    ['a quantity in another spelling of it', '家庭{户}', '家庭2万户', '家庭20000户'],
    ['a share', '覆盖率{%}', '覆盖率95%', '覆盖率95%'],
    ['no quantity of another unit', '家庭{户}', '家庭3人', undefined],
    ['a quantity behind 为 and 共计', '家庭{户}', '家庭为共计1456户', '家庭为共计1456户'],
    ['but not behind any words', '家庭{户}', '家庭有意1456户', undefined],
    ['two quantities by their names', '{a=户}中{b=户}', '10户中5户', '10户中5户'],
    ['named ones right where they stand', '家庭{a=户}', '家庭为5户', undefined],
    ['a gap', '千兆~覆盖', '千兆光纤网络覆盖', '千兆光纤网络覆盖'],
    ['no gap across a mark', '千兆~覆盖', '千兆，覆盖', undefined],
    ['no gap across a figure', '千兆~覆盖', '千兆10户覆盖', undefined],
    ['no gap of more than twenty', '千兆~覆盖', `千兆${'光'.repeat(21)}覆盖`, undefined],
    ['a gap of twenty', '千兆~覆盖', `千兆${'光'.repeat(20)}覆盖`, `千兆${'光'.repeat(20)}覆盖`],
    ['no figure where digits are shut out', '千[^\\d。]*兆', '千10户兆', undefined],
    ['as often as it likes', '千[^。]*兆', `千${'光'.repeat(100)}兆`, `千${'光'.repeat(100)}兆`],
    ['but not beyond a hundred', '千[^。]*兆', `千${'光'.repeat(101)}兆`, undefined],
    ['once at least', '千光+兆', '千兆', undefined],
    ['signs of a class as themselves', '千[*+]兆', '千+兆', '千+兆'],
    ['escaped signs as themselves', '千\\+兆', '千+兆', '千+兆'],
    ['signs behind a class with an escaped bracket', '千[\\]]+兆', '千]]兆', '千]]兆'],
    ['signs behind an escaped bracket', '千\\[+兆', '千[[兆', '千[[兆'],
    ['characters of a script', '千\\p{Script=Han}兆', '千光兆', '千光兆'],
    ['so many of them', '千光{2}兆', '千光光兆', '千光光兆'],
  ])('%s: %s', (_, pattern, text, match) => expect(found(pattern, text)).toBe(match));

  test('the unit that each of its figures is of', () => {
    const { units } = patternOf('{户}，{part=户}，{rate=%}', words);
    expect([...units.keys()]).toEqual(['figure', 'part', 'rate']);
    expect(units.get('rate')).toBe('%');
    expect(units.get('part')).toMatchObject({ 户: '1', 万户: '10000' });
  });

  test('which figure a group holds', () => {
    const tokens = tokensIn('10户中5户');
    const match = patternOf('{a=户}中{b=户}', words).regex.exec(tokens.text);
    const held = match && heldFigure(match, 'b', tokens);
    expect(held?.written).toBe('5');
    expect(match && heldFigure(match, 'c', tokens)).toBeUndefined();
  });

  test('nothing of a pattern that is none', () => {
    expect(() => patternOf('{米}', words)).toThrow(RangeError);
    expect(() => patternOf('(千', words)).toThrow(SyntaxError);
    expect(() => patternOf('(?:千+)+', words)).toThrow(SyntaxError);
  });
});

const HOUSEHOLDS: Unit = { 户: '1', 万户: '10000' };
const AREA: Unit = { 平方公里: '1', 公顷: '1/100', 亩: '1/1500' };
const valueIn = (text: string, unit: Unit, as?: As, times?: string) => {
  const tokens = tokensIn(text);
  const [figure] = tokens.figures;
  const at = [...tokens.text].findIndex((c) => figureAt(tokens, c) !== undefined);
  const spelled = tokens.text.slice(at + 1);
  if (figure === undefined) throw new Error(text);
  return quantityValue(figure, unit, spelled, as, times);
};

describe('a figure in the unit of its fact', () => {
  test.each<[why: string, text: string, unit: Unit, as: As | undefined, value: object | undefined]>([
    ['as it is written', '0.20平方公里', AREA, undefined, { value: '0.20' }],
    ['in a smaller unit', '20公顷', AREA, undefined, { value: '0.2' }],
    ['in a larger unit', '0.2万户', HOUSEHOLDS, undefined, { value: '2000' }],
    ['whose decimals never end', '1亩', AREA, undefined, undefined],
    ['a share', '95.0%', '%', undefined, { value: '95.0%' }],
    ['in words', '百分之九十五', '%', undefined, { value: '95%' }],
    ['a share of what is counted', '95%', HOUSEHOLDS, undefined, undefined],
    ['a count of what is a share', '95户', '%', undefined, undefined],
    ['of a unit that it has not', '95人', HOUSEHOLDS, undefined, undefined],
    ['at least', '不少于95户', HOUSEHOLDS, undefined, { value: '>= 95' }],
    ['more than', '超过95户', HOUSEHOLDS, undefined, { value: '> 95' }],
    ['at most', '不超过95户', HOUSEHOLDS, undefined, { value: '<= 95' }],
    ['less than', '不足95户', HOUSEHOLDS, undefined, { value: '< 95' }],
    ['reached, a share', '达到95%', '%', undefined, { value: '>= 95%', reached: '95%' }],
    ['reached, a count', '达到95户', HOUSEHOLDS, undefined, { value: '95' }],
    ['read as a bound', '95户', HOUSEHOLDS, 'at_most', { value: '<= 95' }],
    ['reached, read as a bound', '达到95%', '%', 'at_least', { value: '>= 95%' }],
    ['with a bound of its own', '超过95户', HOUSEHOLDS, 'at_most', { value: '> 95' }],
    ['a range is at least its lower end', '85-90%', '%', undefined, { value: '>= 85%' }],
    ['a range of what is read as a most', '3-5户', HOUSEHOLDS, 'at_most', { value: '<= 5' }],
    ['a range of what is read as less', '3-5户', HOUSEHOLDS, 'less_than', { value: '<= 5' }],
    ['a range of what is read as a least', '3-5户', HOUSEHOLDS, 'at_least', { value: '>= 3' }],
    ['a range that is reached', '达到85-90%', '%', undefined, { value: '>= 85%' }],
    ['a range with a bound', '超过85-90%', '%', undefined, undefined],
  ])('%s: %s', (_, text, unit, as, value) => expect(valueIn(text, unit, as)).toEqual(value));

  test('times what a pattern says', () => {
    expect(valueIn('3户', HOUSEHOLDS, undefined, '4')).toEqual({ value: '12' });
    expect(valueIn('1.50%', '%', undefined, '2')).toEqual({ value: '3%' });
  });

  test('both ends of a range', () => {
    const between = (text: string, unit: Unit, spelled: string) => {
      const [figure] = tokensIn(text).figures;
      return figure && quantityBetween(figure, unit, spelled);
    };
    expect(between('85-90%', '%', '%')).toEqual({ value: '85%..90%' });
    expect(between('达到85-90%', '%', '%')).toEqual({ value: '85%..90%' });
    expect(between('2-3公顷', AREA, '公顷')).toEqual({ value: '0.02..0.03' });
    expect(between('90%', '%', '%')).toBeUndefined();
    expect(between('1-2亩', AREA, '亩')).toBeUndefined();
    expect(between('1-2户', '%', '户')).toBeUndefined();
  });
});

test.each<[a: string, b: string, same: boolean]>([
  ['95%', '95.0%', true],
  ['>= 95%', '>= 95.00%', true],
  ['>= 95%', '95%', false],
  ['95', '95%', false],
  ['95%', '96%', false],
  ['2..3', '2..3', true],
  ['2..3', '2..4', false],
  ['2', '2..3', false],
  ['2..3', '2', false],
])('%s and %s: the same figure is %s', (a, b, same) => expect(sameFigure(a, b)).toBe(same));
