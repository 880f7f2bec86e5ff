import type { CheckOf, Comparison, Label, Scale } from '../../model/index.ts';
import { signOf } from '../../quantity/index.ts';
import { type CheckRule, knownOr, message } from './rule.ts';

/** A word of an ordered scale against another (市级, 省级): reaching a level is reaching all below it. */
export const levelRule: CheckRule<'level'> = (check, scope) => {
  const fact = scope.fact(check.fact);
  const scale = fact.type === 'level' ? scope.scales.get(fact.scale) : undefined;
  if (scale === undefined) throw new Error(`"${check.fact}" has no scale`);
  const text = levelLabel(scale, check.level);
  const question = { check, fact, threshold: { op: check.op, text } } as const;
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const { value, evidence } = found.known;
  if (value.kind !== 'level') throw new Error(`"${check.fact}" is no level`);
  const truth = against(rank(scale, value.level), check.op, rank(scale, check.level)) ? 'true' : 'false';
  const actual = { text: levelLabel(scale, value.level) };
  const args = { fact: fact.label, actual: actual.text, sign: signOf(check.op), threshold: text };
  return {
    ...question,
    truth,
    evidence,
    actual,
    ...(truth === 'false' &&
      isReachable(scale, check) && { shortfall: { kind: 'answer', fact: check.fact, text } }),
    reason: message(`reason-level-${truth}`, args),
  };
};

const rank = ({ levels }: Scale, level: string): number => levels.findIndex(({ id }) => id === level);

/** Below the lowest word and above the highest there is none to write. */
const isReachable = (scale: Scale, { op, level }: CheckOf<'level'>): boolean =>
  scale.levels.some((_, index) => against(index, op, rank(scale, level)));

const levelLabel = ({ levels }: Scale, level: string): Label =>
  levels.find(({ id }) => id === level)?.label ?? { zh: level, en: level };

const HOLDS: Readonly<Record<Comparison, (rank: number, limit: number) => boolean>> = {
  at_least: (rank, limit) => rank >= limit,
  at_most: (rank, limit) => rank <= limit,
  more_than: (rank, limit) => rank > limit,
  less_than: (rank, limit) => rank < limit,
};

const against = (rank: number, op: Comparison, limit: number): boolean => HOLDS[op](rank, limit);
