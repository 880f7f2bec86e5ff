import type { CheckOf, FactRecord, FailingRecord, LeafResult, Shortfall } from '../../model/index.ts';
import { recordWords } from '../../standard/index.ts';
import { conformLabel, EVERY_ONE, recordsLabel } from '../../words/index.ts';
import { isCertain, supportOfList } from '../derive.ts';
import { strongest, weakest } from '../evidence.ts';
import { and, not } from '../kleene.ts';
import { recordScope } from '../record-scope.ts';
import { type Candidate, candidates, listFact } from '../records.ts';
import { asCondition, asList, type Scope } from '../scope.ts';
import { anyOf, type SupportedTruth } from '../supported-truth.ts';
import { type CheckRule, failing, type Judge, knownOr, message, withEvidence } from './rule.ts';
import { missingOf } from './where.ts';

interface FitRecord extends SupportedTruth {
  readonly record: FactRecord;
  readonly failure?: FailingRecord;
}

/** Each record that fits also does this; over no record it is true, and an open list may hold another that does not. */
export const everyRule: CheckRule<'every'> = (check, scope, judge) => {
  const fact = listFact(scope, check.fact);
  const question = {
    check,
    fact,
    threshold: { op: 'every', text: EVERY_ONE },
  } as const;
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const value = asList(found.known, check.fact);
  const kept = candidates(value, check.excluding, asCondition(scope)).map((one) =>
    keptOf(one, check, scope, judge),
  );
  const truth = and([...kept.map((k) => k.truth), ...(value.open ? (['unknown'] as const) : [])]);
  const broken = kept.filter((k) => k.truth === 'false');
  const list = supportOfList(value);
  const evidence = {
    true: () => weakest([list, ...kept.map((k) => k.evidence)]),
    false: () => weakest([list, strongest(broken.map((k) => k.evidence))]),
    unknown: () => undefined,
  }[truth]();
  const short = truth === 'false' ? shortOf(check, broken) : undefined;
  return {
    ...question,
    truth,
    ...withEvidence(evidence),
    actual: actualOf(kept.length - broken.length, kept.length),
    listed: { records: kept.length, whole: !value.open },
    ...(short && { shortfall: short }),
    ...missingOf(truth, kept),
    reason: message(`reason-every-${truth}`, {
      fact: fact.label,
      failing: String(broken.length),
      total: String(kept.length),
      records: recordWords(short?.records ?? []),
    }),
  };
};

const actualOf = (conform: number, all: number): NonNullable<LeafResult['actual']> => ({
  text: conformLabel(conform, all),
});

/** A record keeps the rule where it is left out, where the condition does not bind it, or where it does what is asked. */
function keptOf(
  { record, excluded }: Candidate,
  check: CheckOf<'every'>,
  scope: Scope,
  judge: Judge,
): FitRecord {
  const inside = recordScope(listFact(scope, check.fact), record, scope);
  const bound = check.where && judge(check.where, asCondition(inside));
  const does = judge(check.every, inside);
  const kept = anyOf([excluded, ...(bound ? [{ ...bound, truth: not(bound.truth) }] : []), does]);
  const mayBeNone = kept.truth === 'false' && !isCertain(record);
  return {
    record,
    ...(mayBeNone ? { truth: 'unknown' } : kept),
    ...(kept.truth !== 'true' && { failure: failing(record, does) }),
  };
}

function shortOf(
  check: CheckOf<'every'>,
  broken: readonly FitRecord[],
): Shortfall & { readonly kind: 'mend' } {
  const exact = String(broken.length);
  return {
    kind: 'mend',
    fact: check.fact,
    text: recordsLabel(exact),
    exact,
    records: broken.flatMap(({ failure }) => failure ?? []),
  };
}
