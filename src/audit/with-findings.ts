import type { Evaluation, Finding, FindingCode, SettledFinding, Standard } from '../model/index.ts';
import { audit, findingsOf, withFindings } from './audit.ts';
import { type SettlementRules, settle } from './settle.ts';

/** Each evaluation with the findings that it shows by itself, settled ones apart. */
export const withOwnFindings = (
  evaluations: readonly Evaluation[],
  standard: Standard,
  settling: SettlementRules,
): readonly Evaluation[] =>
  evaluations.map((one) => ({ ...one, ...settle(findingsOf(one, standard), settling) }));

/** Each with those across submissions as well, and all of them, what many share included. */
export function withAllFindings(
  evaluations: readonly Evaluation[],
  standard: Standard,
  settling: SettlementRules,
  without: readonly FindingCode[] = [],
): { readonly evaluations: readonly Evaluation[]; readonly findings: readonly Finding[] } {
  const { findings, settled } = settle(audit(evaluations, standard, { without }).findings, settling);
  const shown = withFindings(evaluations, findings);
  return { evaluations: shown.map((one) => ({ ...one, settled: settledOf(one, settled) })), findings };
}

const settledOf = ({ submission }: Evaluation, settled: readonly SettledFinding[]) =>
  settled.filter((finding) => finding.submission === submission);
