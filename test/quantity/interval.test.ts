// Intervals against what they mean: the points that lie in them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Domain, End, Quantity, Rational } from '../../src/model/index.ts';
import {
  bound,
  boundOf,
  compare,
  disputed,
  divide,
  domainOf,
  edgeOf,
  exactly,
  exactText,
  exactValue,
  holds,
  innermost,
  interval,
  isNothing,
  isSomething,
  known,
  multiply,
  outermost,
  playOf,
  rangeOf,
  rational,
  ratioOf,
  readQuantity,
  roundHalfEven,
  shared,
  shifted,
  span,
  subtract,
  sumOf,
} from '../../src/quantity/index.ts';

/** Points a quarter apart, farther out than any end that is made here. */
const POINTS = Array.from({ length: 97 }, (_, i) => rational(`${i - 40}/4`));
const half = fc.integer({ min: -8, max: 16 }).map((n) => rational(`${n}/2`));
const end = fc.record({ value: half, inclusive: fc.boolean() });
const ends = fc.record({ low: end, high: end }, { requiredKeys: [] });
const domains: readonly Domain[] = [
  domainOf({ type: 'count' }),
  domainOf({ type: 'measure' }),
  domainOf({ type: 'measure', negative: true }),
  domainOf({ type: 'rate' }),
  domainOf({ type: 'rate', aboveWhole: true }),
];
const domain = fc.constantFrom(...domains);
const anyQuantity = ends.map((one) => interval(one)).filter((q): q is Quantity => q !== undefined);

const above = (low: End | undefined, x: Rational) =>
  low === undefined || compare(x, low.value) > 0 || (low.inclusive && compare(x, low.value) === 0);
const below = (high: End | undefined, x: Rational) =>
  high === undefined || compare(x, high.value) < 0 || (high.inclusive && compare(x, high.value) === 0);
const has = (q: { low?: End; high?: End }, x: Rational) => above(q.low, x) && below(q.high, x);
const isIn = ({ whole, low, high }: Domain, x: Rational) =>
  (!whole || x.d === 1n) && (!low || compare(x, low) >= 0) && (!high || compare(x, high) <= 0);
const points = (test: (x: Rational) => boolean) => POINTS.filter(test).map(exactText);
const pointsOf = (q: Quantity | undefined, of?: Domain) =>
  q === undefined ? [] : points((x) => has(q, x) && (of === undefined || !of.whole || x.d === 1n));

test('what a fact can be', () => {
  const zero = rational(0);
  expect(domains).toEqual([
    { whole: true, low: zero },
    { whole: false, low: zero },
    { whole: false },
    { whole: false, low: zero, high: rational(1) },
    { whole: false, low: zero },
  ]);
  expect(domainOf({ type: 'count', negative: true })).toEqual({ whole: true, low: zero });
  expect(domainOf({ type: 'rate', negative: true, aboveWhole: true })).toEqual({ whole: false, low: zero });
  expect(domainOf({ type: 'measure', aboveWhole: true })).toEqual({ whole: false, low: zero });
});

describe('an interval', () => {
  test('holds what lies between its ends and in its domain, and is not made where nothing does', () => {
    fc.assert(
      fc.property(ends, domain, (given, of) => {
        const made = interval(given, of);
        expect(pointsOf(made, of)).toEqual(points((x) => has(given, x) && isIn(of, x)));
        expect(made === undefined).toBe(points((x) => has(given, x) && isIn(of, x)).length === 0);
      }),
    );
  });

  test('ends of a domain that nobody said are implied, those that were said are not', () => {
    const count = domainOf({ type: 'count' });
    const rate = domainOf({ type: 'rate' });
    const at = (value: string, inclusive = true): End => ({ value: rational(value), inclusive });
    expect(interval({}, rate)).toEqual({
      low: { value: rational(0), inclusive: true, implied: true },
      high: { value: rational(1), inclusive: true, implied: true },
    });
    expect(interval({ low: at('0', false), high: at('1', false) }, rate)).toEqual({
      low: at('0', false),
      high: at('1', false),
    });
    expect(interval({ low: at('1/2'), high: at('3/4') }, rate)).toEqual({ low: at('1/2'), high: at('3/4') });
    expect(interval({ low: at('0') }, count)?.low).toEqual({ ...at('0'), implied: true });
    expect(interval({ low: at('1/2', false), high: at('7/2', false) }, count)).toEqual({
      low: at('1'),
      high: at('3'),
    });
    expect(interval({ low: at('2'), high: at('2') }, count)).toEqual({ low: at('2'), high: at('2') });
    expect(interval({ low: at('2'), high: at('2', false) })).toBeUndefined();
    expect(interval({ low: at('2', false), high: at('2') })).toBeUndefined();
    expect(interval({ low: at('3'), high: at('2') })).toBeUndefined();
  });

  test('keeps the digits of a figure and what is disputed', () => {
    const figure = exactly(rational('1/2'), 1);
    expect(interval(figure)).toEqual(figure);
    expect(figure.decimals).toBe(1);
    expect(exactly(rational(3)).decimals).toBeUndefined();
    const two = disputed([rational(3), rational(1), rational(2)]);
    expect([two.low?.value, two.high?.value, two.disputed]).toEqual([
      rational(1),
      rational(3),
      [rational(3), rational(1), rational(2)],
    ]);
    expect(interval(two)).toEqual(two);
  });
});

