import type { Fact, NumberFact, Rational, Threshold } from '../../model/index.ts';
import { exactValue, type QuantityProblem, readQuantity } from '../../quantity/index.ts';
import type { Complaint } from './plain-standard.ts';

/** What is wrong with a bound or a range is that it is one. */
type OfSpan = 'nothing-there' | 'reversed-range';
type Why = Exclude<QuantityProblem, OfSpan> | 'sign';

const isOfSpan = (problem: QuantityProblem): problem is OfSpan =>
  problem === 'nothing-there' || problem === 'reversed-range';

type ThresholdReading = { readonly threshold: Threshold } | { readonly problem: Complaint };

/** A figure of a standard (a threshold, an end of what is plausible): exact, of the fact's kind, without a sign. */
export function thresholdOf(
  written: string | number,
  fact: NumberFact,
  code: 'bad-threshold' | 'bad-plausible',
): ThresholdReading {
  const text = String(written);
  const wrong = (why: Why): ThresholdReading => ({
    problem: {
      code,
      args: {
        written: text,
        fact: fact.label,
        why: { code: `threshold-why-${why}`, args: {} },
        expected: { code: `threshold-${fact.type}`, args: {} },
      },
    },
  });
  if (/[<>=≤≥＜＞～~]|\.\./.test(text)) return wrong('sign');
  const read = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
  if (!read.ok) return wrong(isOfSpan(read.problem) ? 'sign' : read.problem);
  const value: Rational | undefined = exactValue(read.quantity);
  return value === undefined
    ? wrong('sign')
    : { threshold: { value, decimals: read.quantity.decimals ?? 0 } };
}

export const isNumber = (fact: Fact | undefined): fact is NumberFact =>
  fact !== undefined && ['count', 'measure', 'rate'].includes(fact.type);
