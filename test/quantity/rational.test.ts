// The quick way for small numbers against the library, and both at the edge between them.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import type { Rational } from '../../src/model/index.ts';
import {
  add,
  ceilTo,
  compare,
  divide,
  exactText,
  finiteDecimal,
  fixed,
  floorTo,
  isNegative,
  isWhole,
  isZero,
  multiply,
  rational,
  roundHalfEven,
  subtract,
} from '../../src/quantity/index.ts';

const EDGE = BigInt(Number.MAX_SAFE_INTEGER);
const near = (value: bigint) => fc.bigInt(value - 3n, value + 3n);
const whole = fc.oneof(
  fc.bigInt(-1000n, 1000n),
  fc.bigInt(-(10n ** 20n), 10n ** 20n),
  fc.bigInt(-EDGE, EDGE),
  near(EDGE),
  near(-EDGE),
  near(94906265n),
  near(0n),
);
const number = fc.oneof(
  whole.map((n) => [n, 1n] as const),
  fc.tuple(whole, fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, 10n ** 18n), near(EDGE), near(94906265n))),
  fc.tuple(whole, fc.nat(18)).map(([n, decimals]) => [n, 10n ** BigInt(decimals)] as const),
);

/** The same value, however it is held: its parts, its text and its signs. */
function expectSame(own: Rational, library: Fraction): void {
  expect([own.s * own.n, own.d]).toEqual([library.s * library.n, library.d]);
  expect(exactText(own)).toBe(exactText({ s: library.s, n: library.n, d: library.d }));
  expect([isZero(own), isNegative(own), isWhole(own)]).toEqual([
    library.n === 0n,
    library.compare(0) < 0,
    library.d === 1n,
  ]);
  // Values are compared as objects here and there: equal ones are held alike.
  expect(own).toStrictEqual(rational(library));
}

const runs = { numRuns: 3000 };

test('what is reckoned with numbers is what the library gives', () => {
  fc.assert(
    fc.property(number, number, ([a, b], [c, d]) => {
      const [x, y] = [rational(`${a}/${b}`), rational(`${c}/${d}`)];
      const [p, q] = [new Fraction(a, b), new Fraction(c, d)];
      expectSame(x, p);
      expectSame(add(x, y), p.add(q));
      expectSame(subtract(x, y), p.sub(q));
      expectSame(multiply(x, y), p.mul(q));
      if (c === 0n) expect(() => divide(x, y)).toThrow();
      else expectSame(divide(x, y), p.div(q));
      expect(compare(x, y)).toBe(Math.sign(p.compare(q)));
    }),
    runs,
  );
});

test('a value that came back from elsewhere counts as itself', () => {
  fc.assert(
    fc.property(number, number, ([a, b], [c, d]) => {
      const { s, n, d: bottom } = new Fraction(a, b);
      const plain = { s, n, d: bottom };
      expectSame(add(plain, rational(`${c}/${d}`)), new Fraction(a, b).add(new Fraction(c, d)));
      expectSame(rational(plain), new Fraction(a, b));
    }),
  );
});

test('numbers are read as the library reads them', () => {
  const digits = fc.stringMatching(/^-?\d{1,18}(\.\d{1,18})?$/);
  fc.assert(
    fc.property(digits, (text) => expectSame(rational(text), new Fraction(text))),
    runs,
  );
  fc.assert(fc.property(whole, (value) => expectSame(rational(value), new Fraction(value))));
  for (const value of [0, -0, 1, -1, 2 ** 53, -(2 ** 53), 0.5])
    expectSame(rational(value), new Fraction(value));
});

test('rounding is by digits, whatever the size', () => {
  fc.assert(
    fc.property(number, fc.nat(17), ([a, b], decimals) => {
      const [own, library] = [rational(`${a}/${b}`), new Fraction(a, b)];
      const scale = new Fraction(10n ** BigInt(decimals));
      const scaled = library.mul(scale);
      expectSame(floorTo(own, decimals), scaled.floor().div(scale));
      expectSame(ceilTo(own, decimals), scaled.ceil().div(scale));
      const [down, up] = [scaled.floor(), scaled.ceil()];
      const order = scaled.sub(down).compare(up.sub(scaled));
      const nearer = order < 0 || (order === 0 && down.n % 2n === 0n) ? down : up;
      expectSame(roundHalfEven(own, decimals), nearer.div(scale));
    }),
    runs,
  );
});

test('decimals are written as long division gives them', () => {
  fc.assert(
    fc.property(whole, fc.nat(17), (units, decimals) => {
      const value = rational(`${units}/${10n ** BigInt(decimals)}`);
      const text = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
      const sign = units < 0n ? '-' : '';
      const written =
        decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(text.length - decimals)}`;
      expect(fixed(value, decimals)).toBe(sign + written);
      const shortest = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
      expect(finiteDecimal(value)).toBe(sign + shortest);
    }),
    runs,
  );
  expect(finiteDecimal(rational('1/3'))).toBeUndefined();
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
