// Figures as they are read and shown: every digit counts.
import { describe, expect, test } from 'vitest';
import {
  bound,
  ceilTo,
  disputed,
  divide,
  exactly,
  exactText,
  finiteDecimal,
  fixed,
  floorTo,
  interval,
  isWhole,
  isZero,
  multiply,
  rateSpellings,
  rational,
  readQuantity,
  roundHalfEven,
  showChange,
  showNumber,
  showQuantity,
  signOf,
} from '../../src/quantity/index.ts';

describe('decimals', () => {
  test.each([
    ['3', '3'],
    ['-3', '-3'],
    ['0', '0'],
    ['1/2', '0.5'],
    ['1/4', '0.25'],
    ['1/5', '0.2'],
    ['1/25', '0.04'],
    ['3/40', '0.075'],
    ['1/10', '0.1'],
    ['-1/8', '-0.125'],
    ['1/3', undefined],
    ['1/6', undefined],
    ['7/125', '0.056'],
  ])('%s ends as %s', (value, expected) => expect(finiteDecimal(rational(value))).toBe(expected));
  test.each([
    ['5', 0, '5'],
    ['5', 2, '5.00'],
    ['-1/4', 2, '-0.25'],
    ['1/100', 2, '0.01'],
    ['1234/100', 2, '12.34'],
    ['-1/1000', 2, '0.00'],
    ['0', 0, '0'],
  ])('%s with %s decimals is %s', (value, decimals, expected) =>
    expect(fixed(rational(value), decimals)).toBe(expected),
  );
  test('as a fraction in lowest terms', () => {
    const texts = ['0', '-0', '6/4', '-6/4', '8/4', '-8/4'].map((value) => exactText(rational(value)));
    expect(texts).toEqual(['0', '0', '3/2', '-3/2', '2', '-2']);
    expect(exactText(multiply(rational(0), rational(-3)))).toBe('0');
  });
  test('down, up, and half to even', () => {
    const by = (round: typeof floorTo) =>
      ['7/3', '-7/3', '5', '5/2'].map((v) => exactText(round(rational(v), 0)));
    expect(by(floorTo)).toEqual(['2', '-3', '5', '2']);
    expect(by(ceilTo)).toEqual(['3', '-2', '5', '3']);
    expect(by(roundHalfEven)).toEqual(['2', '-2', '5', '2']);
    expect([exactText(floorTo(rational('0.126'), 2)), exactText(ceilTo(rational('0.121'), 2))]).toEqual([
      '3/25',
      '13/100',
    ]);
    expect([
      isWhole(rational('4/2')),
      isWhole(rational('1/2')),
      isZero(rational(0)),
      isZero(rational('1/9')),
    ]).toEqual([true, false, true, false]);
  });
  test('a rational of its parts is the same', () => {
    expect(exactText(rational({ s: -1n, n: 3n, d: 4n }))).toBe('-3/4');
    expect(exactText(divide({ s: 1n, n: 3n, d: 1n }, { s: -1n, n: 4n, d: 1n }))).toBe('-3/4');
  });
});

