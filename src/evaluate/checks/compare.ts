import type {
  CheckOf,
  CheckResult,
  ComparisonRule,
  Fact,
  Message,
  NumberFact,
  Quantity,
  Shown,
  ShownThreshold,
  Truth,
} from '../../model/index.ts';
import {
  agrees,
  boundOf,
  exactText,
  exactValue,
  holds,
  showNumber,
  showQuantity,
  signOf,
  underRule,
  within,
} from '../../quantity/index.ts';
import { withUnit } from '../../words/index.ts';
import type { Known, Scope } from '../scope.ts';
import { marginOf, shortfallOf } from '../shortfall.ts';
import { type CheckRule, knownOr, labelOf, message } from './rule.ts';

type Compare = CheckOf<'compare'>;

/** A quantity against a threshold (达到, 不少于, 超过 …), by the standard's comparison rule. */
export const compareRule: CheckRule<'compare'> = (check, scope) => {
  const found = knownOr(check, scope);
  if ('absent' in found) return { ...found.absent, threshold: thresholdOf(check, scope.fact(check.fact)) };
  const fact = scope.fact(check.fact) as NumberFact;
  const { value } = found.known;
  if (value.kind !== 'quantity') throw new Error(`"${check.fact}" is no quantity`);
  return judged(check, scope, fact, found.known, value.quantity);
};

function judged(
  check: Compare,
  scope: Scope,
  fact: NumberFact,
  known: Known,
  quantity: Quantity,
): CheckResult {
  const truth = truthUnder(quantity, check, fact, scope.rule);
  const shortfall = truth === 'false' ? shortfallOf(check, scope, quantity) : undefined;
  const margin = truth === 'true' ? marginOf(check, scope, quantity) : undefined;
  const other = otherRule(quantity, check, fact, scope.rule, truth);
  const claimed = claimOf(known, quantity, fact);
  const result = {
    check,
    truth,
    evidence: known.evidence,
    fact,
    actual: shownOf(quantity, fact, check),
    threshold: thresholdOf(check, fact),
    ...(shortfall && { shortfall: shortfall.shortfall }),
    ...(margin && { margin }),
    ...(claimed && { claimed }),
    ...(other && { otherRule: other }),
  };
  const said = reasonOf(
    result.truth,
    figure(check, scope, fact, quantity),
    result.threshold,
    shortfall?.need,
  );
  return {
    ...result,
    reason: other ? message('reason-other-rule', otherWords(said, other, scope.rule, truth)) : said,
  };
}

const isRate = (fact: NumberFact): boolean => fact.type === 'rate';

function truthUnder(quantity: Quantity, check: Compare, fact: NumberFact, rule: ComparisonRule): Truth {
  const possible = within(quantity, isRate(fact) && !fact.aboveWhole);
  return holds(underRule(possible, rule, isRate(fact)), check.op, check.threshold.value);
}

/** What the other comparison rule of GB/T 8170 would say, where it would say something else. */
function otherRule(
  q: Quantity,
  check: Compare,
  fact: NumberFact,
  rule: ComparisonRule,
  truth: Truth,
): CheckResult['otherRule'] {
  const other: ComparisonRule =
    rule.kind === 'full-value'
      ? { kind: 'rounded-value', decimals: check.threshold.decimals }
      : { kind: 'full-value' };
  const otherTruth = truthUnder(q, check, fact, other);
  return otherTruth === truth ? undefined : { rule: other, truth: otherTruth };
}

function otherWords(
  said: Message,
  other: NonNullable<CheckResult['otherRule']>,
  rule: ComparisonRule,
  truth: Truth,
): Message['args'] {
  const decimals =
    other.rule.kind === 'rounded-value'
      ? other.rule.decimals
      : rule.kind === 'rounded-value'
        ? rule.decimals
        : 0;
  return {
    said,
    rule: message(other.rule.kind === 'full-value' ? 'rule-full-value' : 'rule-rounded-value', {
      decimals: String(decimals),
    }),
    truth: message(`truth-${other.truth}`),
    own: message(`truth-${truth}`),
  };
}

function claimOf(known: Known, quantity: Quantity, fact: NumberFact): CheckResult['claimed'] {
  const { declared } = known;
  if (declared?.value.kind !== 'quantity') return undefined;
  return {
    text: declared.written,
    agrees: agrees(declared.value.quantity, quantity, isRate(fact)),
    at: declared.at,
  };
}

function shownOf(quantity: Quantity, fact: NumberFact, check: Compare): Shown {
  const text = withUnit(showQuantity(quantity, isRate(fact), check.threshold.value), fact.unit);
  const value = exactValue(quantity);
  const bound = boundOf(quantity);
  if (value !== undefined) return { text, exact: exactText(value), quantity };
  return { text, quantity, ...(bound && { exact: exactText(bound.value), bound: bound.op }) };
}

function thresholdOf(check: Compare, fact: Fact | undefined): ShownThreshold {
  const { value } = check.threshold;
  const unit = fact !== undefined && 'unit' in fact ? fact.unit : undefined;
  const text = withUnit(showNumber(value, fact?.type === 'rate'), unit);
  return { op: check.op, text, exact: exactText(value), value };
}

/** `1019 ÷ 1456 = 69.99%` for a ratio, the label and the figure for anything else. */
function figure(check: Compare, scope: Scope, fact: NumberFact, quantity: Quantity): Message {
  const actual = withUnit(showQuantity(quantity, isRate(fact), check.threshold.value), fact.unit);
  const inputs =
    fact.derived?.kind === 'ratio'
      ? [fact.derived.part, fact.derived.whole].map((id) => inputText(scope, id))
      : [];
  const [part, whole] = inputs;
  return scope.known(check.fact)?.computed && part !== undefined && whole !== undefined
    ? message('figure-ratio', { part, whole, actual })
    : message('figure', { fact: labelOf(fact, check.fact), actual });
}

function inputText(scope: Scope, id: string): string | undefined {
  const value = scope.known(id)?.value;
  return value?.kind === 'quantity' ? showQuantity(value.quantity, false) : undefined;
}

function reasonOf(
  truth: Truth,
  said: Message,
  threshold: ShownThreshold,
  need: Message | undefined,
): Message {
  const asked = message('asked', { sign: signOf(threshold.op as Compare['op']), threshold: threshold.text });
  if (truth === 'true') return message('reason-compare-true', { figure: said, asked });
  if (truth === 'unknown') return message('reason-compare-unknown', { figure: said, asked });
  return need
    ? message('reason-compare-false', { figure: said, asked, need })
    : message('reason-compare-not', { figure: said, asked });
}
