import type { Comparison, ComparisonRule, Domain, End, Quantity, Rational, Truth } from '../model/index.ts';
import { interval, shared, span } from './interval.ts';
import { add, ceilTo, compare, divide, floorTo, isZero, ONE, rational, subtract, ZERO } from './rational.ts';

/** A figure, with the decimals that it is written with. */
export const exactly = (value: Rational, decimals?: number): Quantity => {
  const end: End = { value, inclusive: true };
  return made({ low: end, high: end, decimals });
};

/** What is never empty: a figure, or all that lies on one side of one. */
function made(ends: Parameters<typeof interval>[0]): Quantity {
  const quantity = interval(ends);
  // Stryker disable next-line ConditionalExpression: nobody hands it ends that cross
  if (quantity === undefined) throw new Error('an interval without a point');
  return quantity;
}

/** The range between the figures of a source that gives more than one. */
export function disputed(figures: readonly Rational[]): Quantity {
  const all = span(figures.map((figure) => exactly(figure)));
  return made({ ...all, disputed: figures });
}

export const bound = (op: Comparison, value: Rational): Quantity => {
  const end: End = { value, inclusive: op === 'at_least' || op === 'at_most' };
  return made(isRising(op) ? { low: end } : { high: end });
};

/** Asks for more rather than for less. */
export const isRising = (op: Comparison): boolean => op === 'at_least' || op === 'more_than';

/** The figure itself where it is known exactly. */
export const exactValue = ({ low, high }: Quantity): Rational | undefined =>
  low !== undefined &&
  high !== undefined &&
  // Stryker disable next-line ConditionalExpression: the first question only spares the second
  (low.value === high.value || compare(low.value, high.value) === 0)
    ? low.value
    : undefined;

/** The end that a bound is named by, and which comparison it stands for; a range and a figure have none. */
export function boundOf(q: Quantity): { op: Comparison; value: Rational } | undefined {
  if (exactValue(q) !== undefined || rangeOf(q) !== undefined) return undefined;
  if (q.high !== undefined && !q.high.implied)
    return { op: q.high.inclusive ? 'at_most' : 'less_than', value: q.high.value };
  if (q.low !== undefined) return { op: q.low.inclusive ? 'at_least' : 'more_than', value: q.low.value };
  return q.high && { op: 'at_most', value: q.high.value };
}

/** Both ends, where both were said and differ. */
export function rangeOf(q: Quantity): { low: End; high: End } | undefined {
  if (q.low === undefined || q.high === undefined || q.low.implied || q.high.implied) return undefined;
  return exactValue(q) === undefined ? { low: q.low, high: q.high } : undefined;
}

/** None of it, for certain. */
export const isNothing = ({ high }: Quantity): boolean =>
  high !== undefined && compare(high.value, ZERO) <= 0;
/** More than none of it, for certain. */
export const isSomething = ({ low }: Quantity): boolean =>
  low !== undefined && (compare(low.value, ZERO) > 0 || (!low.inclusive && compare(low.value, ZERO) === 0));

/** True, false, or unknown where the quantity has values on both sides. */
export function holds(
  q: Quantity,
  op: Comparison,
  threshold: Rational,
  rule: ComparisonRule = { kind: 'full-value' },
  percent = false,
): Truth {
  const edge = edgeOf(op, threshold, rule, percent);
  const [near, far] = isRising(op) ? [q.low, q.high] : [q.high, q.low];
  if (near !== undefined && within(near, edge, isRising(op))) return 'true';
  if (far !== undefined && outside(far, edge, isRising(op))) return 'false';
  return 'unknown';
}

/** Does every value from this end on satisfy what begins at the edge? */
function within(end: End, edge: End, rising: boolean): boolean {
  const order = compare(end.value, edge.value);
  return order === 0 ? edge.inclusive || !end.inclusive : order === (rising ? 1 : -1);
}

/** Does no value up to this end satisfy it? */
function outside(end: End, edge: End, rising: boolean): boolean {
  const order = compare(end.value, edge.value);
  return order === 0 ? !(edge.inclusive && end.inclusive) : order === (rising ? -1 : 1);
}

/**
 * Where a comparison turns, before any rounding: from here on (up for 达到 and 超过, down for the others) it holds.
 * Under 修约值比较法 (GB/T 8170, 4.3.3) that is half a unit of the last decimal beside the threshold, and the half itself
 * belongs to the even neighbour. `percent` says that the shown unit is a hundredth.
 */
