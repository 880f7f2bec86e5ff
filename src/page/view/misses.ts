import type { PageLeaf, PageResult, PageSubmission } from '../data.ts';
import { type Context, resultsOf, statusAt } from './context.ts';

/** What an unmet requirement lacks: the question that is drawn, and the others that are not answered as they should be. */
export interface Miss {
  readonly indicator: number;
  readonly requirement: number;
  readonly result: PageResult;
  readonly leaf: PageLeaf | undefined;
  readonly others: readonly PageLeaf[];
}

/** What a submission lacks, requirement by requirement. */
export const missesOf = (ctx: Context, submission: PageSubmission): readonly Miss[] =>
  [...submission.statuses].flatMap((_, indicator) =>
    statusAt(submission, indicator) === 'u' ? missesAt(ctx, submission, indicator) : [],
  );

export const missesAt = (ctx: Context, submission: PageSubmission, indicator: number): readonly Miss[] =>
  resultsOf(ctx, submission, indicator).flatMap((result, requirement) => {
    if (result.status !== 'u' || result.waiver >= 0) return [];
    const short = result.leaves.filter(({ truth }) => truth === 'u');
    const leaf = short.find(({ figure }) => figure?.miss) ?? short[0];
    return [{ indicator, requirement, result, leaf, others: short.filter((one) => one !== leaf) }];
  });

/** The share of what is needed that is missing; all of it where there is no figure. */
export function shareOf({ leaf }: Miss): number {
  const miss = leaf?.figure?.miss;
  if (miss !== undefined) return miss.need === 0 ? 1 : Math.abs((miss.need - miss.have) / miss.need);
  if (leaf?.items) return leaf.items.filter(([, there]) => there === 0).length / leaf.items.length;
  return 1;
}

export const worstShare = (misses: readonly Miss[]): number =>
  misses.reduce((worst, one) => Math.max(worst, shareOf(one)), 0);

/** What is missing, in the same words for each of them; nothing where they differ. */
export function shortOfAll({ text }: Context, misses: readonly Miss[]): string | undefined {
  const said = new Set(misses.map(({ leaf }) => (leaf?.figure?.miss ? leaf.short : -1)));
  const [only = -1] = said;
  return said.size === 1 && only >= 0 ? text(only) : undefined;
}

export const isOver = (leaf: PageLeaf | undefined): boolean => {
  const miss = leaf?.figure?.miss;
  return miss !== undefined && miss.need < miss.have;
};
