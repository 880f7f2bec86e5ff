import type { CheckResult, Comparison, Label, Scale, Truth } from '../../model/index.ts';
import { signOf } from '../../quantity/index.ts';
import { type CheckRule, knownOr, labelOf, message } from './rule.ts';

/** A word of an ordered scale against another (市级, 省级): reaching a level is reaching all below it. */
export const levelRule: CheckRule<'level'> = (check, scope) => {
  const fact = scope.fact(check.fact);
  const scale = fact?.type === 'level' ? scope.scales.get(fact.scale) : undefined;
  const text = levelLabel(scale, check.level);
  const threshold: NonNullable<CheckResult['threshold']> = { op: check.op, text };
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold };
  const { value, evidence } = found.known;
  if (value.kind !== 'level') throw new Error(`"${check.fact}" is no level`);
  const truth = against(rank(scale, value.level), check.op, rank(scale, check.level));
  const actual = { text: levelLabel(scale, value.level) };
  const args = {
    fact: labelOf(fact, check.fact),
    actual: actual.text,
    sign: signOf(check.op),
    threshold: text,
  };
  const shortfall = truth === 'false' ? { shortfall: { fact: check.fact, text } } : {};
  return {
    check,
    truth,
    evidence,
    ...(fact && { fact }),
    actual,
    threshold,
    ...shortfall,
    reason: message(truth === 'true' ? 'reason-level-true' : 'reason-level-false', args),
  };
};

const rank = (scale: Scale | undefined, level: string): number =>
  scale?.levels.findIndex(({ id }) => id === level) ?? -1;

const levelLabel = (scale: Scale | undefined, level: string): Label =>
  scale?.levels.find(({ id }) => id === level)?.label ?? { zh: level, en: level };

function against(rank: number, op: Comparison, limit: number): Truth {
  const holds = {
    at_least: rank >= limit,
    at_most: rank <= limit,
    more_than: rank > limit,
    less_than: rank < limit,
  };
  return holds[op] ? 'true' : 'false';
}
