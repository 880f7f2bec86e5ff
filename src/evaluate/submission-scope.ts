import type {
  Fact,
  NumberFact,
  Position,
  Quantity,
  ReportedFact,
  Standard,
  Submission,
} from '../model/index.ts';
import { domainOf, known } from '../quantity/index.ts';
import { derivationOf } from '../standard/index.ts';
import { type Derived, derive } from './derive.ts';
import { asNumber, fitted, isNumber, type KnownFact, type LookUp, type Scope } from './scope.ts';

/** A submission's facts as checks see them: reported, or computed where the catalogue says how. */
export function submissionScope(
  standard: Standard,
  submission: Pick<Submission, 'facts'>,
  margins: boolean,
): Scope {
  const memo = new Map<string, LookUp>();
  const fact = (id: string) => {
    const found = standard.facts.get(id);
    if (found === undefined) throw new Error(`no fact "${id}"`);
    return found;
  };
  const look = (id: string): LookUp => {
    const before = memo.get(id);
    // Stryker disable next-line ConditionalExpression: what is looked up anew is the same
    if (before !== undefined) return before;
    const now = lookUp(id, { fact, look }, submission);
    memo.set(id, now);
    return now;
  };
  return {
    rule: standard.comparison,
    scales: standard.scales,
    attested: false,
    condition: false,
    margins,
    fact,
    look,
  };
}

/** What is known of the quantities that these facts give, computed ones included. */
export function knownQuantities(
  standard: Standard,
  facts: Submission['facts'],
): (id: string) => Quantity | undefined {
  const scope = submissionScope(standard, { facts }, false);
  return (id) => {
    const look = scope.look(id);
    return look.kind === 'known' && look.known.value.kind === 'quantity'
      ? look.known.value.quantity
      : undefined;
  };
}

/** The same facts, where an acceptance group's word stands in for those that were not reported. */
export const attestedScope = (scope: Scope): Scope => ({ ...scope, attested: true });

function lookUp(
  id: string,
  { fact: factOf, look }: Pick<Scope, 'fact' | 'look'>,
  submission: Pick<Submission, 'facts'>,
): LookUp {
  const fact = factOf(id);
  const declared = submission.facts.get(id);
  const derivation = derivationOf(fact);
  if (derivation === undefined || !isNumber(fact) || declared?.assumed)
    return declared === undefined
      ? { kind: 'missing', facts: [id], couldBe: () => true }
      : { kind: 'known', known: reported(declared, fact) };
  const computed = derive(fact, derivation, { fact: factOf, look });
  const at = submission.facts.get(derivation.kind === 'ratio' ? derivation.part : derivation.of)?.at;
  return together(fact, computed, declared, at);
}

/** A fact that is stated outright: a number without its parts, a rate, a bound, a flag, a set, a list. */
const reported = (declared: ReportedFact, fact: Fact): KnownFact => ({
  value: fitted(declared.value, fact),
  evidence: 'declared',
  at: declared.at,
});

/** What is known is what both the computed and the declared allow; where they share nothing, the computed one counts. */
function together(
  fact: NumberFact,
  computed: Derived,
  declared: ReportedFact | undefined,
  at: Position | undefined,
): LookUp {
  if (computed.kind === 'nothing' && computed.certain) return computed;
  if (computed.kind !== 'view')
    return declared === undefined ? computed : { kind: 'known', known: reported(declared, fact) };
  if (declared === undefined)
    return computed.sure
      ? { kind: 'known', known: alone(computed, at) }
      : { kind: 'nothing', certain: false, of: computed.of };
  const { quantity: said } = asNumber(reported(declared, fact), fact.id).value;
  const both = (view: Quantity) => known(said, view, fact.type === 'rate', domainOf(fact)) ?? view;
  const { hoped, evidence, ...view } = alone(computed, at);
  return {
    kind: 'known',
    known: {
      ...view,
      value: { kind: 'quantity', quantity: both(computed.quantity) },
      evidence: 'declared',
      computed: {
        quantity: computed.quantity,
        from: computed.from,
        ...(computed.sure && { evidence }),
        declared: { quantity: said, written: declared.written, at: declared.at },
      },
      ...(hoped && {
        hoped: (asked) => {
          const filled = hoped(asked);
          return filled && both(filled);
        },
      }),
    },
  };
}

/** What is known where nothing is declared. */
const alone = (
  { quantity, evidence, from, missing, hoped }: Extract<Derived, { kind: 'view' }>,
  at: Position | undefined,
): KnownFact => ({
  value: { kind: 'quantity', quantity },
  evidence,
  computed: { quantity, from, evidence },
  ...(at && { at }),
  ...(missing && { missing }),
  ...(hoped && { hoped }),
});
