import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** Claimed met, and a requirement rests on the attestation alone. */
export const unsubstantiated: FindingRule = {
  code: 'unsubstantiated',
  severity: 'info',
  find: (evaluation) =>
    requirementsOf(evaluation)
      .filter(({ requirement }) => requirement.evidence === 'attested' || requirement.withheld === 'attested')
      .map((place) => ({
        args: { indicator: place.indicator.indicator.title, reason: place.requirement.result.reason },
        ...placed(evaluation, place),
      })),
};
