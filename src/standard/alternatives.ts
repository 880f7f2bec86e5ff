import type { CheckResult, LeafResult, Rational } from '../model/index.ts';
import { compare, isNegative, multiply, rational } from '../quantity/index.ts';

/**
 * Of alternatives that do not hold, those that are worth naming: one that needs all that another needs, and perhaps
 * more, helps nobody. Of equals the first stays.
 */
export const distinct = (parts: readonly CheckResult[]): readonly CheckResult[] =>
  parts.filter(
    (part, at) =>
      !parts.some((other, i) => i !== at && isWithin(other, part) && (i < at || !isWithin(part, other))),
  );

/** Whoever does what `more` needs has done what `less` needs. */
function isWithin(less: CheckResult, more: CheckResult): boolean {
  const needs = openLeaves(more);
  return openLeaves(less).every((leaf) => needs.some((other) => coversLeaf(other, leaf)));
}

/** What does not hold yet; of alternatives within a part nothing is known to be needed, so that they cover nothing. */
function openLeaves(result: CheckResult): readonly CheckResult[] {
  if (result.truth === 'true') return [];
  if (result.parts === undefined || result.check.kind === 'any') return [result];
  return result.parts.flatMap(openLeaves);
}

function coversLeaf(more: CheckResult, less: CheckResult): boolean {
  if (more.check === less.check) return true;
  if (more.parts !== undefined || less.parts !== undefined) return false;
  return more.fact.id === less.fact.id && (isSame(more, less) || needsMore(more, less));
}

const isSame = (a: LeafResult, b: LeafResult): boolean =>
  a.truth === b.truth && a.check.kind === b.check.kind && sameCheck(a.check, b.check);

/** Checks hold rationals, whose whole numbers JSON does not write. */
const sameCheck = (a: LeafResult['check'], b: LeafResult['check']): boolean => asText(a) === asText(b);

const asText = (check: LeafResult['check']): string =>
  JSON.stringify(check, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** A greater change of the same reported fact, the same way. */
function needsMore({ shortfall: more }: LeafResult, { shortfall: less }: LeafResult): boolean {
  if (more?.kind !== 'change' || less?.kind !== 'change' || more.fact !== less.fact) return false;
  if (isNegative(more.value) !== isNegative(less.value)) return false;
  const order = compare(size(more.value), size(less.value));
  return order > 0 || (order === 0 && (more.beyond || !less.beyond));
}

const size = (value: Rational): Rational => (isNegative(value) ? multiply(value, rational(-1)) : value);
