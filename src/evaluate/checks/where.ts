import type { CheckOf, CheckResult, Evidence, FactRecord, Quantity, Truth } from '../../model/index.ts';
import { exactValue, holds, rational, showQuantity } from '../../quantity/index.ts';
import { totalOf } from '../derive.ts';
import { strongest, suffices, weakest } from '../evidence.ts';
import { recordScope } from '../record-scope.ts';
import { counted, type ListValue, listFact } from '../records.ts';
import type { Scope } from '../scope.ts';
import { type CheckRule, type Judge, knownOr, labelOf, message, withEvidence } from './rule.ts';

interface Fit {
  readonly record: FactRecord;
  readonly truth: Truth;
  readonly evidence: Evidence | undefined;
}

/** How many records of a list fit a condition; a fitting group adds its count. */
export const whereRule: CheckRule<'where'> = (check, scope, judge) => {
  const label = labelOf(scope.fact(check.fact), check.fact);
  const asked = String(check.atLeast);
  const threshold: NonNullable<CheckResult['threshold']> = {
    op: 'where',
    text: { zh: `至少 ${asked} 项`, en: `at least ${asked}` },
    exact: asked,
  };
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold };
  const { value } = found.known;
  if (value.kind !== 'list') throw new Error(`"${check.fact}" is no list`);
  const fits = counted(value, check.excluding, scope).map((record) => fitOf(record, check, scope, judge));
  const number = numberOf(fits, value);
  const truth = holds(number, 'at_least', rational(check.atLeast));
  const text = showQuantity(number, false);
  const short = truth === 'false' ? shortOf(check, fits) : undefined;
  const evidence =
    truth === 'true'
      ? supportOf(fits, check.atLeast)
      : weakest([found.known.evidence, ...fits.map((f) => f.evidence)]);
  return {
    check,
    truth,
    ...withEvidence(truth === 'unknown' ? (evidence ?? 'declared') : evidence),
    fact: listFact(scope, check.fact),
    actual: {
      text: { zh: `${text} 项`, en: text },
      quantity: number,
      ...(exactValue(number) && { exact: text }),
    },
    threshold,
    ...(short && { shortfall: short }),
    reason: message(`reason-where-${truth}`, { fact: label, actual: text, asked, short: short?.text ?? '' }),
  };
};

function fitOf(record: FactRecord, check: CheckOf<'where'>, scope: Scope, judge: Judge): Fit {
  if (check.where === undefined) return { record, truth: 'true', evidence: 'measured' };
  const { truth, evidence } = judge(check.where, recordScope(listFact(scope, check.fact), record, scope));
  return {
    record,
    truth,
    evidence:
      record.grouped && exactValue(record.count) === undefined ? weakest([evidence, 'declared']) : evidence,
  };
}

/** From those that surely fit to those that may; no upper end where the list is open. */
function numberOf(fits: readonly Fit[], list: ListValue): Quantity {
  const sure = totalOf(fits.filter((f) => f.truth === 'true').map((f) => f.record));
  const possible = totalOf(fits.filter((f) => f.truth !== 'false').map((f) => f.record));
  return { ...(sure.low && { low: sure.low }), ...(!list.open && possible.high && { high: possible.high }) };
}

/** As strong as the weakest of the records that are needed: the strongest support on which enough of them fit. */
function supportOf(fits: readonly Fit[], wanted: number): Evidence | undefined {
  const fitting = fits.filter((f) => f.truth === 'true');
  const enough = (least: Evidence) =>
    holds(
      totalOf(fitting.filter((f) => suffices(f.evidence, least)).map((f) => f.record)),
      'at_least',
      rational(wanted),
    ) === 'true';
  return strongest((['attested', 'declared', 'measured'] as const).filter(enough));
}

function shortOf(check: CheckOf<'where'>, fits: readonly Fit[]): NonNullable<CheckResult['shortfall']> {
  const have = totalOf(fits.filter((f) => f.truth === 'true').map((f) => f.record)).high;
  const short = String(BigInt(check.atLeast) - (have?.value.n ?? 0n));
  const records = fits.filter((f) => f.truth === 'false').map((f) => f.record.at);
  return {
    fact: check.fact,
    text: { zh: `${short} 项`, en: short },
    exact: short,
    value: rational(short),
    records,
  };
}
