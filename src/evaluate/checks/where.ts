import type {
  CheckOf,
  CheckResult,
  Evidence,
  FactRecord,
  FailingRecord,
  LeafResult,
  Quantity,
  Shortfall,
  ShownFigure,
  Truth,
} from '../../model/index.ts';
import { exactText, holds, rational, showQuantity, subtract, ZERO } from '../../quantity/index.ts';
import { conditionWords, nearRecords, recordWords } from '../../standard/index.ts';
import { atLeastLabel, thingsLabel } from '../../words/index.ts';
import { numberOf, supportOfList, totalOf } from '../derive.ts';
import { suffices, weakest } from '../evidence.ts';
import { not } from '../kleene.ts';
import { recordScope } from '../record-scope.ts';
import { type Candidate, candidates, type ListValue, listFact } from '../records.ts';
import { asCondition, asList, type Scope } from '../scope.ts';
import { allOf, type SupportedTruth } from '../supported-truth.ts';
import { shownQuantity } from './compare.ts';
import { attested, type CheckRule, failing, type Judge, knownOr, message, withEvidence } from './rule.ts';

interface Fit extends SupportedTruth {
  readonly record: FactRecord;
  readonly failure?: FailingRecord;
}

/** How many records of a list fit a condition; a fitting group adds its count. */
export const whereRule: CheckRule<'where'> = (check, scope, judge) => {
  const fact = listFact(scope, check.fact);
  const asked = String(check.atLeast);
  const text = atLeastLabel(asked);
  const question = { check, fact, threshold: { op: 'where', text, exact: asked } } as const;
  const found = knownOr(question, scope);
  if ('absent' in found) return found.absent;
  const value = asList(found.known, check.fact);
  const fits = fitsOf(value, check, asCondition(scope), judge);
  const number = fitting(fits, value);
  const truth = holds(number, 'at_least', rational(check.atLeast));
  const actual = actualOf(number);
  if (truth === 'unknown' && scope.attested && couldSuffice(value, check, scope, judge))
    return { ...attested(question, missingIn(fits), 'reason-attested-in-part'), actual };
  const shown = showQuantity(number, false);
  const short = truth === 'false' ? shortOf(check, number, fits) : undefined;
  const args = { fact: fact.label, actual: shown, asked, short: short?.text ?? '' };
  const said =
    truth === 'false' && check.where && number.high?.value.n === 0n
      ? message('reason-none-fit', {
          fact: fact.label,
          where: conditionWords(check.where, fact, scope.scales),
          asked,
        })
      : message(`reason-where-${truth}`, args);
  const records = short === undefined || scope.condition ? [] : recordWords(nearRecords(short.records));
  return {
    ...question,
    truth,
    ...withEvidence(truth === 'unknown' ? undefined : supportOf(truth, fits, value, check.atLeast)),
    actual,
    listed: { records: value.records.length, whole: !value.open },
    ...(short && { shortfall: short }),
    ...missingOf(truth, fits),
    reason: records.length === 0 ? said : message('reason-and-records', { said, records }),
  };
};

function actualOf(number: Quantity): ShownFigure {
  return shownQuantity(number, thingsLabel(showQuantity(number, false)));
}

const fitsOf = (list: ListValue, check: CheckOf<'where'>, scope: Scope, judge: Judge): readonly Fit[] =>
  candidates(list, check.excluding, scope).map((one) => fitOf(one, check, scope, judge));

/**
 * Would enough fit if all that was not reported were as it should be? The word never fills a condition, so that no
 * record fits by it; it is the check as a whole that is attested.
 */
const couldSuffice = (list: ListValue, check: CheckOf<'where'>, scope: Scope, judge: Judge): boolean =>
  holds(fitting(fitsOf(list, check, scope, judge), list), 'at_least', rational(check.atLeast)) === 'true';

/** A record counts where no other list leaves it out and it satisfies the condition. */
function fitOf({ record, excluded }: Candidate, check: CheckOf<'where'>, scope: Scope, judge: Judge): Fit {
  const condition =
    check.where && judge(check.where, recordScope(listFact(scope, check.fact), record, scope));
  const fit = allOf([{ ...excluded, truth: not(excluded.truth) }, ...(condition ? [condition] : [])]);
  return { record, ...fit, ...(fit.truth !== 'true' && { failure: failing(record, condition) }) };
}

/** From those that surely fit to those that may; no upper end where the list is open. */
function fitting(fits: readonly Fit[], list: ListValue): Quantity {
  const { low } = totalOf(fits.filter((f) => f.truth === 'true').map((f) => f.record));
  const { high } = totalOf(fits.filter((f) => f.truth !== 'false').map((f) => f.record));
  return numberOf({ ...(low && { low }), ...(high && { high }) }, list.open);
}

/**
 * The strongest support by which it is decided: what is weaker counts as unknown. A list is supported as a whole, so
 * that no record makes it stronger.
 */
function supportOf(
  truth: Truth,
  fits: readonly Fit[],
  list: ListValue,
  wanted: number,
): Evidence | undefined {
  const decides = (least: Evidence) => {
    const held = fits.map((fit) =>
      suffices(fit.evidence, least) ? fit : { ...fit, truth: 'unknown' as const },
    );
    return holds(fitting(held, list), 'at_least', rational(wanted)) === truth;
  };
  const floor = (['measured', 'declared', 'attested'] as const).find(decides);
  return weakest([supportOfList(list), floor]);
}

/** So many more that fit: with them the number is certainly enough. */
function shortOf(
  check: CheckOf<'where'>,
  number: Quantity,
  fits: readonly Fit[],
): Shortfall & { readonly kind: 'records' } {
  const value = subtract(rational(check.atLeast), number.low?.value ?? ZERO);
  const exact = exactText(value);
  return {
    kind: 'records',
    fact: check.fact,
    text: thingsLabel(exact),
    exact,
    value,
    records: fits.flatMap(({ failure }) => failure ?? []),
  };
}

/** What the records that are not decided do not say. */
export function missingOf(truth: Truth, fits: readonly UndecidedFit[]): Pick<LeafResult, 'missing'> {
  const missing = truth === 'unknown' ? missingIn(fits) : [];
  return missing.length === 0 ? {} : { missing };
}

type UndecidedFit = Pick<Fit, 'truth' | 'failure'>;

const missingIn = (fits: readonly UndecidedFit[]): readonly string[] => [
  ...new Set(
    fits.flatMap(({ truth, failure }) =>
      truth === 'unknown' && failure?.result ? missingFrom(failure.result) : [],
    ),
  ),
];

const missingFrom = (result: CheckResult): readonly string[] =>
  result.parts === undefined ? (result.missing ?? []) : result.parts.flatMap(missingFrom);
