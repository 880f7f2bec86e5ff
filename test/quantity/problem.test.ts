import { expect, test } from 'vitest';
import { figureSpellings, rateSpellings, readQuantity } from '../../src/quantity/index.ts';

const problemOf = (text: string, kind: 'count' | 'measure' | 'rate' = 'count') => {
  const read = readQuantity(text, kind);
  return read.ok ? 'none' : read.problem;
};

test.each([
  // About so much, before and behind, with a unit or without.
  ['约1456', 'about-figure'],
  ['大约 1456户', 'about-figure'],
  ['近1456', 'about-figure'],
  ['~1456', 'about-figure'],
  ['±5', 'about-figure'],
  ['about 1456', 'about-figure'],
  ['1456左右', 'about-figure'],
  ['1456户左右', 'about-figure'],
  ['1400多户', 'about-figure'],
  ['1400余', 'about-figure'],
  ['1400来户人家', 'about-figure'],
  ['95%上下', 'about-figure'],
  ['aboutness', 'not-a-number'],
  // A bound in words, one side of the figure.
  ['不少于4次', 'bound-in-words'],
  ['至少4', 'bound-in-words'],
  ['4次以上', 'bound-in-words'],
  ['4及以上', 'bound-in-words'],
  ['4以内', 'bound-in-words'],
  ['at least 4', 'bound-in-words'],
  // No word of a bound, or one on each side, which may say two things.
  ['共4次', 'unit'],
  ['超过4次以上', 'unit'],
  ['共4', 'not-a-number'],
  // Two figures: a range by its sign, else one beside the other.
  ['4~6', 'range-sign'],
  ['4—6', 'range-sign'],
  ['4——6', 'range-sign'],
  ['4到6', 'range-sign'],
  ['4 to 6', 'range-sign'],
  ['85%至95%', 'range-sign'],
  ['4~', 'unit'],
  ['~', 'not-a-number'],
  ['1456；1466', 'several-figures'],
  ['1456、1466、1476', 'several-figures'],
  ['85%|95%', 'several-figures'],
  ['1456/1466', 'not-a-number'],
  ['1456；', 'unit'],
  // What was told before: units, signs, other ways of writing numbers.
  ['1456户', 'unit'],
  ['0.37 平方公里', 'unit'],
  ['', 'empty'],
  ['-5', 'negative'],
  ['>= -5', 'negative'],
  ['1,456', 'separator'],
  ['1 456', 'separator'],
  ["1'456", 'separator'],
  ['+1_456', 'separator'],
  ['1e3', 'exponent'],
  ['1.5E+3%', 'exponent'],
  ['0x1F', 'other-base'],
  ['0b11', 'other-base'],
  ['一千四百', 'chinese-numeral'],
  ['约一千', 'chinese-numeral'],
  ['n/a', 'not-a-number'],
  ['4..', 'not-a-number'],
])('%j is %s', (text, expected) => {
  expect(problemOf(text)).toBe(expected);
});

test('of a text that is no figure for its length no more is said than that, or that its unit stands there', () => {
  const long = `约${'1'.repeat(60)}`;
  expect([problemOf(long), problemOf(`${long}户`)]).toEqual(['not-a-number', 'unit']);
  expect(figureSpellings(long)).toEqual({ bound: '', range: '', figures: '' });
  // Of 60 characters everything is said.
  expect(problemOf(`${' '.repeat(80)}不少于4`)).toBe('bound-in-words');
  expect(problemOf(`1456${'、1456'.repeat(9)}`)).toBe('several-figures');
  expect(problemOf(`1${'、1'.repeat(10)}`)).toBe('not-a-number');
});

test.each([
  ['不少于4次', '">= 4"'],
  ['不低于90％', '">= 90%"'],
  ['至少 4', '">= 4"'],
  ['达到90%', '">= 90%"'],
  ['4次以上', '">= 4"'],
  ['4及以上', '">= 4"'],
  ['at least 0.5', '">= 0.5"'],
  ['不超过18层', '"<= 18"'],
  ['18层以下', '"<= 18"'],
  ['15分钟以内', '"<= 15"'],
  ['up to 18', '"<= 18"'],
  ['超过4', '"> 4"'],
  ['多于4', '"> 4"'],
  ['over 4', '"> 4"'],
  ['不足4', '"< 4"'],
  ['少于4次', '"< 4"'],
  ['under 4', '"< 4"'],
])('the bound of %s is %s', (text, bound) => {
  expect(figureSpellings(text).bound).toBe(bound);
});

test.each([
  ['4~6', '"4..6"'],
  ['4〜6', '"4..6"'],
  ['４－６', '"4..6"'],
  ['85%-95%', '"85%..95%"'],
  ['85到95%', '"85%..95%"'],
  ['85%到95', '"85%..95%"'],
  ['0.3 至 0.5', '"0.3..0.5"'],
])('the range of %s is %s', (text, range) => {
  expect(figureSpellings(text).range).toBe(range);
});

test.each([
  ['1456；1466', '1456, 1466'],
  ['85% ； 95%', '85%, 95%'],
  ['1、2|3', '1, 2, 3'],
])('the figures of %s are %s', (text, figures) => {
  expect(figureSpellings(text).figures).toBe(figures);
});

const bound = (of: string) => ({ code: 'hint-or-bound', args: { bound: of } });

test.each([
  ['0.7', '70%', bound('">= 70%"')],
  ['.7', '70%', bound('">= 70%"')],
  ['0.07', '7%', bound('">= 7%"')],
  ['0.695', '69.5%', bound('">= 69.5%"')],
  ['0.6951', '69.51%', bound('">= 69.51%"')],
  ['70', '70%', bound('">= 70%"')],
  ['70.5', '70.5%', bound('">= 70.5%"')],
  ['>= 70', '">= 70%"', ''],
  ['<70', '"<70%"', ''],
  ['>= 12.25', '">= 12.25%"', ''],
  ['70..80.5', '"70%..80.5%"', ''],
  ['seventy', '70%', bound('">= 70%"')],
])('the percentage that %s may be', (text, one, also) => {
  expect(rateSpellings(text)).toEqual({ one, also });
});
