import type {
  CheckOf,
  ComparisonRule,
  Fact,
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
  divide,
  exactly,
  exactText,
  exactValue,
  floorTo,
  holds,
  isZero,
  multiply,
  ONE,
  rational,
  showChange,
  showNumber,
  subtract,
  underRule,
} from '../quantity/index.ts';
import { withUnit } from '../words/index.ts';
import type { Scope } from './scope.ts';

type Compare = CheckOf<'compare'>;

/** What would have to change: a fact that the submission can report, and what it is divided by. */
interface Lever {
  readonly fact: NumberFact;
  readonly now: Rational;
  readonly whole: Rational;
}

/**
 * The smallest change of a reported fact that turns an unmet comparison: in whole units for a count, in the fact's
 * unit for a measure, in percent for a rate without its counts. Where a part and its whole could change, the part does.
 */
export function shortfallOf(
  check: Compare,
  scope: Scope,
  quantity: Quantity,
): { shortfall: Shortfall; need: Message } | undefined {
  const lever = leverOf(check, scope, quantity);
  if (lever === undefined) return undefined;
  const target = targetOf(check, scope, lever);
  const change = subtract(target.value, lever.now);
  const percent = lever.fact.type === 'rate';
  const more = target.inclusive ? '' : '> ';
  const shown = (v: Rational) => withUnit(more + showNumber(v, percent), lever.fact.unit);
  const changed = (v: Rational): Label => {
    const { zh, en } = showChange(v, percent, lever.fact.unit);
    return { zh: more + zh, en: more + en };
  };
  const shortfall: Shortfall = {
    fact: lever.fact.id,
    text: changed(change),
    exact: exactText(change),
    value: change,
    ...(lever.fact.unit && { unit: lever.fact.unit }),
  };
  const less = change.s < 0n;
  const args = {
    fact: lever.fact.label,
    target: shown(target.value),
    change: changed(less ? multiply(change, rational(-1)) : change),
  };
  return { shortfall, need: { code: less ? 'need-less' : 'need-more', args } };
}

const OPPOSITE: Readonly<Record<Compare['op'], Compare['op']>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
};

/** By how little a comparison holds: the shortfall of its opposite. */
export function marginOf(check: Compare, scope: Scope, quantity: Quantity): Margin | undefined {
  const opposite = { ...check, op: OPPOSITE[check.op] };
  const lever = leverOf(opposite, scope, quantity);
  if (lever === undefined) return undefined;
  const target = targetOf(opposite, scope, lever);
  const change = subtract(target.value, lever.now);
  const size = change.s < 0n ? multiply(change, rational(-1)) : change;
  return {
    fact: lever.fact,
    change,
    reached: target.inclusive,
    text: showChange(size, lever.fact.type === 'rate', lever.fact.unit),
    share: isZero(lever.now) ? ONE : divide(size, lever.now),
  };
}

function leverOf(check: Compare, scope: Scope, quantity: Quantity): Lever | undefined {
  const fact = scope.fact(check.fact) as NumberFact;
  const ratio =
    fact.derived?.kind === 'ratio' && scope.known(check.fact)?.computed ? fact.derived : undefined;
  const rising = check.op === 'at_least' || check.op === 'more_than';
  const whole = ratio && quantityOf(scope, ratio.whole);
  const part = ratio && scope.fact(ratio.part);
  const partNow = ratio && best(quantityOf(scope, ratio.part), rising);
  const wholeNow = whole && exactValue(whole);
  if (part && isNumber(part) && partNow && wholeNow) return { fact: part, now: partNow, whole: wholeNow };
  const now = best(quantity, rising);
  return now && { fact, now, whole: ONE };
}

const isNumber = (fact: Fact): fact is NumberFact =>
  fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate';

function quantityOf(scope: Scope, id: string): Quantity | undefined {
  const value = scope.known(id)?.value;
  return value?.kind === 'quantity' ? value.quantity : undefined;
}

/** The end of what is known that lies nearest to the threshold. */
const best = (q: Quantity | undefined, rising: boolean): Rational | undefined =>
  (rising ? q?.high : q?.low)?.value;

/** The value that the lever must reach; `inclusive` false where it must go just beyond (a measure more than X). */
function targetOf(check: Compare, scope: Scope, lever: Lever): { value: Rational; inclusive: boolean } {
  const rate = scope.fact(check.fact)?.type === 'rate';
  const edge = multiply(edgeOf(check, scope.rule, rate), lever.whole);
  const meets = (v: Rational) =>
    holds(underRule(exactly(divide(v, lever.whole)), scope.rule, rate), check.op, check.threshold.value) ===
    'true';
  if (lever.fact.type !== 'count') return { value: edge, inclusive: meets(edge) };
  const rising = check.op === 'at_least' || check.op === 'more_than';
  const first = rising ? ceilTo(edge, 0) : floorTo(edge, 0);
  return { value: meets(first) ? first : add(first, rational(rising ? 1 : -1)), inclusive: true };
}

/** Where the comparison turns: the threshold itself, or under 修约值比较法 half a unit of the last decimal beside it. */
function edgeOf(check: Compare, rule: ComparisonRule, rate: boolean): Rational {
  const { value } = check.threshold;
  if (rule.kind === 'full-value') return value;
  const decimals = rule.decimals + (rate ? 2 : 0);
  const unit = divide(ONE, rational(10n ** BigInt(decimals)));
  const half = divide(unit, rational(2));
  if (check.op === 'at_least') return subtract(ceilTo(value, decimals), half);
  if (check.op === 'more_than') return subtract(add(floorTo(value, decimals), unit), half);
  if (check.op === 'at_most') return add(floorTo(value, decimals), half);
  return add(subtract(ceilTo(value, decimals), unit), half);
}
