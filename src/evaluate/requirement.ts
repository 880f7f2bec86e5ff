import type {
  CheckResult,
  Code,
  Evidence,
  Message,
  Requirement,
  RequirementResult,
  Status,
} from '../model/index.ts';
import { judge } from './checks/index.ts';
import { byFloor, suffices } from './evidence.ts';
import { asCondition, type Scope } from './scope.ts';

type RequirementJudgement = Pick<RequirementResult, 'status' | 'evidence' | 'withheld' | 'reason'>;

/** One clause against the facts: whom it binds first, then what it asks, then whether the support is enough. */
export function judgeRequirement(
  requirement: Requirement,
  scope: Scope,
  least: Evidence,
): Omit<RequirementResult, 'waiver'> {
  const when = requirement.when && judge(requirement.when, asCondition(scope));
  const result = judge(requirement.check, scope);
  return {
    requirement,
    result,
    ...(when && { when }),
    statuses: byFloor((floor) => decide(result, when, floor).status),
    ...decide(result, when, least),
  };
}

function decide(result: CheckResult, when: CheckResult | undefined, least: Evidence): RequirementJudgement {
  const exempt = when?.truth === 'false';
  if (exempt && suffices(when.evidence, least))
    return judged('not-applicable', when.evidence, because('reason-not-bound', when.reason));
  if (result.truth === 'true') return support(result, least);
  if (exempt)
    return {
      ...judged('undetermined', undefined, because('reason-withheld', when.reason)),
      ...withheld(when.evidence),
    };
  if (when?.truth === 'unknown')
    return judged('undetermined', undefined, because('reason-bound-unknown', when.reason));
  return judged(result.truth === 'false' ? 'unmet' : 'undetermined', result.evidence, result.reason);
}

/** Evidence that is not enough takes away from met, never from unmet. */
function support(result: CheckResult, least: Evidence): RequirementJudgement {
  if (suffices(result.evidence, least)) return judged('met', result.evidence, result.reason);
  return {
    ...judged('undetermined', undefined, because('reason-withheld', result.reason)),
    ...withheld(result.evidence),
  };
}

const judged = (status: Status, evidence: Evidence | undefined, reason: Message): RequirementJudgement => ({
  status,
  ...(evidence && { evidence }),
  reason,
});

const withheld = (evidence: Evidence | undefined): { withheld?: Evidence } =>
  evidence ? { withheld: evidence } : {};

const because = (code: Code, reason: Message): Message => ({ code, args: { reason } });
