import type {
  EvaluationHead,
  FindingCode,
  IdleSettlement,
  KeptFinding,
  SettledFinding,
  SubmissionHead,
} from '../model/index.ts';
import { rememberedOf, type SettlementRules, sameRemembered } from './settle.ts';

/** What an audit found, and what of it is settled. */
interface Outcome {
  readonly findings: readonly KeptFinding[];
  readonly settled: readonly SettledFinding<SubmissionHead>[];
  /** Findings that were not asked for want of submissions: nothing is idle on their account. */
  readonly notAsked: readonly { readonly code: FindingCode }[];
}

/**
 * Settlements that settle nothing any more: their last day is over, or what they are on is not found. Entries of a
 * baseline on communities that are not in this audit wait for one that has them.
 */
export function idleSettlements(
  evaluations: readonly EvaluationHead[],
  { findings, settled, notAsked }: Outcome,
  { asOf, baseline = [] }: SettlementRules,
): readonly IdleSettlement[] {
  const asked = ({ code }: { readonly code: FindingCode }) => !notAsked.some((one) => one.code === code);
  const own = evaluations.flatMap(({ submission }) =>
    submission.settled.filter(asked).flatMap((settlement): readonly IdleSettlement[] => {
      const of = { community: submission.community, code: settlement.code, until: settlement.until };
      if (settlement.until < asOf()) return [{ ...of, why: 'expired' }];
      const used = settled.some(
        (one) => one.settled === settlement || (one.among?.includes(submission) && one.code === of.code),
      );
      return used ? [] : [{ ...of, why: 'unused' }];
    }),
  );
  const found = [...findings, ...settled].map(rememberedOf);
  const here = new Map(evaluations.map(({ submission: { community } }) => [community.id, community]));
  const remembered = baseline.filter(asked).flatMap((entry): readonly IdleSettlement[] => {
    const community = here.get(entry.community);
    return community === undefined || found.some((one) => sameRemembered(one, entry))
      ? []
      : [{ community, code: entry.code, why: 'not-found' }];
  });
  return [...own, ...remembered];
}
