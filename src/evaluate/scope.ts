import type {
  ComparisonRule,
  Evidence,
  Fact,
  FactValue,
  NumberFact,
  Position,
  Quantity,
  Standard,
} from '../model/index.ts';
import { domainOf, exactValue, interval } from '../quantity/index.ts';

/** A number of the submission, and what is known of it. */
export interface Input {
  readonly fact: NumberFact;
  readonly known: KnownNumber;
}

/** What a number is computed from: how many a list holds, the largest or smallest of its records, a part and a whole. */
export type Source =
  | { readonly kind: 'count-of' | 'max-of' | 'min-of'; readonly list: string }
  | {
      readonly kind: 'ratio';
      readonly part: Input;
      readonly whole: Input;
      /** The whole where there is something of it: of nothing there is no share. */
      readonly some: Quantity;
    };

/** What is computed of a number, before anything declared is held against it. */
export interface Computed {
  readonly quantity: Quantity;
  readonly from: Source;
  /** Its own support; none where it rests on a declared one's word that there is something to compute it of. */
  readonly evidence?: Evidence;
  /** The declared figure beside it. */
  readonly declared?: Declared;
}

export interface Declared {
  readonly quantity: Quantity;
  readonly written: string;
  readonly at: Position;
}

/** What is known of a fact. */
export interface KnownFact {
  readonly value: FactValue;
  /** How well the value is supported; where the computed one alone decides a check, its own support counts. */
  readonly evidence: Evidence;
  readonly computed?: Computed;
  /** Where the reported fact that decides it stands. */
  readonly at?: Position;
  /** What it is computed from and was not reported, though other things were (a field of a record). */
  readonly missing?: readonly string[];
  /** What would be known if all that was not reported satisfied what is asked. */
  hoped?(asked: Quantity): Quantity | undefined;
}

export interface KnownNumber extends KnownFact {
  readonly value: Extract<FactValue, { readonly kind: 'quantity' }>;
}

/** @throws where a number has another value: that is a bug of the submission's reader. */
export function asNumber(known: KnownFact, fact: string): KnownNumber {
  if (known.value.kind !== 'quantity') throw new Error(`"${fact}" is no quantity`);
  return known as KnownNumber;
}

/** @throws where a list has another value. */
export function asList({ value }: KnownFact, fact: string): Extract<FactValue, { readonly kind: 'list' }> {
  if (value.kind !== 'list') throw new Error(`"${fact}" is no list`);
  return value;
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
export function fitted(value: FactValue, fact: Fact): FactValue {
  if (value.kind !== 'quantity' || !isNumber(fact)) return value;
  // Stryker disable next-line ConditionalExpression: a figure is quicker left as it is, and no domain changes one
  if (exactValue(value.quantity) !== undefined) return value;
  return { kind: 'quantity', quantity: interval(value.quantity, domainOf(fact)) ?? value.quantity };
}
