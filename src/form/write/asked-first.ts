import type { Indicator, Standard, Tier } from '../../model/index.ts';
import { checksOf, checkWords, leavesOf } from '../../standard/index.ts';

/** A tier's indicators, those that a community is asked first before the others. */
export interface AskedFirst {
  /** What the other tier did not ask, or did not ask so. */
  readonly more: readonly Indicator[];
  readonly same: readonly Indicator[];
}

/** What a tier asks beyond another one, and what it asks as that does. */
export function askedFirst(tier: Tier, before: Tier, standard: Standard): AskedFirst {
  const known = new Map(before.indicators.map((one) => [one.id, askedBy(one, standard)]));
  const isSame = (one: Indicator) => known.get(one.id) === askedBy(one, standard);
  return {
    more: tier.indicators.filter((one) => !isSame(one)),
    same: tier.indicators.filter(isSame),
  };
}

/** What an indicator's checks ask, in words; two that ask the same have the same. */
const askedBy = ({ requirements }: Indicator, standard: Standard): string =>
  JSON.stringify(
    requirements
      .flatMap(checksOf)
      .map((check) => [check.kind, leavesOf(check).map((leaf) => [leaf.fact, checkWords(leaf, standard)])]),
  );
