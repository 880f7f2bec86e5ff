import type {
  Evaluation,
  FindingCode,
  KeptFinding,
  Severity,
  Standard,
  SubmissionHead,
} from '../model/index.ts';
import { type FindingParts, findingOn } from './rule.ts';

/** A finding code that is found only by holding submissions against each other. */
export interface AcrossRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** How many submissions it needs; nothing where its settings are not there. */
  needs(standard: Standard): number | undefined;
  /** Begins to gather; nothing where its settings are not there. */
  gather(standard: Standard): Gathering | undefined;
}

/** Of each evaluation as it passes, what the judgement of all of them asks, and no more. */
export interface Gathering {
  /** `submission` is what is kept of the evaluation's own; nothing else of that may be held on to. */
  add(evaluation: Evaluation, submission: SubmissionHead): void;
  find(): readonly FoundIn[];
}

export interface FoundIn extends FindingParts {
  readonly submission: SubmissionHead;
  /** All that it concerns, where that is more than the submission it was found in. */
  readonly among?: readonly SubmissionHead[];
  /** Found in many together, and no more in this one than in the others. */
  readonly shared?: true;
}

export const acrossFindings = (
  rule: Pick<AcrossRule, 'code' | 'severity'>,
  found: readonly FoundIn[],
): readonly KeptFinding[] =>
  found.map(({ submission, shared, ...parts }) => ({
    ...findingOn(submission, rule, parts),
    ...(shared === undefined && { submission }),
  }));
