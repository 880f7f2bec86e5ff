import type {
  ComparisonRule,
  Evidence,
  Fact,
  FactValue,
  NumberFact,
  Position,
  Quantity,
  ReportedFact,
  Standard,
} from '../model/index.ts';
import { domainOf, exactValue, shared } from '../quantity/index.ts';

/** What is computed alone, before anything declared is held against it. */
export interface View {
  readonly quantity: Quantity;
  readonly evidence: Evidence;
}

/** What is known of a fact. */
export interface KnownFact {
  readonly value: FactValue;
  /** How well the value is supported; where the computed view alone decides a check, its own support counts. */
  readonly evidence: Evidence;
  /** The computed view, where it stands alone. */
  readonly computed?: View;
  /** What is computed, though it may rest on the declared one's word that there is something to compute it of. */
  readonly span?: Quantity;
  /** The declared value beside a computed one. */
  readonly declared?: ReportedFact;
  /** Where the reported fact that decides it stands. */
  readonly at?: Position;
  /** What it is computed from and was not reported, though other things were (a field of a record). */
  readonly missing?: readonly string[];
  /** What would be known if all that was not reported satisfied what is asked. */
  hoped?(asked: Quantity): Quantity | undefined;
}

/** What looking a fact up gives. */
export type LookUp =
  | { readonly kind: 'known'; readonly known: KnownFact }
  /** Not reported at all: the facts that would have to be, and whether they could satisfy what is asked. */
  | {
      readonly kind: 'missing';
      readonly facts: readonly string[];
      couldBe(asked: Quantity | undefined): boolean;
    }
  /** Reported, and still nothing is known: a share, or the largest, of what is (or may be) nothing. */
  | { readonly kind: 'nothing'; readonly certain: boolean; readonly of: string };

/** Where a check looks its facts up: a submission, or one record of a list. */
export interface Scope {
  readonly rule: ComparisonRule;
  readonly scales: Standard['scales'];
  /** Whether an acceptance group's word stands in for facts that were not reported. */
  readonly attested: boolean;
  /** A condition: its reason says how things stand, and not what would change them. */
  readonly condition: boolean;
  /** Whether a comparison that holds says by how little. */
  readonly margins: boolean;
  /** @throws where the standard has no such fact: that is a bug of its reader. */
  fact(id: string): Fact;
  look(id: string): LookUp;
}

/** The same scope for a condition: attestation never fills a `when` nor a `where`. */
export const asCondition = (scope: Scope): Scope =>
  scope.condition && !scope.attested ? scope : { ...scope, attested: false, condition: true, margins: false };

export const isNumber = (fact: Fact): fact is NumberFact =>
  fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate';

/** A value as its fact's domain leaves it: the loader reads it so, and what is built by hand is held to it as well. */
export function fitted(value: FactValue, fact: Fact | undefined): FactValue {
  if (value.kind !== 'quantity' || fact === undefined || !isNumber(fact)) return value;
  if (exactValue(value.quantity) !== undefined) return value;
  const { quantity } = value;
  const fit = shared(quantity, quantity, domainOf(fact));
  return fit === undefined
    ? value
    : {
        kind: 'quantity',
        quantity: quantity.disputed === undefined ? fit : { ...fit, disputed: quantity.disputed },
      };
}
