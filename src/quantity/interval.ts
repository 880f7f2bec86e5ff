import type { Domain, End, NumberFact, Quantity, Rational } from '../model/index.ts';
import { add, ceilTo, compare, floorTo, isWhole, ONE, rational, ZERO } from './rational.ts';

const ANYTHING: Domain = { whole: false };
const COUNTED: Domain = { whole: true, low: ZERO };
const MEASURED: Domain = { whole: false, low: ZERO };
const SHARE: Domain = { whole: false, low: ZERO, high: ONE };

/** 计数 is whole and not negative, a measure not negative unless it says so, a rate at most its whole. */
export function domainOf({
  type,
  aboveWhole,
  negative,
}: Pick<NumberFact, 'type' | 'aboveWhole' | 'negative'>): Domain {
  if (type === 'count') return COUNTED;
  if (type === 'rate' && !aboveWhole) return SHARE;
  return type === 'measure' && negative ? ANYTHING : MEASURED;
}

interface Ends extends Pick<Quantity, 'disputed'> {
  readonly low?: End | undefined;
  readonly high?: End | undefined;
  readonly decimals?: number | undefined;
}

/** The one maker of quantities: what lies between the ends and in the domain, or undefined where nothing does. */
export function interval(ends: Ends, domain: Domain = ANYTHING): Quantity | undefined {
  const low = lowEnd(ends.low, domain);
  const high = highEnd(ends.high, domain);
  if (low !== undefined && high !== undefined) {
    const order = compare(low.value, high.value);
    if (order > 0 || (order === 0 && !(low.inclusive && high.inclusive))) return undefined;
  }
  return quantityOf(low, high, ends);
}

/** Made key by key: this is done for every figure, many times over. */
function quantityOf(low: End | undefined, high: End | undefined, { decimals, disputed }: Ends): Quantity {
  const quantity: { low?: End; high?: End; decimals?: number; disputed?: readonly Rational[] } = {};
  if (low !== undefined) quantity.low = low;
  if (high !== undefined) quantity.high = high;
  if (decimals !== undefined) quantity.decimals = decimals;
  if (disputed !== undefined) quantity.disputed = disputed;
  return quantity as Quantity;
}

function lowEnd(end: End | undefined, { whole, low }: Domain): End | undefined {
  const own = end && whole ? wholeFrom(end) : end;
  if (low === undefined || (own !== undefined && compare(own.value, low) > 0)) return own && said(own);
  return own?.inclusive === false && compare(own.value, low) === 0 ? said(own) : implied(low);
}

function highEnd(end: End | undefined, { whole, high }: Domain): End | undefined {
  const own = end && whole ? wholeTo(end) : end;
  if (high === undefined || (own !== undefined && compare(own.value, high) < 0)) return own && said(own);
  return own?.inclusive === false && compare(own.value, high) === 0 ? said(own) : implied(high);
}

const said = (end: End): End =>
  end.implied === undefined ? end : { value: end.value, inclusive: end.inclusive };
const implied = (value: Rational): End => ({ value, inclusive: true, implied: true });

/** `> 0` of things that are counted is at least 1. */
const wholeFrom = ({ value, inclusive }: End): End => ({
  value: isWhole(value) && !inclusive ? add(value, ONE) : ceilTo(value, 0),
  inclusive: true,
});

/** `< 1` of things that are counted is 0. */
const wholeTo = ({ value, inclusive }: End): End => ({
  value: isWhole(value) && !inclusive ? add(value, rational(-1)) : floorTo(value, 0),
  inclusive: true,
});

/** What both allow, or undefined where they share no point. */
export const shared = (a: Quantity, b: Quantity, domain?: Domain): Quantity | undefined =>
  interval({ low: narrower(a.low, b.low, 'low'), high: narrower(a.high, b.high, 'high') }, domain);

/** Of two low ends the one that allows less; of two high ends likewise. An absent end allows everything. */
const narrower = (a: End | undefined, b: End | undefined, side: 'low' | 'high'): End | undefined =>
  a === undefined || b === undefined ? (a ?? b) : beyond(a, b, side) ? b : a;

/** Everything from the least to the most that any of these allows. */
export function span(all: readonly Quantity[], domain?: Domain): Quantity | undefined {
  const low = all.some((q) => q.low === undefined) ? undefined : outermost(all, 'low');
  const high = all.some((q) => q.high === undefined) ? undefined : outermost(all, 'high');
  return interval({ low, high }, domain);
}

/** The lowest of the low ends, or the highest of the high ones. */
export function outermost(all: readonly Quantity[], side: 'low' | 'high'): End | undefined {
  let best: End | undefined;
  for (const { [side]: end } of all)
    if (end !== undefined && (best === undefined || beyond(end, best, side))) best = end;
  return best;
}

/** The highest of the low ends, or the lowest of the high ones: what the largest (smallest) of all is held by. */
export function innermost(all: readonly Quantity[], side: 'low' | 'high'): End | undefined {
  let best: End | undefined;
  for (const { [side]: end } of all)
    if (end !== undefined && (best === undefined || beyond(best, end, side))) best = end;
  return best;
}

/** Allows all that the other end does; of two with one value the one that has it reaches farther. */
function beyond(a: End, b: End, side: 'low' | 'high'): boolean {
  const order = compare(a.value, b.value);
  return order === 0 ? a.inclusive : order === (side === 'low' ? -1 : 1);
}
