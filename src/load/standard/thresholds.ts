import type { Fact, NumberFact, Rational, Threshold } from '../../model/index.ts';
import { exactValue, readQuantity } from '../../quantity/index.ts';
import type { Complaint } from './plain-standard.ts';

type Read = { readonly threshold: Threshold } | { readonly problem: Complaint };

/** A figure of a standard (a threshold, an end of what is plausible): exact, of the fact's kind, without a sign. */
export function thresholdOf(
  written: string | number,
  fact: NumberFact,
  code: 'bad-threshold' | 'bad-plausible',
): Read {
  const text = String(written);
  const wrong = (why: string): Read => ({
    problem: {
      code,
      args: {
        written: text,
        fact: fact.label,
        why: { code: `threshold-why-${why}` as 'threshold-why-sign', args: {} },
        expected: { code: `threshold-${fact.type}`, args: {} },
      },
    },
  });
  if (/[<>=≤≥＜＞～~]|\.\./.test(text)) return wrong('sign');
  const read = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
  if (!read.ok) return wrong(read.problem);
  const value: Rational | undefined = exactValue(read.quantity);
  return value === undefined
    ? wrong('sign')
    : { threshold: { value, decimals: read.quantity.decimals ?? 0 } };
}

export const isNumber = (fact: Fact | undefined): fact is NumberFact =>
  fact !== undefined && ['count', 'measure', 'rate'].includes(fact.type);
