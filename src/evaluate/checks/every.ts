import type { CheckOf, CheckResult, Evidence, FactRecord, Truth } from '../../model/index.ts';
import { exactValue } from '../../quantity/index.ts';
import { strongest, weakest } from '../evidence.ts';
import { and, not, or } from '../kleene.ts';
import { recordScope } from '../record-scope.ts';
import { certain, counted, listFact } from '../records.ts';
import type { Scope } from '../scope.ts';
import { type CheckRule, type Judge, knownOr, labelOf, message, withEvidence } from './rule.ts';

interface Kept {
  readonly record: FactRecord;
  readonly truth: Truth;
  readonly evidence: Evidence | undefined;
}

/** Each record that fits also does this; over no record it is true, and an open list may hold another that does not. */
export const everyRule: CheckRule<'every'> = (check, scope, judge) => {
  const threshold: NonNullable<CheckResult['threshold']> = {
    op: 'every',
    text: { zh: '全部', en: 'every one' },
  };
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold };
  const { value, evidence } = found.known;
  if (value.kind !== 'list') throw new Error(`"${check.fact}" is no list`);
  const kept = counted(value, check.excluding, scope).map((record) => keptBy(record, check, scope, judge));
  const truth = and([...kept.map((k) => k.truth), ...(value.open ? (['unknown'] as const) : [])]);
  const failing = kept.filter((k) => k.truth === 'false');
  const args = {
    fact: labelOf(scope.fact(check.fact), check.fact),
    failing: String(failing.length),
    total: String(kept.length),
  };
  return {
    check,
    truth,
    ...withEvidence(
      truth === 'false'
        ? strongest(failing.map((k) => k.evidence))
        : weakest([evidence, ...kept.map((k) => k.evidence)]),
    ),
    fact: listFact(scope, check.fact),
    actual: {
      text: {
        zh: `${kept.length - failing.length}/${kept.length} 条记录符合`,
        en: `${kept.length - failing.length} of ${kept.length} records`,
      },
    },
    threshold,
    ...(failing.length > 0 && truth === 'false' && { shortfall: shortOf(check, failing) }),
    reason: message(`reason-every-${truth}`, args),
  };
};

/** A record keeps the rule where the condition does not bind it, or it does what is asked. */
function keptBy(record: FactRecord, check: CheckOf<'every'>, scope: Scope, judge: Judge): Kept {
  const inside = recordScope(listFact(scope, check.fact), record, scope);
  const bound = check.where && judge(check.where, inside);
  const does = judge(check.every, inside);
  const truth = or([bound ? not(bound.truth) : 'false', does.truth]);
  const support =
    bound?.truth === 'false'
      ? bound.evidence
      : truth === 'false'
        ? weakest([bound?.evidence ?? 'measured', does.evidence])
        : does.evidence;
  const evidence =
    record.grouped && exactValue(record.count) === undefined ? weakest([support, 'declared']) : support;
  return { record, truth: truth === 'false' && !certain(record) ? 'unknown' : truth, evidence };
}

function shortOf(check: CheckOf<'every'>, failing: readonly Kept[]): NonNullable<CheckResult['shortfall']> {
  const exact = String(failing.length);
  return {
    fact: check.fact,
    text: { zh: `${exact} 条记录`, en: `${exact} records` },
    exact,
    records: failing.map((k) => k.record.at),
  };
}
