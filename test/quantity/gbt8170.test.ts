// The worked examples of GB/T 8170-2008, 3.2 to 3.4, by their clauses.
import { describe, expect, test } from 'vitest';
import { divide, exactText, multiply, rational, roundHalfEven } from '../../src/quantity/index.ts';

/** To a multiple of an interval (修约间隔): one that is no power of ten is reached through its multiple, as 3.4 does. */
const rounded = (value: string, unit: string): string =>
  exactText(multiply(roundHalfEven(divide(rational(value), rational(unit)), 0), rational(unit)));

const EXAMPLES = [
  ['3.2.1', '12.1498', '1', '12'],
  ['3.2.1', '12.1498', '0.1', '12.1'],
  ['3.2.2', '1268', '100', '1300'],
  ['3.2.3', '10.5002', '1', '11'],
  ['3.2.4', '1.050', '0.1', '1.0'],
  ['3.2.4', '0.35', '0.1', '0.4'],
  ['3.2.4', '2500', '1000', '2000'],
  ['3.2.4', '3500', '1000', '4000'],
  ['3.2.5', '-355', '10', '-360'],
  ['3.2.5', '-325', '10', '-320'],
  ['3.2.5', '-0.0365', '0.001', '-0.036'],
  ['3.3.1', '97.46', '1', '97'],
  ['3.3.1', '15.4546', '1', '15'],
  ['3.3.2', '15.4546', '1', '15'],
  ['3.3.2', '-15.4546', '1', '-15'],
  ['3.3.2', '16.5203', '1', '17'],
  ['3.3.2', '-16.5203', '1', '-17'],
  ['3.3.2', '17.5000', '1', '18'],
  ['3.4.1', '60.25', '0.5', '60.0'],
  ['3.4.1', '60.38', '0.5', '60.5'],
  ['3.4.1', '60.28', '0.5', '60.5'],
  ['3.4.1', '-60.75', '0.5', '-61.0'],
  ['3.4.2', '830', '20', '840'],
  ['3.4.2', '842', '20', '840'],
  ['3.4.2', '832', '20', '840'],
  ['3.4.2', '-930', '20', '-920'],
] as const;

describe('GB/T 8170', () => {
  test('has 26 worked examples', () => expect(EXAMPLES).toHaveLength(26));
  test.each(EXAMPLES)('%s: %s to a multiple of %s is %s', (_, value, unit, expected) => {
    expect(rounded(value, unit)).toBe(exactText(rational(expected)));
  });
  test.each(EXAMPLES.filter(([, , unit]) => /^(1|0\.0*1)$/.test(unit)))(
    '%s: %s to the decimals of %s is %s',
    (_, value, unit, expected) => {
      const decimals = unit.split('.')[1]?.length ?? 0;
      expect(exactText(roundHalfEven(rational(value), decimals))).toBe(exactText(rational(expected)));
    },
  );
});
