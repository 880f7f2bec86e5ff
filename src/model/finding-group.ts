import type { EvaluationHead, KeptFinding, Severity } from './evaluation.ts';
import type { Indicator, Tier } from './standard.ts';
import type { SubmissionHead } from './submission.ts';
import type { FindingCode, Message } from './words.ts';

/** Findings that say the same of several submissions: told once, with whom they concern. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** At least one; in the order in which they were found. */
  readonly findings: readonly KeptFinding[];
  /** Whom it concerns, each once. */
  readonly submissions: readonly SubmissionHead[];
  /** The indicators that it is on, by number. */
  readonly indicators: readonly Indicator[];
  /** The tier of all of its submissions, where that is one. */
  readonly tier?: Tier;
  /** Whether it concerns every submission of that tier, and there are several. */
  readonly everyOfTier: boolean;
  /** Whom it concerns, in few words: `锦龙、文嘉`, `基础型 31 份`. */
  readonly who: Message;
  /** A heading of a few words: `周界防范写的是门禁`. */
  readonly title: Message;
  /** What is said of them, as half a sentence: `场景数自报 5 个，清单列出 8 个`. */
  readonly what: Message;
  /** Whom it concerns and what is said of them, for a list of findings of one code. */
  readonly line: Message;
}

/** A community to look at first, and why. */
export interface Lead {
  readonly evaluation: EvaluationHead;
  /** Others that the same reasons concern: the first of two submissions of one community. */
  readonly others: readonly SubmissionHead[];
  /** What the ranking rests on, weightiest first. */
  readonly findings: readonly KeptFinding[];
  readonly reasons: readonly Message[];
}
