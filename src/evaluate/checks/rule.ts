import type {
  Check,
  CheckKind,
  CheckOf,
  CheckResult,
  Code,
  Evidence,
  Fact,
  Label,
  Message,
} from '../../model/index.ts';
import type { Known, Scope } from '../scope.ts';

export type Judge = (check: Check, scope: Scope) => CheckResult;

/** How one kind of check is judged; `judge` is there for the kinds that hold other checks. */
export type CheckRule<K extends CheckKind> = (check: CheckOf<K>, scope: Scope, judge: Judge) => CheckResult;

export const labelOf = (fact: Fact | undefined, id: string): Label => fact?.label ?? { zh: id, en: id };

/** Either what is known of a fact, or the result that its absence leaves. */
export function knownOr(
  check: Check & { readonly fact: string },
  scope: Scope,
): { known: Known } | { absent: CheckResult } {
  const known = scope.known(check.fact);
  return known === undefined ? { absent: absent(check, scope) } : { known };
}

/** A fact that was not reported: attested where an acceptance group vouches for it, otherwise unknown, never false. */
function absent(check: Check & { readonly fact: string }, scope: Scope): CheckResult {
  const fact = scope.fact(check.fact);
  const missing = scope.missing(check.fact);
  const args = { fact: labelOf(fact, check.fact) };
  const common = { check, ...(fact && { fact }), missing };
  return scope.attested
    ? { ...common, truth: 'true', evidence: 'attested', reason: message('reason-attested', args) }
    : { ...common, truth: 'unknown', reason: message('reason-not-reported', args) };
}

export const message = (code: Code, args: Message['args'] = {}): Message => ({ code, args });

export const withEvidence = (evidence: Evidence | undefined): { evidence?: Evidence } =>
  evidence === undefined ? {} : { evidence };
