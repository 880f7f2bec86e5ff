import type { AskedEnd, CheckOf, ComparisonRule, NumberFact, Rational } from '../model/index.ts';
import { compare, domainOf, edgeOf, isRising, isZero } from '../quantity/index.ts';
import { compared, constant, type End } from './number.ts';
import { and, isNotNull, or, type Sql } from './sql.ts';

/** One end of a comparison: where it turns, and whether it holds there. */
export interface Edge {
  readonly end: AskedEnd;
  readonly rising: boolean;
  readonly value: Rational;
  readonly inclusive: boolean;
}

export const edgesOf = (check: CheckOf<'compare'>, fact: NumberFact, rule: ComparisonRule): readonly Edge[] =>
  (check.upper === undefined ? [check] : [check, check.upper]).map((end) => ({
    end,
    rising: isRising(end.op),
    ...edgeOf(end.op, end.threshold.value, rule, fact.type === 'rate'),
  }));

/** Whether a changed end satisfies an edge: as it is, and where it goes ever so little further from it. */
export interface Held {
  readonly exactly: Sql;
  readonly beyond: Sql;
}

export const ALWAYS: Held = { exactly: 'TRUE', beyond: 'TRUE' };

/** The far end, after a change, against the edge on its own side; a rate can go no further than its whole. */
export function heldBy(far: End, edge: Edge, fact: NumberFact): Held {
  const { low, high } = domainOf(fact);
  const most = edge.rising ? low : high;
  if (most !== undefined && satisfies(most, edge)) return ALWAYS;
  const limit = constant(edge.value);
  const past = and(isNotNull(far.n), compared(far, edge.rising ? '>' : '<', limit));
  const on = and(isNotNull(far.n), compared(far, '=', limit), edge.inclusive ? 'TRUE' : far.open);
  return { exactly: or(past, on), beyond: past };
}

function satisfies(value: Rational, edge: Edge): boolean {
  const order = compare(value, edge.value);
  return order === 0 ? edge.inclusive : order > 0 === edge.rising;
}

/** Whether anything is left of a fact's domain where its near end stands on a value, or ever so little beyond it. */
export function roomAt(value: Rational, rising: boolean, fact: NumberFact, open: Sql): Held {
  const { low, high } = domainOf(fact);
  const last = rising ? high : low;
  if (last === undefined) return ALWAYS;
  const order = compare(value, last);
  if (order === 0) return { exactly: open === 'FALSE' ? 'TRUE' : `NOT ${open}`, beyond: 'FALSE' };
  return order < 0 === rising ? ALWAYS : { exactly: 'FALSE', beyond: 'FALSE' };
}

export const isNought = ({ value }: Edge): boolean => isZero(value);
