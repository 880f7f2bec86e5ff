import type { Evaluation, Standard, Submission, Tier } from '../model/index.ts';
import { withName } from '../standard/index.ts';

/** How a submission does at a tier. */
export type Judge = (submission: Submission, tier: Tier) => Evaluation;

/** The tier that a submission asks for; the lowest, where it leaves that open. */
export function ownTier({ tiers }: Standard, { tier }: Submission): Tier {
  const own = tier === undefined ? tiers[0] : withName(tiers, tier);
  if (own === undefined) throw new Error('a submission names a tier of its standard, which has some');
  return own;
}

/** The tier that was named; else the own one while it is not met, and then the next; of the highest, that one. */
export function stepsOf(
  own: Evaluation,
  chosen: Tier | undefined,
  judge: Judge,
  { tiers }: Standard,
): readonly Evaluation[] {
  const { submission } = own;
  if (chosen !== undefined) return [chosen.id === submission.tier ? own : judge(submission, chosen)];
  const next = tiers[tiers.indexOf(own.tier) + 1];
  if (next === undefined) return [own];
  return [...(own.verdict === 'met' ? [] : [own]), judge(submission, next)];
}
