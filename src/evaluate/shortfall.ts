import type {
  AskedEnd,
  CheckOf,
  Comparison,
  ComparisonRule,
  End,
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
import { type After, computedLever, type Lever, ownLever } from './lever.ts';
import type { Input } from './scope.ts';

type Compare = CheckOf<'compare'>;

/** A change of a lever; `beyond` where only what goes past it counts (a measure may change by ever so little). */
interface Change {
  readonly by: Rational;
  readonly beyond: boolean;
}

/** The ends that a check asks for: one, or a lower and an upper. */
export const endsOf = (check: Compare): readonly AskedEnd[] =>
  check.upper === undefined ? [check] : [check, check.upper];

/**
 * The smallest change of a reported fact that certainly turns an unmet comparison: in whole units for a count, in the
 * fact's unit for a measure, as a fraction for a rate without its counts. Nothing where no right file would do.
 */
export function shortfallOf(
  check: Compare,
  input: Input,
  rule: ComparisonRule,
): { readonly shortfall: Shortfall; readonly need: Message } | undefined {
  const { fact, known } = input;
  const { quantity } = known.value;
  const ends = endsOf(check);
  const held = (q: Quantity, end: AskedEnd) =>
    holds(q, end.op, end.threshold.value, rule, fact.type === 'rate');
  const short = ends.find((end) => held(quantity, end) === 'false');
  if (short === undefined) return undefined;
  const lever = leverOf(input, (computed) => held(computed, short) === 'false');
  const turns = (q: After) =>
    q !== undefined && q !== 'unknown' && ends.every((end) => held(q, end) === 'true');
  const rising = isRising(short.op);
  const edge = edgeOf(short.op, short.threshold.value, rule, fact.type === 'rate').value;
  const change = lever && changeOf(lever, lever.changesTo(edge, rising), rising, turns);
  if (lever === undefined || change === undefined) return undefined;
  const atMost = exactValue(lever.now) === undefined || exactValue(quantity) === undefined;
  return { shortfall: shortOf(lever, change, atMost), need: needOf(lever, change, atMost) };
}

/** The computed view's lever where that view alone decides the check, the declared fact's otherwise. */
function leverOf(input: Input, decides: (computed: Quantity) => boolean): Lever | undefined {
  const { computed } = input.known;
  return computed !== undefined && decides(computed.quantity)
    ? computedLever(input.fact, computed)
    : ownLever(input);
}

/** The smallest of the changes that could do it and, tried, does. */
function changeOf(
  lever: Lever,
  changes: readonly Rational[],
  rising: boolean,
  turns: (q: After) => boolean,
): Change | undefined {
  const direction = rational(rising ? 1 : -1);
  const counted = lever.number.type === 'count';
  const tried = (by: Rational): Change | undefined => {
    if (!isZero(by) && isNegative(by) === rising) return undefined;
    if (turns(lever.after(by))) return { by, beyond: false };
    const past = add(by, multiply(direction, EVER_SO_LITTLE));
    return !counted && turns(lever.after(past)) ? { by, beyond: true } : undefined;
  };
  const found = changes
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
    fact: reported,
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

/** By how little a comparison holds: the smallest change after which it no longer certainly does, if any would. */
export function marginOf(check: Compare, input: Input, rule: ComparisonRule): Margin | undefined {
  const percent = input.fact.type === 'rate';
  const ends = endsOf(check);
  const holdsOf = (q: Quantity) =>
    ends.every((end) => holds(q, end.op, end.threshold.value, rule, percent) === 'true');
  const lever = leverOf(input, holdsOf);
  if (lever === undefined) return undefined;
  const falls = (q: After) => q !== undefined && (q === 'unknown' || !holdsOf(q));
  const margins = ends.flatMap(({ op, threshold }) => {
    const rising = isRising(op);
    const edge = edgeOf(OPPOSITE[op], threshold.value, rule, percent).value;
    const change = changeOf(lever, lever.changesTo(edge, rising), !rising, falls);
    return change ? [marginIn(lever, change, rising ? lever.now.low : lever.now.high)] : [];
  });
  // Of nothing there is no share, whichever end is asked.
  if (margins.length === 0 || !lever.sure) {
    const undone = margins.length === 0 ? falls : (q: After) => q === 'unknown';
    const gone = changeOf(lever, lever.changesTo(ZERO, true), false, undone);
    if (gone !== undefined) margins.push(marginIn(lever, gone, lever.now.low));
  }
  const [least] = margins.toSorted((a, b) => compare(a.share, b.share));
  return least;
}

function marginIn({ number }: Lever, { by, beyond }: Change, near: End | undefined): Margin {
  const start = near?.value ?? ZERO;
  return {
    fact: number,
    change: by,
    reached: !beyond,
    text: showChange(size(by), number.type === 'rate', number.unit),
    share: isZero(start) ? ONE : divide(size(by), start),
  };
}