describe('of two or more', () => {
  test('shared is what both allow', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, fc.option(domain, { nil: undefined }), (a, b, of) => {
        const both = shared(a, b, of);
        expect(pointsOf(both, of)).toEqual(
          points((x) => has(a, x) && has(b, x) && (of === undefined || isIn(of, x))),
        );
      }),
    );
  });
  test('of two ends with one value the open one allows less', () => {
    const at = (inclusive: boolean): End => ({ value: rational(1), inclusive });
    for (const side of ['low', 'high'] as const)
      for (const [a, b] of [
        [true, false],
        [false, true],
        [false, false],
        [true, true],
      ] as const) {
        const [one, other] = [a, b].map((inclusive) => interval({ [side]: at(inclusive) }) as Quantity);
        const both = one && other && shared(one, other);
        expect([side, a, b, both?.[side]?.inclusive]).toEqual([side, a, b, a && b]);
      }
  });
  test('span is from the least to the most that any allows', () => {
    fc.assert(
      fc.property(fc.array(anyQuantity, { minLength: 1, maxLength: 3 }), (all) => {
        const whole = span(all);
        const inAny = points((x) => all.some((q) => has(q, x)));
        const own = pointsOf(whole);
        expect([own[0], own.at(-1)]).toEqual([inAny[0], inAny.at(-1)]);
        expect(inAny.filter((x) => !own.includes(x))).toEqual([]);
        expect(whole?.low === undefined).toBe(all.some((q) => q.low === undefined));
        expect(whole?.high === undefined).toBe(all.some((q) => q.high === undefined));
      }),
    );
  });
  test('outermost and innermost ends', () => {
    const of = (text: string) => {
      const [low = '', high = ''] = text.split(' ');
      const at = (one: string): End => ({
        value: rational(one.replace('!', '')),
        inclusive: !one.includes('!'),
      });
      return interval({ ...(low && { low: at(low) }), ...(high && { high: at(high) }) }) as Quantity;
    };
    const shownEnd = (e: End | undefined) => e && `${exactText(e.value)}${e.inclusive ? '' : '!'}`;
    const all = [of('1! 5'), of('1 5!'), of('2 7'), of(' 9')];
    expect(shownEnd(outermost(all, 'low'))).toBe('1');
    expect(shownEnd(outermost(all.toReversed(), 'low'))).toBe('1');
    expect(shownEnd(outermost(all, 'high'))).toBe('9');
    expect(shownEnd(innermost(all, 'low'))).toBe('2');
    expect(shownEnd(innermost(all, 'high'))).toBe('5!');
    expect(shownEnd(innermost(all.toReversed(), 'high'))).toBe('5!');
    expect(outermost([], 'low')).toBeUndefined();
    expect(innermost([of(' 3')], 'low')).toBeUndefined();
  });
  test('a sum reaches from the sum of the least to that of the most', () => {
    fc.assert(
      fc.property(anyQuantity, anyQuantity, (a, b) => {
        const sum = sumOf([a, b]);
        const expected = (side: 'low' | 'high') => {
          const [x, y] = [a[side], b[side]];
          return x && y
            ? {
                value: exactText(subtract(x.value, multiply(y.value, rational(-1)))),
                inclusive: x.inclusive && y.inclusive,
              }
            : undefined;
        };
        for (const side of ['low', 'high'] as const) {
          const { value, inclusive } = sum[side] ?? {};
          expect(value && { value: exactText(value), inclusive }).toEqual(expected(side));
        }
      }),
    );
    expect(exactValue(sumOf([]))).toEqual(rational(0));
  });
  test('a shift moves every point, as far as the domain goes', () => {
    fc.assert(
      fc.property(anyQuantity, half, domain, (q, change, of) => {
        expect(pointsOf(shifted(q, change, of), of)).toEqual(
          points((x) => has(q, subtract(x, change)) && isIn(of, x)),
        );
      }),
    );
  });
});

