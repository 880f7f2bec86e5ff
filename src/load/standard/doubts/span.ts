import type { AskedEnd, NumberFact, Rational, Standard } from '../../../model/index.ts';
import { add, compare, ONE, rational, subtract, ZERO } from '../../../quantity/index.ts';

/** The values from one end to the other; without an end it goes on. */
export interface Span {
  readonly low?: End;
  readonly high?: End;
}

interface End {
  readonly value: Rational;
  readonly inclusive: boolean;
}

/** The values that a fact may have. */
export function domainOf(fact: NumberFact, { facts }: Standard): Span {
  const low = fact.negative ? {} : { low: { value: ZERO, inclusive: true } };
  const source = fact.derived?.kind === 'count-of' ? facts.get(fact.derived.of) : undefined;
  if (source?.type === 'set' && !source.open)
    return { ...low, high: { value: rational(source.items.size), inclusive: true } };
  return fact.type === 'rate' && !fact.aboveWhole ? { ...low, high: { value: ONE, inclusive: true } } : low;
}

/** The values that a check asks; of a count the whole ones. */
export const askedSpan = (fact: NumberFact, ends: readonly AskedEnd[]): Span =>
  ends.map((end) => spanOf(fact, end)).reduce(both, {});

function spanOf(fact: NumberFact, { op, threshold: { value } }: AskedEnd): Span {
  const whole = fact.type === 'count';
  switch (op) {
    case 'at_least':
      return { low: { value, inclusive: true } };
    case 'at_most':
      return { high: { value, inclusive: true } };
    case 'more_than':
      return { low: whole ? { value: add(value, ONE), inclusive: true } : { value, inclusive: false } };
    default:
      return { high: whole ? { value: subtract(value, ONE), inclusive: true } : { value, inclusive: false } };
  }
}

/** What lies in both. */
export function both(a: Span, b: Span): Span {
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  return { ...(low && { low }), ...(high && { high }) };
}

function tighter(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compare(a.value, b.value) * sign;
  return order === 0 ? { value: a.value, inclusive: a.inclusive && b.inclusive } : order > 0 ? a : b;
}

export function isEmpty({ low, high }: Span): boolean {
  if (low === undefined || high === undefined) return false;
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
}

const reaches = (outer: End | undefined, inner: End | undefined, sign: 1 | -1): boolean => {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  const order = compare(outer.value, inner.value) * sign;
  return order < 0 || (order === 0 && (outer.inclusive || !inner.inclusive));
};

/** Whether everything that is in `inner` is in `outer`. */
export const covers = (outer: Span, inner: Span): boolean =>
  reaches(outer.low, inner.low, 1) && reaches(outer.high, inner.high, -1);

/** Whether two spans leave nothing (of a count no whole number) between them and go on at both sides. */
export const togetherAll = (a: Span, b: Span, whole: boolean): boolean => {
  const [low, high] = a.low === undefined ? [a, b] : [b, a];
  if (low.low !== undefined || high.high !== undefined || !low.high || !high.low) return false;
  const order = compare(high.low.value, whole ? add(low.high.value, ONE) : low.high.value);
  return order < 0 || (order === 0 && whole) || (order === 0 && (high.low.inclusive || low.high.inclusive));
};
