import type { Check, CheckKind, CheckResult } from '../../model/index.ts';
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

export const judge = (check: Check, scope: Scope): CheckResult =>
  (checks[check.kind] as CheckRule<CheckKind>)(check, scope, judge);
