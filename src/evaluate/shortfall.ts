import type {
  AskedEnd,
  CheckOf,
  Comparison,
  Label,
  Margin,
  Message,
  NumberFact,
  Quantity,
  Rational,
  Shortfall,
} from '../model/index.ts';
import {
  add,
  ceilTo,
  compare,
  divide,
  edgeOf,
  exactText,
  exactValue,
  floorTo,
  holds,
  isNegative,
  isRising,
  isZero,
  multiply,
  ONE,
  rational,
  showChange,
  showNumber,
  subtract,
  ZERO,
} from '../quantity/index.ts';
import { atMostLabel, withUnit } from '../words/index.ts';
import { type Lever, leverOf } from './lever.ts';
import type { KnownFact, Scope } from './scope.ts';

type Compare = CheckOf<'compare'>;

/** A change of a lever; `beyond` where only what goes past it counts (a measure may change by ever so little). */
interface Change {
  readonly by: Rational;
  readonly beyond: boolean;
}

/**
 * The smallest change of a reported fact that certainly turns an unmet comparison: in whole units for a count, in the
 * fact's unit for a measure, as a fraction for a rate without its counts. Nothing where no right file would do.
 */
export function shortfallOf(
  check: Compare,
  fact: NumberFact,
  known: KnownFact,
  scope: Scope,
): { readonly shortfall: Shortfall; readonly need: Message } | undefined {
  const ends = check.upper === undefined ? [check] : [check, check.upper];
  const held = (q: Quantity | undefined, end: AskedEnd) =>
    q === undefined ? 'unknown' : holds(q, end.op, end.threshold.value, scope.rule, fact.type === 'rate');
  const short = ends.find((end) => held(quantityOf(known), end) === 'false');
  if (short === undefined) return undefined;
  const lever = leverOf(fact, known, scope, held(known.span, short) === 'false');
  const turns = (q: Quantity | undefined) => ends.every((end) => held(q, end) === 'true');
  const change = lever && changeOf(lever, short, fact, scope, turns);
  if (lever === undefined || change === undefined) return undefined;
  const atMost = !isKnown(lever.now) || !isKnown(quantityOf(known));
  return { shortfall: shortOf(lever, change, atMost), need: needOf(lever, change, atMost) };
}

/** To its last digit; what is no quantity leaves nothing open here. */
const isKnown = (quantity: Quantity | undefined): boolean =>
  quantity === undefined || exactValue(quantity) !== undefined;

const quantityOf = ({ value }: KnownFact): Quantity | undefined =>
  value.kind === 'quantity' ? value.quantity : undefined;

/** The smallest of the changes that could do it and, tried, does. */
function changeOf(
  lever: Lever,
  end: AskedEnd,
  fact: NumberFact,
  { rule }: Scope,
  turns: (q: Quantity | undefined) => boolean,
): Change | undefined {
  const rising = isRising(end.op);
  const edge = edgeOf(end.op, end.threshold.value, rule, fact.type === 'rate');
  const direction = rational(rising ? 1 : -1);
  const counted = lever.number.type === 'count';
  const tried = (by: Rational): Change | undefined => {
    if (!isZero(by) && isNegative(by) === rising) return undefined;
    if (!isZero(by) && turns(lever.after(by))) return { by, beyond: false };
    const past = add(by, multiply(direction, EVER_SO_LITTLE));
    return !counted && turns(lever.after(past)) ? { by, beyond: true } : undefined;
  };
  const found = lever
    .changesTo(edge.value, rising)
    .flatMap((change) => steps(change, counted, rising))
    .flatMap((by) => tried(by) ?? [])
    .reduce<Change | undefined>((best, one) => (best && !smaller(one, best) ? best : one), undefined);
  return found && counted ? withoutSlack(found, direction, tried) : found;
}

/** Of things that are counted one less may do as well, where a declared figure joins in; a thousand steps at most. */
function withoutSlack(
  found: Change,
  direction: Rational,
  tried: (by: Rational) => Change | undefined,
): Change {
  let best = found;
  for (let step = 0; step < 1000; step += 1) {
    const less = tried(subtract(best.by, direction));
    if (less === undefined) break;
    best = less;
  }
  return best;
}