describe('a comparison', () => {
  const satisfies: Readonly<Record<Comparison, (order: number) => boolean>> = {
    at_least: (order) => order >= 0,
    at_most: (order) => order <= 0,
    more_than: (order) => order > 0,
    less_than: (order) => order < 0,
  };
  const op = fc.constantFrom<Comparison>('at_least', 'at_most', 'more_than', 'less_than');

  test('holds where every point satisfies it, not where none does, and is unknown between', () => {
    fc.assert(
      fc.property(anyQuantity, op, half, (q, how, threshold) => {
        const inside = POINTS.filter((x) => has(q, x)).map((x) => satisfies[how](compare(x, threshold)));
        const expected = inside.every((x) => x) ? 'true' : inside.some((x) => x) ? 'unknown' : 'false';
        expect(holds(q, how, threshold)).toBe(expected);
        expect(edgeOf(how, threshold, { kind: 'full-value' }, true).inclusive).toBe(how.startsWith('at_'));
      }),
      { numRuns: 500 },
    );
  });

  test('rounded, a figure holds where its rounded value does', () => {
    const tenth = fc.integer({ min: -40, max: 400 }).map((n) => rational(`${n}/40`));
    fc.assert(
      fc.property(
        tenth,
        op,
        tenth,
        fc.integer({ min: 0, max: 1 }),
        fc.boolean(),
        (x, how, t, decimals, percent) => {
          const [figure, threshold] = percent ? [x, t].map((v) => divide(v, rational(100))) : [x, t];
          if (figure === undefined || threshold === undefined) return;
          const rounded = roundHalfEven(figure, decimals + (percent ? 2 : 0));
          const expected = satisfies[how](compare(rounded, threshold)) ? 'true' : 'false';
          expect(holds(exactly(figure), how, threshold, { kind: 'rounded-value', decimals }, percent)).toBe(
            expected,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('without a percent sign the unit of rounding is one', () =>
    expect(
      holds(exactly(rational('3/5')), 'at_least', rational(1), { kind: 'rounded-value', decimals: 0 }),
    ).toBe('true'));
});

describe('what a quantity is called', () => {
  const of = (text: string, kind: 'count' | 'measure' | 'rate' = 'measure') => {
    const read = readQuantity(text, kind);
    if (!read.ok) throw new Error(read.problem);
    return read.quantity;
  };
  const boundText = (q: Quantity) => {
    const found = boundOf(q);
    return found && `${found.op} ${exactText(found.value)}`;
  };
  test.each([
    ['>= 4', 'at_least 4'],
    ['> 4', 'more_than 4'],
    ['<= 4', 'at_most 4'],
    ['< 4', 'less_than 4'],
    ['4', undefined],
    ['4..6', undefined],
  ])('%s is the bound %s', (text, expected) => expect(boundText(of(text))).toBe(expected));
  test('what the domain alone ends is a bound too', () => {
    expect(boundText(of('>= 0%', 'rate'))).toBe('at_least 0');
    expect(boundText(interval({}, { whole: false, high: rational(1) }) as Quantity)).toBe('at_most 1');
    expect(boundOf(interval({}) as Quantity)).toBeUndefined();
  });
  test('a figure has a value and a range has two ends', () => {
    expect(exactValue(of('4'))).toEqual(rational(4));
    expect(
      exactValue(
        interval({
          low: { value: rational(4), inclusive: true },
          high: { value: rational(4), inclusive: true },
        }) as Quantity,
      ),
    ).toEqual(rational(4));
    for (const text of ['>= 4', '< 4', '4..6']) expect(exactValue(of(text))).toBeUndefined();
    expect(exactValue(interval({}) as Quantity)).toBeUndefined();
    const range = rangeOf(of('4..6'));
    expect(range && [range.low.value, range.high.value].map(exactText)).toEqual(['4', '6']);
    for (const text of ['4', '>= 4', '<= 4']) expect(rangeOf(of(text))).toBeUndefined();
  });
  test('none, and some', () => {
    const texts = ['0', '1', '> 0', '>= 0', '<= 0', '< 1', '0.5', '>= 0.5'];
    expect(texts.filter((text) => isNothing(of(text)))).toEqual(['0', '<= 0']);
    expect(texts.filter((text) => isSomething(of(text)))).toEqual(['1', '> 0', '0.5', '>= 0.5']);
    const negative = interval({ low: { value: rational(-1), inclusive: false } }) as Quantity;
    expect([isSomething(negative), isNothing(negative), isSomething(interval({}) as Quantity)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a share', () => {
  const shownEnds = (q: Quantity | undefined) =>
    q && [q.low, q.high].map((e) => (e ? `${exactText(e.value)}${e.inclusive ? '' : '!'}` : ''));
  const of = (text: string) => {
    const read = readQuantity(text, 'measure');
    if (!read.ok) throw new Error(read.problem);
    return read.quantity;
  };
  const rate = domainOf({ type: 'rate' });
  test.each([
    ['3', '4', ['3/4', '3/4']],
    ['3', '4..6', ['1/2', '3/4']],
    ['1..2', '4', ['1/4', '1/2']],
    ['1..2', '4..8', ['1/8', '1/2']],
    ['> 1', '4', ['1/4!', '1']],
    ['< 2', '4', ['0', '1/2!']],
    ['2', '> 4', ['0!', '1/2!']],
    ['2', '>= 4', ['0!', '1/2']],
    ['0', '> 4', ['0', '0']],
    ['0', '>= 0', ['0', '0']],
    ['2', '< 4', ['1/2!', '1']],
    ['2', '<= 4', ['1/2', '1']],
    ['0..2', '4', ['0', '1/2']],
    ['4', '3', undefined],
    ['1', '0', undefined],
    ['1', '<= 0', undefined],
  ])('%s of %s', (part, whole, expected) =>
    expect(shownEnds(ratioOf(of(part), of(whole), rate))).toEqual(expected),
  );
  test('of things that are counted, a whole of less than two is one', () => {
    const below = bound('less_than', rational(2));
    expect(shownEnds(ratioOf(of('1'), below, rate, domainOf({ type: 'count' })))).toEqual(['1', '1']);
    expect(shownEnds(ratioOf(of('1'), below, rate))).toEqual(['1/2!', '1']);
  });
  test('of a part without a lower end is a bound', () =>
    expect(boundOf(ratioOf(of('<= 3'), of('4')) as Quantity)).toEqual({
      op: 'at_most',
      value: rational('3/4'),
    }));
  test('may be more than its whole where the domain has no end', () =>
    expect(shownEnds(ratioOf(of('6'), of('4')))).toEqual(['3/2', '3/2']));
});

describe('computed and declared', () => {
  const rate = (text: string) => {
    const read = readQuantity(text, 'rate');
    if (!read.ok) throw new Error(read.problem);
    return read.quantity;
  };
  const text = (q: Quantity | undefined) => q && [q.low, q.high].map((e) => e && exactText(e.value));
  test('the play of the digits, of figures alone', () => {
    expect(text(playOf(rate('70%'), true))).toEqual(['139/200', '141/200']);
    expect(text(playOf(rate('70.0%'), true))).toEqual(['1399/2000', '1401/2000']);
    expect(text(playOf(exactly(rational(7), 0), false))).toEqual(['13/2', '15/2']);
    expect(playOf(rate('>= 70%'), true)).toBeUndefined();
    expect(playOf({ ...rate('70%..80%'), decimals: 0 }, true)).toBeUndefined();
    expect(playOf(exactly(rational(7)), false)).toBeUndefined();
    expect(playOf(disputed([rational('1/2'), rational('3/4')]), true)).toBeUndefined();
  });
  test('a figure counts as itself where it can, else by its play, else not', () => {
    expect(text(known(rate('70%'), rate('60%..80%'), true))).toEqual(['7/10', '7/10']);
    expect(text(known(rate('70%'), rate('69.6%'), true))).toEqual(['87/125', '87/125']);
    expect(text(known(rate('70%'), rate('60%..69.8%'), true))).toEqual(['139/200', '349/500']);
    expect(known(rate('70%'), rate('69.4%'), true)).toBeUndefined();
    expect(text(known(rate('>= 70%'), rate('75%'), true))).toEqual(['3/4', '3/4']);
  });
});
