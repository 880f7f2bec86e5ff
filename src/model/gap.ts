import type {
  CheckResult,
  Evaluation,
  Evidence,
  Margin,
  RequirementResult,
  ShortfallOf,
} from './evaluation.ts';
import type { Fact, Indicator, Requirement } from './standard.ts';
import type { Message } from './words.ts';

/** One thing to do. `any`: one of these suffices. */
export type Action =
  | {
      readonly kind: 'change';
      readonly fact: Fact;
      readonly shortfall: ShortfallOf<'change' | 'records'>;
      readonly less: boolean;
      /** Which records of a list: what is asked of them. */
      readonly where?: Message;
    }
  | { readonly kind: 'add'; readonly fact: Fact; readonly shortfall: ShortfallOf<'items'> }
  | { readonly kind: 'mend'; readonly fact: Fact; readonly shortfall: ShortfallOf<'mend'> }
  | { readonly kind: 'fulfil'; readonly fact: Fact; readonly result: CheckResult }
  | {
      readonly kind: 'report';
      readonly facts: readonly Fact[];
      readonly result: CheckResult;
      /** Of a list: the fields that its records do not say, and which records are meant. */
      readonly fields?: readonly Fact[];
      readonly where?: Message;
    }
  /** Whether the clause binds at all is open. */
  | {
      readonly kind: 'settle';
      readonly facts: readonly Fact[];
      readonly result: CheckResult;
      readonly fields?: readonly Fact[];
    }
  /** It holds, but on less evidence than was asked for. */
  | { readonly kind: 'support'; readonly facts: readonly Fact[]; readonly result: CheckResult }
  | { readonly kind: 'any'; readonly of: readonly (readonly Action[])[] };

/** A requirement that is short, and what would settle it. */
export interface Short {
  readonly indicator: Indicator;
  readonly result: RequirementResult;
  readonly actions: readonly Action[];
}

/** A requirement that is met, though on less than figures that were recomputed. */
export interface Weak {
  readonly indicator: Indicator;
  readonly requirement: Requirement;
  readonly evidence: Evidence;
  /** The facts whose reporting would make it stronger. */
  readonly facts: readonly string[];
}

export interface Close {
  readonly indicator: Indicator;
  readonly requirement: Requirement;
  readonly margin: Margin;
}

/** What lies between a submission and a tier. */
export interface Gap {
  readonly evaluation: Evaluation;
  /** Unmet before undetermined; among each, cheapest first where the units are the same. */
  readonly short: readonly Short[];
  readonly weak: readonly Weak[];
  /** The met requirements that pass by least, closest first. */
  readonly closest: readonly Close[];
}
