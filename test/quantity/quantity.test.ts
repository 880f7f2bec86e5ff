import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, not, or } from '../../src/evaluate/kleene.ts';
import type { Truth } from '../../src/model/index.ts';
import {
  agrees,
  compare,
  exactText,
  holds,
  rational,
  readQuantity,
  roundHalfEven,
  showNumber,
} from '../../src/quantity/index.ts';

const read = (text: string, kind: 'count' | 'measure' | 'rate', above = false) => {
  const result = readQuantity(text, kind, above);
  return result.ok
    ? `${result.quantity.low ? exactText(result.quantity.low.value) : ''}..${result.quantity.high ? exactText(result.quantity.high.value) : ''}`
    : result.problem;
};

describe('readQuantity', () => {
  test.each([
    ['1456', 'count', '1456..1456'],
    ['0.296', 'measure', '37/125..37/125'],
    ['70%', 'rate', '7/10..7/10'],
    ['７０％', 'rate', '7/10..7/10'],
    ['>= 4', 'count', '4..'],
    ['≥4', 'count', '4..'],
    ['<= 18', 'count', '0..18'],
    ['> 0', 'count', '1..'],
    ['< 1', 'count', '0..0'],
    ['4..6', 'count', '4..6'],
    ['85%..95%', 'rate', '17/20..19/20'],
    ['>= 100%', 'rate', '1..1'],
    ['> 100%', 'rate', 'nothing-there'],
    ['< 0', 'count', 'nothing-there'],
    ['6..4', 'count', 'reversed-range'],
    ['85..95%', 'rate', 'bare-rate'],
    ['> 30%', 'rate', '3/10..1'],
    ['0.7', 'rate', 'bare-rate'],
    ['70', 'rate', 'bare-rate'],
    ['101%', 'rate', 'over-whole'],
    ['70%', 'count', 'unexpected-percent'],
    ['1.5', 'count', 'fractional-count'],
    ['-1', 'count', 'negative'],
    ['1,456', 'count', 'separator'],
    ['1_456', 'count', 'separator'],
    ['1e3', 'count', 'exponent'],
    ['0x1F', 'count', 'other-base'],
    ['一千', 'count', 'chinese-numeral'],
    ['1456户', 'count', 'unit'],
    ['many', 'count', 'not-a-number'],
    ['', 'count', 'empty'],
  ] as const)('%s as a %s is %s', (text, kind, expected) => expect(read(text, kind)).toBe(expected));
});

describe('showNumber', () => {
  test('a rate that is short never reads as its threshold', () => {
    expect(showNumber(rational('1019/1456'), true, rational('7/10'))).toBe('69.99%');
    expect(showNumber(rational('69999999/100000000'), true, rational('7/10'))).not.toBe('70%');
  });
  test('nor does any other fraction', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 100000n),
        fc.bigInt(1n, 100000n),
        fc.integer({ min: 1, max: 99 }),
        (part, whole, percent) => {
          const value = rational(`${part}/${whole}`);
          const limit = rational(`${percent}/100`);
          const shown = showNumber(value, true, limit).replace('%', '');
          expect(Math.sign(compare(rational(shown), rational(percent)))).toBe(
            Math.sign(compare(value, limit)),
          );
        },
      ),
    );
  });
});

test('half goes to even (GB/T 8170)', () => {
  expect(['0.5', '1.5', '2.5', '2.51', '-0.5'].map((v) => exactText(roundHalfEven(rational(v), 0)))).toEqual([
    '0',
    '2',
    '2',
    '3',
    '0',
  ]);
});

test('a declared figure stands for half a unit of its last digit', () => {
  const of = (text: string) => {
    const result = readQuantity(text, 'rate');
    if (!result.ok) throw new Error(result.problem);
    return result.quantity;
  };
  expect([
    agrees(of('95.5%'), of('95.45%'), true),
    agrees(of('95.5%'), of('95.44%'), true),
    agrees(of('89%'), of('89.5%'), true),
  ]).toEqual([true, false, true]);
  expect([agrees(of('>= 90%'), of('95%'), true), agrees(of('>= 90%'), of('89%'), true)]).toEqual([
    true,
    false,
  ]);
});

test('a bound decides only what all of its values share', () => {
  const low = readQuantity('>= 90%', 'rate');
  if (!low.ok) throw new Error(low.problem);
  expect([
    holds(low.quantity, 'at_least', rational('0.9')),
    holds(low.quantity, 'at_least', rational('0.95')),
    holds(low.quantity, 'less_than', rational('0.9')),
  ]).toEqual(['true', 'unknown', 'false']);
});

describe('Kleene logic', () => {
  const truths: Truth[] = ['true', 'false', 'unknown'];
  const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const));
  test.each(pairs)('De Morgan holds for %s, %s', (a, b) =>
    expect(not(and([a, b]))).toBe(or([not(a), not(b)])),
  );
  test.each(pairs)('and is the lesser of %s, %s', (a, b) => {
    const order: Truth[] = ['false', 'unknown', 'true'];
    expect(and([a, b])).toBe(order[Math.min(order.indexOf(a), order.indexOf(b))]);
  });
});
