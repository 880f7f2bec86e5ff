import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** Claimed met, and the figures say unmet: one for each requirement that they refute. */
export const verdictContradicted: FindingRule = {
  code: 'verdict-contradicted',
  severity: 'error',
  find: (evaluation) =>
    requirementsOf(evaluation)
      .filter(({ indicator, requirement }) => indicator.claimed === 'met' && requirement.status === 'unmet')
      .map((place) => ({
        args: { indicator: place.indicator.indicator.title, reason: place.requirement.reason },
        ...placed(evaluation, place, place.requirement.result.shortfall?.fact),
      })),
};
