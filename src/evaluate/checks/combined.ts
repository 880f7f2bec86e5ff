import type { CheckResult, Evidence } from '../../model/index.ts';
import { distinct } from '../../standard/index.ts';
import { strongest, weakest } from '../evidence.ts';
import { and, or } from '../kleene.ts';
import { type CheckRule, message, withEvidence } from './rule.ts';

const reasonsOf = (parts: readonly CheckResult[], truth: CheckResult['truth']) =>
  parts.filter((part) => part.truth === truth).map((part) => part.reason);

const supports = (parts: readonly CheckResult[], truth: CheckResult['truth']): (Evidence | undefined)[] =>
  parts.filter((part) => part.truth === truth).map((part) => part.evidence);

/** All of its parts: as strong as the weakest of them; one false part suffices to refute it. */
export const allRule: CheckRule<'all'> = (check, scope, judge) => {
  const parts = check.checks.map((part) => judge(part, scope));
  const truth = and(parts.map((part) => part.truth));
  const evidence =
    truth === 'true'
      ? weakest(supports(parts, 'true'))
      : truth === 'false'
        ? strongest(supports(parts, 'false'))
        : undefined;
  return {
    check,
    truth,
    ...withEvidence(evidence),
    parts,
    reason: message('reason-combined', { parts: reasonsOf(parts, truth) }),
  };
};

/** Any of its parts: as strong as its strongest true part; only all of them together refute it. */
export const anyRule: CheckRule<'any'> = (check, scope, judge) => {
  const parts = check.checks.map((part) => judge(part, scope));
  const truth = or(parts.map((part) => part.truth));
  const evidence =
    truth === 'true'
      ? strongest(supports(parts, 'true'))
      : truth === 'false'
        ? weakest(supports(parts, 'false'))
        : undefined;
  const reason =
    truth === 'false'
      ? message('reason-none-of', { parts: reasonsOf(distinct(parts), truth) })
      : message('reason-combined', { parts: reasonsOf(parts, truth) });
  return {
    check,
    truth,
    ...withEvidence(evidence),
    parts,
    reason,
  };
};
