import type {
  CheckResult,
  Evaluation,
  Fact,
  IndicatorResult,
  Quantity,
  Rational,
  RequirementResult,
  Standard,
  Submission,
} from '../model/index.ts';
import { add, compare, exactText, exactValue, isZero, multiply, rational } from '../quantity/index.ts';
import { leafResults, shareOf } from '../standard/index.ts';

/** The two reported figures that a rate is computed from, and what the part must reach. */
export interface Share {
  readonly part: Fact;
  readonly whole: Fact;
  readonly have: Quantity;
  readonly of: Quantity;
  /** In the part's unit; absent where the rate falls short of nothing. */
  readonly need?: Rational;
}

/** One check that fails, in as many indicators as ask it of the same figures. */
export interface Problem {
  readonly indicators: readonly IndicatorResult[];
  /** The requirement of the first of them. */
  readonly requirement: RequirementResult;
  readonly result: CheckResult;
  readonly share?: Share;
  /** The part that is missing of what is asked, for ranking alone; infinite where it has no measure. */
  readonly missing: number;
}

/** The part and the whole of a rate, where both are reported as they are. */
export function shareIn(
  { fact, shortfall }: CheckResult,
  { facts }: Submission,
  standard: Standard,
): Share | undefined {
  const ratio = shareOf(fact);
  if (ratio === undefined) return undefined;
  const [part, whole] = [standard.facts.get(ratio.part), standard.facts.get(ratio.whole)];
  const [have, of] = [facts.get(ratio.part)?.value, facts.get(ratio.whole)?.value];
  if (part === undefined || whole === undefined) return undefined;
  if (have?.kind !== 'quantity' || of?.kind !== 'quantity') return undefined;
  const now = exactValue(have.quantity);
  const change = shortfall?.fact === part.id ? shortfall.value : undefined;
  const need = now !== undefined && change !== undefined ? add(now, change) : undefined;
  return { part, whole, have: have.quantity, of: of.quantity, ...(need && { need }) };
}

/** What fails in an evaluation, waived requirements aside, in the standard's order: the checks themselves, not their combinations. */
export const failuresOf = (evaluation: Evaluation, standard: Standard): readonly Problem[] =>
  evaluation.indicators.flatMap((indicator) =>
    indicator.requirements
      .filter(({ status, waiver }) => status === 'unmet' && waiver === undefined)
      .flatMap((requirement) =>
        failing(requirement.result).map((result) =>
          problem(indicator, requirement, result, evaluation.submission, standard),
        ),
      ),
  );

/** Of alternatives that all fail it is the alternatives that fail; of what must all hold, each that does not. */
function failing(result: CheckResult): readonly CheckResult[] {
  if (result.parts === undefined || result.check.kind === 'any') return [result];
  const parts = result.parts.filter(({ truth }) => truth === 'false');
  return parts.length === 0 ? [result] : parts.flatMap(failing);
}

function problem(
  indicator: IndicatorResult,
  requirement: RequirementResult,
  result: CheckResult,
  submission: Submission,
  standard: Standard,
): Problem {
  const share = shareIn(result, submission, standard);
  return {
    indicators: [indicator],
    requirement,
    result,
    ...(share && { share }),
    missing: missingOf(result, share),
  };
}

/** What is asked of a figure, and by how much it misses it, as a share of what is asked. */
function missingOf({ shortfall, threshold }: CheckResult, share: Share | undefined): number {
  const change = shortfall?.value;
  const asked = share?.need ?? threshold?.value;
  if (change === undefined || asked === undefined || isZero(asked)) return Number.POSITIVE_INFINITY;
  return Math.abs(numberOf(change)) / Math.abs(numberOf(asked));
}

const numberOf = ({ s, n, d }: Rational): number => (Number(s) * Number(n)) / Number(d);

/** The same with those that hold the same figures against the same threshold as one; least short first. */
export function problemsOf(evaluation: Evaluation, standard: Standard): readonly Problem[] {
  const alike = new Map<string, Problem>();
  for (const [index, one] of failuresOf(evaluation, standard).entries()) {
    const key = keyOf(one) ?? String(index);
    const before = alike.get(key);
    const more = one.indicators.filter((indicator) => before?.indicators.includes(indicator) !== true);
    alike.set(key, before ? { ...before, indicators: [...before.indicators, ...more] } : one);
  }
  return [...alike.values()].toSorted((a, b) => (a.missing === b.missing ? 0 : a.missing - b.missing));
}

function keyOf({ result, share }: Problem): string | undefined {
  const [have, of] = [share && exactValue(share.have), share && exactValue(share.of)];
  if (have === undefined || of === undefined || result.threshold === undefined) return undefined;
  return `${exactText(have)} ${exactText(of)} ${result.threshold.op} ${result.threshold.exact}`;
}

/** A rate that is met and would not be with any less: the figure is exactly what is asked, or one thing more refutes it. */
export const isWithoutMargin = ({ result, share }: Problem): boolean => {
  const { margin, fact, threshold } = result;
  // All of them is asked and all of them there are: no share has more.
  if (threshold?.value !== undefined && compare(threshold.value, rational(1)) === 0) return false;
  if (margin === undefined || share === undefined || fact?.type !== 'rate') return false;
  if (exactValue(share.have) === undefined || exactValue(share.of) === undefined) return false;
  const size = margin.change.s < 0n ? multiply(margin.change, rational(-1)) : margin.change;
  return isZero(size) || (margin.reached && margin.fact.type === 'count' && compare(size, rational(1)) === 0);
};

/** The rates that are met without any margin. */
export const edgesOf = (evaluation: Evaluation, standard: Standard): readonly Problem[] =>
  evaluation.indicators.flatMap((indicator) =>
    indicator.requirements
      .filter(({ status }) => status === 'met')
      .flatMap((requirement) =>
        leafResults(requirement.result)
          .filter(({ truth }) => truth === 'true')
          .map((result) => problem(indicator, requirement, result, evaluation.submission, standard)),
      )
      .filter(isWithoutMargin),
  );
