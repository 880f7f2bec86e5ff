import type { CheckResult } from '../../model/index.ts';
import { distinct } from '../../standard/index.ts';
import { allOf, anyOf } from '../supported-truth.ts';
import { type CheckRule, message } from './rule.ts';

const reasonsOf = (parts: readonly CheckResult[], truth: CheckResult['truth']) =>
  parts.filter((part) => part.truth === truth).map((part) => part.reason);

/** All of its parts. */
export const allRule: CheckRule<'all'> = (check, scope, judge) => {
  const parts = check.checks.map((part) => judge(part, scope));
  const whole = allOf(parts);
  const reason = message('reason-combined', { parts: reasonsOf(parts, whole.truth) });
  return { check, ...whole, parts, reason };
};

/** Any of its parts. */
export const anyRule: CheckRule<'any'> = (check, scope, judge) => {
  const parts = check.checks.map((part) => judge(part, scope));
  const whole = anyOf(parts);
  const reason =
    whole.truth === 'false'
      ? message('reason-none-of', { parts: reasonsOf(distinct(parts), 'false') })
      : message('reason-combined', { parts: reasonsOf(parts, whole.truth) });
  return { check, ...whole, parts, reason };
};
