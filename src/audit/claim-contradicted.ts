import type { CheckResult, Evaluation, Fact, Label, Message } from '../model/index.ts';
import { derivationOf, leafResults, someLeaf } from '../standard/index.ts';
import { withUnit } from '../words/index.ts';
import { type FindingParts, type FindingRule, placed, requirementsOf } from './rule.ts';

/** A declared figure does not agree with the one computed, at the precision it is declared with. */
export const claimContradicted: FindingRule = {
  code: 'claim-contradicted',
  severity: 'warning',
  find: (evaluation) => refutedClaims(evaluation, 'claim-figure', (result) => !countsThings(result)),
};

/** A declared number of things differs from the list of them: that, and nothing else. */
export const countMismatch: FindingRule = {
  code: 'count-mismatch',
  severity: 'warning',
  find: (evaluation) => refutedClaims(evaluation, 'claim-count', countsThings),
};

/** One finding for each requirement, whatever number of its figures are claimed otherwise. */
function refutedClaims(
  evaluation: Evaluation,
  code: 'claim-figure' | 'claim-count',
  ofKind: (result: CheckResult) => boolean,
): readonly FindingParts[] {
  return requirementsOf(evaluation).flatMap((place) => {
    if (!someLeaf(place.requirement.result, isRefuted)) return [];
    const refuted = leafResults(place.requirement.result).filter(isRefuted);
    const facts = new Map(refuted.filter(ofKind).map((one) => [one.fact?.id ?? '', one] as const));
    const [first] = facts.keys();
    if (first === undefined) return [];
    const claims = [...facts.values()].map((one) => claimOf(one, code));
    return [{ args: { claims }, ...placed(evaluation, place, first), facts: [...facts.keys()] }];
  });
}

const isRefuted = ({ claimed }: CheckResult): boolean => claimed?.agrees === false;

const claimOf = ({ fact, claimed, actual }: CheckResult, code: Message['code']): Message => ({
  code,
  args: {
    fact: fact?.label ?? '',
    claimed: counted(claimed?.text ?? '', fact),
    actual: counted(actual?.exact ?? '', fact, actual?.text),
  },
});

/** A number of things has its measure word in Chinese; in English the fact's label says what they are. */
const counted = (text: string, fact: Fact | undefined, shown?: Label): Label =>
  derivationOf(fact)?.kind === 'count-of' && text !== ''
    ? { zh: withUnit(text, fact !== undefined && 'unit' in fact ? fact.unit : undefined).zh, en: text }
    : (shown ?? { zh: text, en: text });

const countsThings = ({ fact }: CheckResult): boolean => derivationOf(fact)?.kind === 'count-of';
