import type { Evidence, Severity } from './evaluation.ts';
import type { FindingCode, Lang } from './words.ts';

/** Numbers of the standard's audit that a configuration may set otherwise. */
export type FindingThreshold = 'digits' | 'figures' | 'submissions' | 'deviations' | 'likeness';

/** How grave a finding is here (`off`: it is not asked), and from where on it is one. */
export interface FindingSetting {
  readonly severity?: Severity | 'off';
  readonly thresholds: Readonly<Partial<Record<FindingThreshold, number | string>>>;
}

/** What ends a run with exit code 1. */
export type FailOn = 'unmet' | 'undetermined' | Severity | 'never';

/** sce.config.yaml, with its paths as they are from the working directory. */
export interface Config {
  readonly file: string;
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  readonly indicators?: string;
  readonly lang?: Lang;
  readonly evidence?: Evidence;
  readonly noticeSettings?: string;
  readonly baseline?: string;
  readonly failOn?: FailOn;
  readonly findings: Readonly<Partial<Record<FindingCode, FindingSetting>>>;
}
