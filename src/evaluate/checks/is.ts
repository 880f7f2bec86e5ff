import { NO, YES } from '../../words/index.ts';
import { type CheckRule, knownOr, message } from './rule.ts';

/** A flag. */
export const isRule: CheckRule<'is'> = (check, scope) => {
  const fact = scope.fact(check.fact);
  const asked = check.is ? YES : NO;
  const question = { check, fact, threshold: { op: 'is', text: asked } } as const;
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const { value, evidence } = found.known;
  if (value.kind !== 'flag') throw new Error(`"${check.fact}" is no flag`);
  const truth = value.flag === check.is ? 'true' : 'false';
  const actual = { text: value.flag ? YES : NO };
  return {
    ...question,
    truth,
    evidence,
    actual,
    ...(truth === 'false' && { shortfall: { kind: 'answer', fact: check.fact, text: asked } }),
    reason: message(`reason-is-${truth}`, { fact: fact.label, actual: actual.text, threshold: asked }),
  };
};
