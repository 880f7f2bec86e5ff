import { leafResults } from '../standard/index.ts';
import { countsThings } from './claim-contradicted.ts';
import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** A declared number of things differs from the list of them. */
export const countMismatch: FindingRule = {
  code: 'count-mismatch',
  severity: 'warning',
  find: (evaluation) =>
    requirementsOf(evaluation).flatMap((place) =>
      leafResults(place.requirement.result)
        .filter(({ claimed, fact }) => claimed?.agrees === false && countsThings(fact))
        .map(({ claimed, actual, fact }) => ({
          args: { fact: fact?.label ?? '', claimed: claimed?.text ?? '', actual: actual?.text ?? '' },
          ...placed(evaluation, place, fact?.id),
        })),
    ),
};
