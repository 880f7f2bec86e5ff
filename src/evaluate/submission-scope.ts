import type { Derivation, Evidence, FactValue, ReportedFact, Standard, Submission } from '../model/index.ts';
import { agrees, exactValue } from '../quantity/index.ts';
import { derivationOf } from '../standard/index.ts';
import { type Derived, derive } from './derive.ts';
import type { Known, Scope } from './scope.ts';

/** A submission's facts as checks see them: reported, or computed where the catalogue says how. */
export function submissionScope(standard: Standard, submission: Submission, attested: boolean): Scope {
  const memo = new Map<string, Known | undefined>();
  const known = (id: string): Known | undefined => {
    if (!memo.has(id)) memo.set(id, find(standard, submission, id, known));
    return memo.get(id);
  };
  return {
    rule: standard.comparison,
    scales: standard.scales,
    fact: (id) => standard.facts.get(id),
    known,
    missing: (id) => missingInputs(standard, known, id),
    attested,
  };
}

function find(
  standard: Standard,
  submission: Submission,
  id: string,
  known: (id: string) => Known | undefined,
): Known | undefined {
  const fact = standard.facts.get(id);
  const declared = submission.facts.get(id);
  const derivation = derivationOf(fact);
  if (derivation === undefined || declared?.assumed) return declared && reported(declared);
  const computed = derive(derivation, known);
  return computed === undefined
    ? declared && reported(declared)
    : { ...placed(submission, derivation), ...both(computed, declared, fact?.type === 'rate') };
}

/** A computed figure stands where its part does, or its list. */
function placed({ facts }: Submission, derivation: Derivation): Pick<Known, 'at'> {
  const at = facts.get(derivation.kind === 'ratio' ? derivation.part : derivation.of)?.at;
  return at === undefined ? {} : { at };
}

/** A raw figure is measured; what only says how things stand (a rate, a bound, a flag, a set) is declared. */
function reported(fact: ReportedFact): Known {
  return { value: fact.value, evidence: supportOf(fact), computed: false, at: fact.at };
}

function supportOf(fact: ReportedFact): Evidence {
  const { value } = fact;
  if (value.kind === 'list') return value.open ? 'declared' : 'measured';
  if (value.kind !== 'quantity' || exactValue(value.quantity) === undefined) return 'declared';
  return fact.written.includes('%') || fact.written.includes('％') ? 'declared' : 'measured';
}

/**
 * The computed value counts. Where it is only a bound (an open list) and a declared figure lies within it,
 * the figure says more and nothing speaks against it.
 */
function both(computed: Derived, declared: ReportedFact | undefined, percent: boolean): Known {
  const value: FactValue = { kind: 'quantity', quantity: computed.quantity };
  if (declared?.value.kind !== 'quantity') return { value, evidence: computed.evidence, computed: true };
  const { low, high } = computed.quantity;
  const partly =
    (low ?? high) !== undefined &&
    exactValue(computed.quantity) === undefined &&
    exactValue(declared.value.quantity) !== undefined;
  if (partly && agrees(declared.value.quantity, computed.quantity, percent))
    return { ...reported(declared), evidence: 'declared' };
  return { value, evidence: computed.evidence, declared, computed: true };
}

function missingInputs(
  standard: Standard,
  known: (id: string) => Known | undefined,
  id: string,
): readonly string[] {
  const fact = standard.facts.get(id);
  const derivation = derivationOf(fact);
  if (derivation?.kind !== 'ratio') return [id];
  const inputs = [derivation.part, derivation.whole].filter((input) => known(input) === undefined);
  return inputs.length === 0 ? [id] : inputs;
}
