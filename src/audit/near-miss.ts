import type {
  AskedEnd,
  ComparisonRule,
  Label,
  LeafResult,
  Message,
  Quantity,
  Rational,
  Shortfall,
} from '../model/index.ts';
import {
  compare,
  exactValue,
  holds,
  isNegative,
  multiply,
  rational,
  showNumber,
  subtract,
} from '../quantity/index.ts';
import { leafResults, sizeLabel } from '../standard/index.ts';
import { withUnit } from '../words/index.ts';
import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** Unmet exactly, though it meets the threshold at the decimals that the threshold is written with. */
export const nearMiss: FindingRule = {
  code: 'near-miss',
  severity: 'warning',
  find: (evaluation, { comparison }) =>
    requirementsOf(evaluation)
      .filter(({ requirement }) => requirement.status === 'unmet')
      .flatMap((place) => {
        const [close] = leafResults(place.requirement.result).flatMap((leaf) => nearMissOf(leaf, comparison));
        if (close === undefined) return [];
        const { actual, threshold, shortfall } = close;
        const indicator = place.indicator.indicator.title;
        const args = { indicator, actual, threshold, shortfall: apartWords(shortfall) };
        return [{ args, ...placed(evaluation, place, shortfall?.fact) }];
      }),
};

interface NearMiss {
  readonly actual: Label;
  /** The end that was missed, of a check that asks two. */
  readonly threshold: Label;
  readonly shortfall: Shortfall | undefined;
}

/** How much is short, or too much where the threshold must not be exceeded. */
function apartWords(shortfall: Shortfall | undefined): Message | '' {
  if (shortfall === undefined) return '';
  const over = shortfall.kind === 'change' && isNegative(shortfall.value);
  return { code: over ? 'near-over' : 'near-short', args: { size: sizeLabel(shortfall) } };
}

function nearMissOf(leaf: LeafResult, comparison: ComparisonRule): readonly NearMiss[] {
  const { check, fact, actual, shortfall } = leaf;
  if (check.kind !== 'compare' || actual?.quantity === undefined) return [];
  const { text, quantity: figure } = actual;
  const percent = fact.type === 'rate';
  const missed = [check, check.upper].find(
    (end) => end && !meets(figure, end, comparison, percent) && isNear(figure, end, percent),
  );
  if (missed === undefined) return [];
  const unit = 'unit' in fact ? fact.unit : undefined;
  return [
    {
      actual: text,
      threshold: withUnit(showNumber(missed.threshold.value, percent), unit),
      shortfall,
    },
  ];
}

const meets = (figure: Quantity, end: AskedEnd, rule: ComparisonRule, percent: boolean): boolean =>
  holds(figure, end.op, end.threshold.value, rule, percent) === 'true';

/**
 * Rounded as its threshold is written the figure would do, and the rounding is no great matter: a threshold of two
 * digits and more, or a figure within a hundredth of it. 0.500125 rounds to 1, and is no near miss of it.
 */
function isNear(figure: Quantity, end: AskedEnd, percent: boolean): boolean {
  const { value: asked, decimals } = end.threshold;
  const value = exactValue(figure);
  if (value === undefined || !meets(figure, end, { kind: 'rounded-value', decimals }, percent)) return false;
  const digits = showNumber(asked, percent).replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 2 || isWithin(value, asked, 100);
}

/** Whether the distance is at most one part in `parts` of the threshold. */
const isWithin = (value: Rational, threshold: Rational, parts: number): boolean =>
  compare(positive(multiply(subtract(value, threshold), rational(parts))), positive(threshold)) <= 0;

const positive = (value: Rational): Rational => (isNegative(value) ? multiply(value, rational(-1)) : value);
