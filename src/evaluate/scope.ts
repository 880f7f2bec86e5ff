import type {
  ComparisonRule,
  Evidence,
  Fact,
  FactValue,
  Position,
  ReportedFact,
  Standard,
} from '../model/index.ts';

/** What is known of a fact: its value, how well it is supported, and for a ratio what it was divided from. */
export interface Known {
  readonly value: FactValue;
  readonly evidence: Evidence;
  /** The declared value beside a computed one. */
  readonly declared?: ReportedFact;
  readonly computed: boolean;
  /** Where the reported fact that decides it stands. */
  readonly at?: Position;
}

/** Where a check looks its facts up: a submission, or one record of a list. */
export interface Scope {
  readonly rule: ComparisonRule;
  readonly scales: Standard['scales'];
  fact(id: string): Fact | undefined;
  known(id: string): Known | undefined;
  /** The facts that would have to be reported for `id` to be known. */
  missing(id: string): readonly string[];
  /** Whether an acceptance group's word stands in for facts that were not reported. */
  readonly attested: boolean;
}

/** The same scope without the acceptance group's word: attestation never fills a `when`. */
export const withoutAttestation = (scope: Scope): Scope => ({ ...scope, attested: false });
