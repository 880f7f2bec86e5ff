import type { CheckResult, Rational } from '../model/index.ts';
import { compare, exactValue, multiply, rational, subtract } from '../quantity/index.ts';
import { leafResults } from '../standard/index.ts';
import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** Unmet exactly, though it meets the threshold at the decimals that the threshold is written with. */
export const nearMiss: FindingRule = {
  code: 'near-miss',
  severity: 'warning',
  find: (evaluation) =>
    requirementsOf(evaluation)
      .filter(({ requirement }) => requirement.status === 'unmet')
      .flatMap((place) => {
        const close = leafResults(place.requirement.result).find(isNear);
        if (close?.actual === undefined || close.threshold === undefined) return [];
        const args = {
          indicator: place.indicator.indicator.title,
          actual: close.actual.text,
          threshold: close.threshold.text,
          shortfall: close.shortfall?.text ?? '',
        };
        return [{ args, ...placed(evaluation, place, close.shortfall?.fact) }];
      }),
};

/**
 * Rounded as its threshold is written the figure would do, and the rounding is no great matter: a threshold of two
 * digits and more, or a figure within a hundredth of it. 0.500125 rounds to 1, and is no near miss of it.
 */
function isNear(result: CheckResult): boolean {
  const { check, truth, otherRule, actual, threshold } = result;
  if (truth !== 'false' || otherRule?.truth !== 'true' || check.kind !== 'compare') return false;
  const value = actual?.quantity && exactValue(actual.quantity);
  if (value === undefined || threshold?.value === undefined) return false;
  const digits = (threshold.text.en.match(/\d/g)?.join('') ?? '').replace(/^0+/, '');
  return digits.length >= 2 || isWithin(value, threshold.value, 100);
}

/** Whether the distance is at most one part in `parts` of the threshold. */
const isWithin = (value: Rational, threshold: Rational, parts: number): boolean =>
  compare(positive(multiply(subtract(value, threshold), rational(parts))), positive(threshold)) <= 0;

const positive = (value: Rational): Rational => (value.s < 0n ? multiply(value, rational(-1)) : value);
