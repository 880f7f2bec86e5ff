import type { FindingRule } from './rule.ts';

/** Claimed not met, and the figures meet it: a claim never lowers what the figures say, but somebody should look. */
export const claimUnderstated: FindingRule = {
  code: 'claim-understated',
  severity: 'warning',
  find: ({ indicators, submission }) =>
    indicators
      .filter(({ claimed, status }) => claimed === 'unmet' && status === 'met')
      .map(({ indicator }) => ({
        args: { indicator: indicator.title },
        indicator: indicator.id,
        at: submission.statements.get(indicator.id)?.at ?? submission.communityAt,
      })),
};
