import type { Fact } from '../model/index.ts';
import { derivationOf, leafResults } from '../standard/index.ts';
import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** A declared figure does not agree with the one computed, at the precision it is declared with. */
export const claimContradicted: FindingRule = {
  code: 'claim-contradicted',
  severity: 'warning',
  find: (evaluation) =>
    requirementsOf(evaluation).flatMap((place) =>
      leafResults(place.requirement.result)
        .filter(({ claimed, fact }) => claimed?.agrees === false && !countsThings(fact))
        .map(({ claimed, actual, fact }) => ({
          args: { fact: fact?.label ?? '', claimed: claimed?.text ?? '', actual: actual?.text ?? '' },
          ...placed(evaluation, place, fact?.id),
        })),
    ),
};

/** A count held against its list is a count-mismatch and nothing else. */
export const countsThings = (fact: Fact | undefined): boolean => derivationOf(fact)?.kind === 'count-of';
