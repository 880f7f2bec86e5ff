import type {
  Check,
  CheckKind,
  CheckOf,
  CheckResult,
  Code,
  Evidence,
  Fact,
  FactRecord,
  FailingRecord,
  LeafCheck,
  LeafResult,
  Message,
  Quantity,
  ShownThreshold,
} from '../../model/index.ts';
import { titleOf } from '../records.ts';
import type { KnownFact, LookUp, Scope } from '../scope.ts';

export type Judge = (check: Check, scope: Scope) => CheckResult;

/** How one kind of check is judged; `judge` is there for the kinds that hold other checks. */
export type CheckRule<K extends CheckKind> = (check: CheckOf<K>, scope: Scope, judge: Judge) => CheckResult;

/** What a leaf is about, whatever comes out of it. */
export interface Question {
  readonly check: LeafCheck;
  readonly fact: Fact;
  readonly threshold: ShownThreshold;
}

/** Either what is known of a fact, or the result that its absence leaves. */
export function knownOr(
  question: Question,
  scope: Scope,
  asked?: () => Quantity | undefined,
): { readonly known: KnownFact } | { readonly absent: LeafResult } {
  const look = scope.look(question.fact.id);
  return look.kind === 'known' ? { known: look.known } : { absent: absent(question, look, scope, asked) };
}

/** A fact that was not reported: attested where an acceptance group vouches for it, otherwise unknown, never false. */
function absent(
  question: Question,
  look: Exclude<LookUp, { kind: 'known' }>,
  scope: Scope,
  asked: (() => Quantity | undefined) | undefined,
): LeafResult {
  const args = { fact: question.fact.label };
  if (look.kind === 'nothing') {
    const code = look.certain ? 'reason-of-nothing' : 'reason-perhaps-of-nothing';
    const of = scope.fact(look.of).label;
    return { ...question, truth: 'unknown', reason: message(code, { ...args, of }) };
  }
  return scope.attested && look.couldBe(asked?.())
    ? attested(question, look.facts)
    : { ...question, truth: 'unknown', missing: look.facts, reason: message('reason-not-reported', args) };
}

/** True on the acceptance group's word. */
export const attested = (
  question: Question,
  missing: readonly string[],
  code: 'reason-attested' | 'reason-attested-in-part' = 'reason-attested',
): LeafResult => ({
  ...question,
  truth: 'true',
  evidence: 'attested',
  missing,
  reason: message(code, { fact: question.fact.label }),
});

export const message = (code: Code, args: Message['args'] = {}): Message => ({ code, args });

export const withEvidence = (evidence: Evidence | undefined): { evidence?: Evidence } =>
  evidence === undefined ? {} : { evidence };

/** A record as a report names it. */
export function failing(record: FactRecord, result: CheckResult | undefined): FailingRecord {
  const name = titleOf(record);
  return { ...(name !== undefined && { name }), at: record.at, ...(result && { result }) };
}
