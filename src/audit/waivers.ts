import type { Evaluation } from '../model/index.ts';
import type { FindingParts, FindingRule } from './rule.ts';

const idle = ({ idleWaivers }: Evaluation, wanted: 'expired' | 'unused'): readonly FindingParts[] =>
  idleWaivers
    .filter(({ why }) => why === wanted)
    .map(({ waiver }) => ({
      args: { requirement: waiver.requirement, by: waiver.by, until: waiver.until },
      requirement: waiver.requirement,
      at: waiver.at,
    }));

/** A waiver whose last day is over sets nothing aside any more. */
export const waiverExpired: FindingRule = {
  code: 'waiver-expired',
  severity: 'warning',
  find: (evaluation) => idle(evaluation, 'expired'),
};

/** A waiver of what is met, does not apply, or is not asked in this tier. */
export const waiverUnused: FindingRule = {
  code: 'waiver-unused',
  severity: 'warning',
  find: (evaluation) => idle(evaluation, 'unused'),
};
