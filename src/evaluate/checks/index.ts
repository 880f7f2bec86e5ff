import type { Check, CheckKind, CheckResult, Position } from '../../model/index.ts';
import type { Scope } from '../scope.ts';
import { amongRule } from './among.ts';
import { allRule, anyRule } from './combined.ts';
import { compareRule } from './compare.ts';
import { everyRule } from './every.ts';
import { includesRule } from './includes.ts';
import { isRule } from './is.ts';
import { levelRule } from './level.ts';
import type { CheckRule } from './rule.ts';
import { whereRule } from './where.ts';

/** Every kind of check, complete by the compiler. */
export const checks: { readonly [K in CheckKind]: CheckRule<K> } = {
  compare: compareRule,
  level: levelRule,
  is: isRule,
  includes: includesRule,
  among: amongRule,
  where: whereRule,
  every: everyRule,
  all: allRule,
  any: anyRule,
};

export function judge(check: Check, scope: Scope): CheckResult {
  const result = (checks[check.kind] as CheckRule<CheckKind>)(check, scope, judge);
  const at = placeOf(result, scope);
  return at === undefined ? result : { ...result, at };
}

/** Where the fact stands that decides a result: the record that fails, what would have to change, or what was asked. */
function placeOf(result: CheckResult, scope: Scope): Position | undefined {
  if (result.parts !== undefined) return result.parts.find(({ truth }) => truth === result.truth)?.at;
  const { shortfall, fact } = result;
  if (shortfall !== undefined && 'records' in shortfall && shortfall.records[0])
    return shortfall.records[0].at;
  return (shortfall && standsAt(scope, shortfall.fact)) ?? standsAt(scope, fact.id);
}

function standsAt(scope: Scope, fact: string): Position | undefined {
  const look = scope.look(fact);
  return look.kind === 'known' ? look.known.at : undefined;
}
