import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { add, compare, exactText, multiply, rational, subtract } from '../../src/quantity/index.ts';

const number = fc.oneof(
  fc.bigInt(-(10n ** 20n), 10n ** 20n).map((n) => [n, 1n] as const),
  fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 1000n)),
);

test('the way for whole numbers gives what the library gives', () => {
  fc.assert(
    fc.property(number, number, ([a, b], [c, d]) => {
      const [x, y] = [rational(`${a}/${b}`), rational(`${c}/${d}`)];
      const [p, q] = [new Fraction(a, b), new Fraction(c, d)];
      expect(exactText(add(x, y))).toBe(exactText(p.add(q)));
      expect(exactText(subtract(x, y))).toBe(exactText(p.sub(q)));
      expect(exactText(multiply(x, y))).toBe(exactText(p.mul(q)));
      expect(compare(x, y)).toBe(Math.sign(p.compare(q)));
    }),
  );
});

test('nothing is not negative, however it came about', () => {
  const zeros = [
    subtract(rational(3), rational(3)),
    multiply(rational(0), rational(-3)),
    add(rational('-1/3'), rational('1/3')),
    rational({ s: -1n, n: 0n, d: 1n }),
  ];
  expect(zeros.map(({ s, n, d }) => [s, n, d])).toEqual(zeros.map(() => [1n, 0n, 1n]));
});
