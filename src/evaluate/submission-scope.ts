import type { NumberFact, Position, Quantity, ReportedFact, Standard, Submission } from '../model/index.ts';
import { domainOf, known } from '../quantity/index.ts';
import { derivationOf } from '../standard/index.ts';
import { type Derived, derive } from './derive.ts';
import { fitted, isNumber, type KnownFact, type LookUp, type Scope } from './scope.ts';

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
  const number = (input: string): NumberFact => {
    const of = factOf(input);
    if (!isNumber(of)) throw new Error(`"${input}" is no number`);
    return of;
  };
  const computed = derive(fact, derivation, { fact: number, look });
  const at = submission.facts.get(derivation.kind === 'ratio' ? derivation.part : derivation.of)?.at;
  return together(fact, computed, declared, at);
}

/** A fact that is stated outright: a number without its parts, a rate, a bound, a flag, a set, a list. */
const reported = (declared: ReportedFact, fact: Parameters<typeof fitted>[1]): KnownFact => ({
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
  const said = declared && fitted(declared.value, fact);
  if (said?.kind !== 'quantity')
    return computed.sure ? alone(computed, at) : { kind: 'nothing', certain: false, of: computed.of };
  const both = (view: typeof computed.quantity) =>
    known(said.quantity, view, fact.type === 'rate', domainOf(fact)) ?? view;
  const quantity = both(computed.quantity);
  return {
    kind: 'known',
    known: {
      ...partsOf(computed, at),
      value: { kind: 'quantity', quantity },
      evidence: 'declared',
      span: computed.quantity,
      ...(computed.sure && { computed: { quantity: computed.quantity, evidence: computed.evidence } }),
      ...(declared && { declared }),
      ...(computed.hoped && {
        hoped: (asked) => {
          const hoped = computed.hoped?.(asked);
          return hoped && both(hoped);
        },
      }),
    },
  };
}

type ViewOf = Extract<Derived, { kind: 'view' }>;

const alone = (view: ViewOf, at: Position | undefined): LookUp => ({
  kind: 'known',
  known: {
    ...partsOf(view, at),
    value: { kind: 'quantity', quantity: view.quantity },
    evidence: view.evidence,
    span: view.quantity,
    computed: { quantity: view.quantity, evidence: view.evidence },
    ...(view.hoped && { hoped: view.hoped }),
  },
});

const partsOf = ({ missing }: ViewOf, at: Position | undefined): Pick<KnownFact, 'at' | 'missing'> => ({
  ...(at && { at }),
  ...(missing && { missing }),
});
