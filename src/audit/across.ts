import type { Evaluation, Finding, FindingCode, Severity, Standard } from '../model/index.ts';
import { type FindingParts, findingOn } from './rule.ts';

/** A finding code that is found only by holding submissions against each other. */
export interface AcrossRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** How many submissions it needs; nothing where its settings are not there. */
  needs(standard: Standard): number | undefined;
  find(evaluations: readonly Evaluation[], standard: Standard): readonly FoundIn[];
}

export interface FoundIn extends FindingParts {
  readonly evaluation: Evaluation;
  /** Found in many together, and no more in this one than in the others. */
  readonly shared?: true;
}

export const acrossFindings = (
  rule: AcrossRule,
  evaluations: readonly Evaluation[],
  standard: Standard,
): readonly Finding[] =>
  rule.find(evaluations, standard).map(({ evaluation: { submission }, shared, ...found }) => ({
    ...findingOn(submission, rule, found),
    ...(shared === undefined && { submission }),
  }));