describe('a figure as people read it', () => {
  test.each([
    ['1456', false, undefined, '1456'],
    ['0.1234567', false, undefined, '0.12'],
    ['0.123456', false, undefined, '0.123456'],
    ['1/3', false, undefined, '0.33'],
    ['1/3', true, undefined, '33.33%'],
    ['7/10', true, undefined, '70%'],
    ['1019/1456', true, '0.7', '69.99%'],
    ['2099999/3000000', true, '0.7', '69.99%'],
    ['2100001/3000000', true, '0.7', '70.01%'],
    ['20000/30001', false, '2', '0.67'],
    ['599999/300000', false, '2', '1.99'],
    ['600001/300000', false, '2', '2.01'],
    ['14/9', false, '1.56', '1.55'],
    ['6999999999999/9999999999999', true, '0.7', '69.99%'],
    ['20000000/30000000', false, '0.67', '0.66'],
    ['1000001/10000000', false, undefined, '0.1'],
    ['30000001/10000000', false, undefined, '3'],
    ['100000001/10000000', false, undefined, '10'],
  ] as const)('%s (percent: %s) against %s is %s', (value, percent, limit, expected) =>
    expect(showNumber(rational(value), percent, limit === undefined ? undefined : rational(limit))).toBe(
      expected,
    ),
  );
  test('what is its threshold is shown whole: as the fraction where it has no last digit', () => {
    expect(showNumber(rational('1/3'), false, rational('1/3'))).toBe('1/3');
    expect(showNumber(rational('0.12345678'), false, rational('0.12345678'))).toBe('0.12345678');
  });
  test('a quantity', () => {
    const show = (text: string, kind: 'count' | 'rate' | 'measure' = 'count') => {
      const read = readQuantity(text, kind);
      return read.ok ? showQuantity(read.quantity, kind === 'rate') : read.problem;
    };
    expect(['7', '>= 4', '<= 4', '4..6'].map((text) => show(text))).toEqual(['7', '≥ 4', '≤ 4', '4..6']);
    expect(['> 4', '< 4.5'].map((text) => show(text, 'measure'))).toEqual(['> 4', '< 4.5']);
    expect(show('85%..95%', 'rate')).toBe('85%..95%');
    const open = { value: rational(1), inclusive: false };
    const both = interval({ low: open, high: { value: rational(2), inclusive: false } });
    expect(both && showQuantity(both, false)).toBe('> 1..< 2');
    const nothing = interval({});
    expect(nothing && showQuantity(nothing, false)).toBe('?');
    expect(showQuantity(exactly(rational('1019/1456')), true, rational('0.7'))).toBe('69.99%');
    expect(showQuantity(bound('at_least', rational('1019/1456')), true, rational('0.7'))).toBe('≥ 69.99%');
    expect(showQuantity(disputed([rational('1019/1456'), rational('0.9')]), true, rational('0.7'))).toBe(
      '69.99%..90%',
    );
  });
  test('signs, and changes in their unit', () => {
    expect((['at_least', 'at_most', 'more_than', 'less_than'] as const).map(signOf)).toEqual([
      '≥',
      '≤',
      '>',
      '<',
    ]);
    expect(showChange(rational('1/20'), true, undefined)).toEqual({
      zh: '5 个百分点',
      en: '5 percentage points',
    });
    expect(showChange(rational(2), false, { zh: '户', en: 'households' })).toEqual({
      zh: '2 户',
      en: '2 households',
    });
    expect(showChange(rational(2), false, undefined)).toEqual({ zh: '2', en: '2' });
  });
});