export function edgeOf(op: Comparison, threshold: Rational, rule: ComparisonRule, percent: boolean): End {
  if (rule.kind === 'full-value')
    return { value: threshold, inclusive: op === 'at_least' || op === 'at_most' };
  const decimals = rule.decimals + (percent ? 2 : 0);
  const unit = divide(ONE, rational(10n ** BigInt(decimals)));
  const rounded = roundedEdge(op, threshold, decimals, unit);
  const half = divide(unit, rational(2));
  const even = divide(rounded, unit).n % 2n === 0n;
  return { value: isRising(op) ? subtract(rounded, half) : add(rounded, half), inclusive: even };
}

/** The first rounded value that satisfies the comparison. */
function roundedEdge(op: Comparison, threshold: Rational, decimals: number, unit: Rational): Rational {
  if (op === 'at_least') return ceilTo(threshold, decimals);
  if (op === 'at_most') return floorTo(threshold, decimals);
  return op === 'more_than'
    ? add(floorTo(threshold, decimals), unit)
    : subtract(ceilTo(threshold, decimals), unit);
}

/**
 * part ÷ whole, where the whole is not nothing and (in a domain that ends at one) the part no more than it.
 * Undefined where no share is possible: of nothing there is none.
 */
export function ratioOf(
  part: Quantity,
  whole: Quantity,
  domain: Domain = { whole: false, low: ZERO },
  ofWhole?: Domain,
): Quantity | undefined {
  const some = shared(whole, bound('more_than', ZERO), ofWhole);
  if (some === undefined) return undefined;
  const low = part.low && quotient(part.low, some.high);
  const high = part.high && quotient(part.high, some.low);
  return interval({ low, high }, domain);
}

/** The end of a share; by a whole without end it is nearly nothing, by one that is nearly nothing it has no end. */
function quotient(a: End, b: End | undefined): End | undefined {
  if (isZero(a.value)) return { value: ZERO, inclusive: a.inclusive };
  if (b === undefined) return { value: ZERO, inclusive: false };
  if (isZero(b.value)) return undefined;
  return { value: divide(a.value, b.value), inclusive: a.inclusive && b.inclusive };
}

/** The quantity moved by so much, as a figure of as many digits. */
export function shifted(q: Quantity, change: Rational, domain: Domain): Quantity | undefined {
  const moved = (end: End): End => ({ value: add(end.value, change), inclusive: end.inclusive });
  return interval(
    { low: q.low && moved(q.low), high: q.high && moved(q.high), decimals: q.decimals },
    domain,
  );
}

/** All of both, one with the other. */
export function sumOf(all: readonly Quantity[]): Quantity {
  const end = (side: 'low' | 'high'): End | undefined => {
    let sum: End | undefined = { value: ZERO, inclusive: true };
    for (const { [side]: next } of all)
      sum = sum && next && { value: add(sum.value, next.value), inclusive: sum.inclusive && next.inclusive };
    return sum;
  };
  return made({ low: end('low'), high: end('high') });
}

/**
 * What is known where something is both computed and declared: what both allow. A declared figure counts as itself
 * where the computed span has it, else as all that its digits allow; a disputed one has no such play.
 * Undefined where they share no point: the computed one counts then.
 */
export function known(
  declared: Quantity,
  computed: Quantity,
  percent: boolean,
  domain?: Domain,
): Quantity | undefined {
  const itself = shared(declared, computed, domain);
  if (itself !== undefined) return itself;
  const play = playOf(declared, percent);
  return play && shared(play, computed, domain);
}

/** Does a declared figure agree with the computed one? A declared bound agrees with every figure that satisfies it. */
export const agrees = (declared: Quantity, computed: Quantity, percent: boolean): boolean =>
  known(declared, computed, percent) !== undefined;

/** What the digits of a figure allow; a bound, a range and what is disputed are no figures. */
export const playOf = (declared: Quantity, percent: boolean): Quantity | undefined => {
  const figure = exactValue(declared);
  return figure === undefined || declared.decimals === undefined
    ? undefined
    : tolerance(figure, declared.decimals + (percent ? 2 : 0));
};

/** Half a unit of the last digit on either side. */
function tolerance(value: Rational, decimals: number): Quantity {
  const half = divide(ONE, rational(2n * 10n ** BigInt(decimals)));
  const end = (v: Rational): End => ({ value: v, inclusive: true });
  return made({ low: end(subtract(value, half)), high: end(add(value, half)) });
}