const EVER_SO_LITTLE = divide(ONE, rational(10n ** 15n));

const size = (by: Rational): Rational => (isNegative(by) ? multiply(by, rational(-1)) : by);
const smaller = (a: Change, b: Change): boolean => {
  const order = compare(size(a.by), size(b.by));
  return order < 0 || (order === 0 && !a.beyond && b.beyond);
};

/** Of things that are counted, the first whole change that reaches a value and the first that goes beyond it. */
function steps(change: Rational, whole: boolean, rising: boolean): readonly Rational[] {
  if (!whole) return [change];
  return rising
    ? [ceilTo(change, 0), add(floorTo(change, 0), ONE)]
    : [floorTo(change, 0), subtract(ceilTo(change, 0), ONE)];
}

function shortOf({ reported, number }: Lever, { by, beyond }: Change, atMost: boolean): Shortfall {
  const text = changeText(number, by, beyond);
  return {
    kind: 'change',
    fact: reported.id,
    text: atMost ? atMostLabel(text) : text,
    size: changeText(number, size(by), beyond),
    exact: exactText(by),
    value: by,
    ...(number.unit && { unit: number.unit }),
    beyond,
    ...(atMost && { atMost }),
  };
}

function changeText(number: NumberFact, by: Rational, beyond: boolean): Label {
  const { zh, en } = showChange(by, number.type === 'rate', number.unit);
  const sign = beyond ? '> ' : '';
  return { zh: sign + zh, en: sign + en };
}

function needOf({ number, now }: Lever, { by, beyond }: Change, atMost: boolean): Message {
  const less = isNegative(by);
  const start = (less ? now.high : now.low)?.value ?? ZERO;
  const target = showNumber(add(start, by), number.type === 'rate');
  const args = {
    fact: number.label,
    target: withUnit(beyond ? `${less ? '<' : '>'} ${target}` : target, number.unit),
    change: changeText(number, size(by), beyond),
  };
  const code = less ? 'need-less' : 'need-more';
  return { code: atMost ? `${code}-most` : code, args };
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
};

/** By how little a comparison holds: the smallest change after which it no longer certainly does. */
export function marginOf(
  check: Compare,
  fact: NumberFact,
  known: KnownFact,
  scope: Scope,
): Margin | undefined {
  const ends: readonly AskedEnd[] = check.upper === undefined ? [check] : [check, check.upper];
  const holdsOf = (q: Quantity) =>
    ends.every((end) => holds(q, end.op, end.threshold.value, scope.rule, fact.type === 'rate') === 'true');
  const lever = leverOf(fact, known, scope, known.span !== undefined && holdsOf(known.span));
  if (lever === undefined) return undefined;
  const stands = (q: Quantity | undefined) => q === undefined || holdsOf(q);
  return ends
    .flatMap((end) => marginAt(lever, end, fact, scope, stands) ?? [])
    .reduce<Margin | undefined>(
      (best, one) => (best === undefined || compare(one.share, best.share) < 0 ? one : best),
      undefined,
    );
}

function marginAt(
  lever: Lever,
  end: AskedEnd,
  fact: NumberFact,
  scope: Scope,
  stands: (q: Quantity | undefined) => boolean,
): Margin | undefined {
  const rising = isRising(end.op);
  const start = (rising ? lever.now.low : lever.now.high)?.value;
  const edge = edgeOf(OPPOSITE[end.op], end.threshold.value, scope.rule, fact.type === 'rate');
  const [change] = lever.changesTo(edge.value, rising);
  if (start === undefined || change === undefined) return undefined;
  const whole = lever.number.type === 'count';
  const by = steps(change, whole, !rising).find((step) => !stands(lever.after(step))) ?? change;
  return {
    fact: lever.number,
    change: by,
    reached: !stands(lever.after(by)),
    text: showChange(size(by), lever.number.type === 'rate', lever.number.unit),
    share: isZero(start) ? ONE : divide(size(by), start),
  };
}
