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
        const close = leafResults(place.requirement.result).find(
          (r) => r.truth === 'false' && r.otherRule?.truth === 'true',
        );
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