describe('a figure as it is written', () => {
  const read = (text: string, kind: 'count' | 'measure' | 'rate', above = false, negative = false) => {
    const result = readQuantity(text, kind, above, negative);
    if (!result.ok) return result.problem;
    const { low, high, decimals } = result.quantity;
    return (
      [low, high].map((end) => (end ? exactText(end.value) : '')).join('..') +
      (decimals ? ` ${decimals}` : '')
    );
  };
  test.each([
    ['  4　', 'count', '4..4'],
    ['＞＝４', 'count', '4..'],
    ['≤4', 'count', '0..4'],
    ['.5', 'measure', '1/2..1/2 1'],
    ['0.50', 'measure', '1/2..1/2 2'],
    ['4 .. 6', 'count', '4..6'],
    ['6..6', 'count', '6..6'],
    ['70 %', 'rate', '7/10..7/10'],
    ['85.5%..95.25%', 'rate', '171/200..381/400'],
    ['-5', 'measure', 'negative'],
    ['>= -5', 'measure', 'negative'],
    ['-5', 'rate', 'bare-rate'],
    ['-5%', 'rate', 'negative'],
    ['1..-5', 'measure', 'negative'],
    ['1..2.5', 'count', 'fractional-count'],
    ['10%..110%', 'rate', 'over-whole'],
    ['100%', 'rate', '1..1'],
    ['1 456', 'count', 'separator'],
    ["1'456", 'count', 'separator'],
    ['12_3', 'count', 'separator'],
    ['1,45', 'count', 'separator'],
    ['>= 1,456', 'count', 'separator'],
    ['1e3', 'measure', 'exponent'],
    ['1.5E+3%', 'rate', 'exponent'],
    ['0b11', 'count', 'other-base'],
    ['两百', 'count', 'chinese-numeral'],
    ['2.5 km', 'measure', 'unit'],
    ['about 4', 'count', 'about-figure'],
    ['4..', 'count', 'not-a-number'],
    ['1,,2', 'count', 'separator'],
    ['+1,456', 'count', 'separator'],
    ['12 45', 'count', 'separator'],
    ['1 km', 'measure', 'unit'],
    ['12 km', 'measure', 'unit'],
    ['120 户', 'count', 'unit'],
    ['at 1,456', 'count', 'not-a-number'],
    ['  ', 'count', 'empty'],
    [' 　-3 ', 'count', 'negative'],
    ['4'.repeat(60), 'count', `${'4'.repeat(60)}..${'4'.repeat(60)}`],
    ['4'.repeat(61), 'count', 'not-a-number'],
    [`1..${'4'.repeat(57)}`, 'count', `1..${'4'.repeat(57)}`],
    [`1..${'4'.repeat(58)}`, 'count', 'not-a-number'],
  ] as const)('%s as a %s is %s', (text, kind, expected) => expect(read(text, kind)).toBe(expected));
  test('a rate is no more than its whole and a measure not negative, unless it is said', () => {
    expect(readQuantity('120%', 'rate')).toEqual({ ok: false, problem: 'over-whole' });
    expect(readQuantity('-5', 'measure')).toEqual({ ok: false, problem: 'negative' });
  });
  test('over its whole, and below none, where the catalogue says so', () => {
    expect(read('120%', 'rate', true)).toBe('6/5..6/5');
    expect(read('-5.5', 'measure', false, true)).toBe('-11/2..-11/2 1');
    expect(read('-.5', 'measure', false, true)).toBe('-1/2..-1/2 1');
    expect(read('-5..-1', 'measure', false, true)).toBe('-5..-1');
    expect(read('-5', 'count', false, true)).toBe('negative');
    expect(read('-5%', 'rate', true, true)).toBe('negative');
  });
  test.each([
    ['0.7', '70%', '">= 70%"'],
    ['.7', '70%', '">= 70%"'],
    ['0.695', '69.5%', '">= 69.5%"'],
    ['0.05', '5%', '">= 5%"'],
    ['70', '70%', '">= 70%"'],
    ['45', '45%', '">= 45%"'],
    ['10.05', '10.05%', '">= 10.05%"'],
    ['.055', '5.5%', '">= 5.5%"'],
    ['0.005', '0.5%', '">= 0.5%"'],
    ['1.', '70%', '">= 70%"'],
    ['-45', '70%', '">= 70%"'],
    ['45 of 100', '70%', '">= 70%"'],
    ['69.5', '69.5%', '">= 69.5%"'],
    ['many', '70%', '">= 70%"'],
    ['1'.repeat(16), '70%', '">= 70%"'],
    [`0.${'1'.repeat(16)}`, '70%', '">= 70%"'],
  ])('a bare %s may have been meant as %s or %s', (text, one, other) =>
    expect(rateSpellings(text)).toEqual({
      one,
      also: { code: 'hint-or-bound', args: { bound: other } },
    }),
  );

  test.each([
    ['>= 90', '">= 90%"'],
    ['< 0.5', '"< 0.5%"'],
    ['70..80', '"70%..80%"'],
    ['70.5..80.25', '"70.5%..80.25%"'],
  ])('a bare %s keeps its form: %s', (text, one) => expect(rateSpellings(text)).toEqual({ one, also: '' }));
});
