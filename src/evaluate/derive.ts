import type { Derivation, Evidence, FactRecord, FactValue, Quantity } from '../model/index.ts';
import { add, compare, exactly, exactValue, isZero, rational, ratioOf, ZERO } from '../quantity/index.ts';

/** A value and its support, before anything declared is held against it. */
export interface Derived {
  readonly quantity: Quantity;
  readonly evidence: Evidence;
}

type LookUp = (id: string) => { readonly value: FactValue; readonly evidence: Evidence } | undefined;

/** Computes a derived fact from its inputs, or nothing where they are not there. */
export function derive(derivation: Derivation, lookUp: LookUp): Derived | undefined {
  if (derivation.kind === 'ratio') return ratio(derivation.part, derivation.whole, lookUp);
  const input = lookUp(derivation.of)?.value;
  if (input === undefined) return undefined;
  if (derivation.kind === 'count-of') return countOf(input);
  return input.kind === 'list' ? extreme(input, derivation.field, derivation.kind === 'max-of') : undefined;
}

function ratio(partId: string, wholeId: string, lookUp: LookUp): Derived | undefined {
  const part = lookUp(partId);
  const whole = lookUp(wholeId);
  if (part?.value.kind !== 'quantity' || whole?.value.kind !== 'quantity') return undefined;
  // Of nothing there is no share, and a rate that is declared beside it rests on nothing: it is unknown.
  const none = whole.value.quantity.high !== undefined && isZero(whole.value.quantity.high.value);
  const quantity = none ? {} : ratioOf(part.value.quantity, whole.value.quantity);
  return quantity && supported(quantity, part.evidence === 'measured' && whole.evidence === 'measured');
}

/** A quantity recomputed from raw figures is measured; a bound, or one that rests on a declaration, is declared. */
const supported = (quantity: Quantity, raw: boolean): Derived => ({
  quantity,
  evidence: raw && exactValue(quantity) !== undefined ? 'measured' : 'declared',
});

function countOf(input: FactValue): Derived | undefined {
  if (input.kind === 'set')
    return supported(lowerWhereOpen(exactly(rational(input.items.length)), input.open), false);
  if (input.kind !== 'list') return undefined;
  return supported(lowerWhereOpen(totalOf(input.records), input.open), true);
}

const lowerWhereOpen = (q: Quantity, open: boolean): Quantity =>
  open ? { ...(q.low && { low: q.low }) } : q;

/** How many things these records are, groups counted by their number. */
export function totalOf(records: readonly FactRecord[]): Quantity {
  return records.reduce((sum, record) => sumOf(sum, record.count), exactly(ZERO));
}

function sumOf(a: Quantity, b: Quantity): Quantity {
  const end = (x: Quantity['low'], y: Quantity['low']) =>
    x && y && { value: add(x.value, y.value), inclusive: x.inclusive && y.inclusive };
  const low = end(a.low, b.low);
  const high = end(a.high, b.high);
  return { ...(low && { low }), ...(high && { high }) };
}

type List = Extract<FactValue, { kind: 'list' }>;

/** The largest or smallest of a field over a list; a group that may be empty pushes no end outwards. */
function extreme(list: List, field: string, largest: boolean): Derived | undefined {
  const all = list.records.map((record) => ({ record, value: record.fields.get(field) }));
  const known = all.flatMap(({ record, value }) =>
    value?.kind === 'quantity' ? [{ record, q: value.quantity }] : [],
  );
  const certain = known.filter(({ record }) => record.count.low && compare(record.count.low.value, ZERO) > 0);
  const complete = !list.open && known.length === all.length && known.length > 0;
  const near = furthest(
    certain.map(({ q }) => (largest ? q.low : q.high)),
    largest,
  );
  const far = complete
    ? furthest(
        known.map(({ q }) => (largest ? q.high : q.low)),
        largest,
      )
    : undefined;
  const [low, high] = largest ? [near, far] : [far, near];
  return low === undefined && high === undefined
    ? undefined
    : supported({ ...(low && { low }), ...(high && { high }) }, true);
}

/** The outermost of these ends; undefined for the far side where any is open-ended. */
function furthest(ends: readonly Quantity['low'][], largest: boolean): Quantity['low'] {
  const given = ends.filter((end) => end !== undefined);
  if (given.length < ends.length && ends.length > 0 && given.length === 0) return undefined;
  return given.reduce<Quantity['low']>(
    (best, end) => (best === undefined || compare(end.value, best.value) > 0 === largest ? end : best),
    undefined,
  );
}
