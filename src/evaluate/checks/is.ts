import type { CheckResult } from '../../model/index.ts';
import { type CheckRule, knownOr, labelOf, message } from './rule.ts';

const YES = { zh: '是', en: 'yes' };
const NO = { zh: '否', en: 'no' };

/** A flag. */
export const isRule: CheckRule<'is'> = (check, scope) => {
  const asked = check.is ? YES : NO;
  const threshold: NonNullable<CheckResult['threshold']> = { op: 'is', text: asked };
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold };
  const { value, evidence } = found.known;
  if (value.kind !== 'flag') throw new Error(`"${check.fact}" is no flag`);
  const fact = scope.fact(check.fact);
  const truth = value.flag === check.is ? 'true' : 'false';
  const actual = { text: value.flag ? YES : NO };
  const args = { fact: labelOf(fact, check.fact), actual: actual.text, threshold: asked };
  const shortfall = truth === 'false' ? { shortfall: { fact: check.fact, text: asked } } : {};
  return {
    check,
    truth,
    evidence,
    ...(fact && { fact }),
    actual,
    threshold,
    ...shortfall,
    reason: message(`reason-is-${truth}`, args),
  };
};
