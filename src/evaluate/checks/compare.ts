import type {
  AskedEnd,
  CheckOf,
  ComparisonRule,
  LeafResult,
  Message,
  NumberFact,
  Quantity,
  ShownFigure,
  ShownThreshold,
  Truth,
} from '../../model/index.ts';
import {
  agrees,
  boundOf,
  domainOf,
  edgeOf,
  exactText,
  exactValue,
  holds,
  interval,
  isRising,
  rangeOf,
  showNumber,
  showQuantity,
  signOf,
} from '../../quantity/index.ts';
import { roundingWords } from '../../standard/index.ts';
import { betweenLabel, withUnit } from '../../words/index.ts';
import { and } from '../kleene.ts';
import { asNumber, type Computed, type Input, isNumber, type KnownNumber, type Scope } from '../scope.ts';
import { endsOf, marginOf, shortfallOf } from '../shortfall.ts';
import { allOf, type SupportedTruth } from '../supported-truth.ts';
import { attested, type CheckRule, knownOr, message, type Question, withEvidence } from './rule.ts';

type Compare = CheckOf<'compare'>;

/** A quantity against a threshold, or between two (达到, 不少于, 超过 …), by the standard's comparison rule. */
export const compareRule: CheckRule<'compare'> = (check, scope) => {
  const fact = scope.fact(check.fact);
  if (!isNumber(fact)) throw new Error(`"${check.fact}" is no quantity`);
  const question = questionOf(check, fact);
  const found = knownOr(question, scope, () => askedOf(check, fact, scope.rule));
  if ('absent' in found) return found.absent;
  return judged(question, asNumber(found.known, fact.id), scope);
};

/** All that satisfies a check, as far as such a fact can; nothing where it never can. */
function askedOf(check: Compare, fact: NumberFact, rule: ComparisonRule): Quantity | undefined {
  const edges = endsOf(check).map(({ op, threshold }) => {
    const edge = edgeOf(op, threshold.value, rule, fact.type === 'rate');
    return isRising(op) ? { low: edge } : { high: edge };
  });
  return interval(Object.assign({}, ...edges), domainOf(fact));
}

type CompareQuestion = Question & { readonly check: Compare; readonly fact: NumberFact };

/** Worded once for a standard, and not once for a submission. */
const questions = new WeakMap<Compare, CompareQuestion>();

function questionOf(check: Compare, fact: NumberFact): CompareQuestion {
  const before = questions.get(check);
  // Stryker disable next-line ConditionalExpression: what is worded anew reads the same
  if (before?.fact === fact) return before;
  const question = { check, fact, threshold: thresholdOf(check, fact) };
  questions.set(check, question);
  return question;
}

function judged(question: CompareQuestion, known: KnownNumber, scope: Scope): LeafResult {
  const { check, fact } = question;
  const { rule } = scope;
  const input: Input = { fact, known };
  const { truth, evidence } = decided(question, known, rule);
  if (truth === 'unknown' && scope.attested && couldHold(question, known, rule))
    return {
      ...attested(question, known.missing ?? [], 'reason-attested-in-part'),
      ...figureOf(question, known),
    };
  const short = truth === 'false' ? shortfallOf(check, input, rule) : undefined;
  const margin = truth === 'true' && scope.margins ? marginOf(check, input, rule) : undefined;
  const other = scope.condition ? undefined : otherRule(question, known.value.quantity, rule, truth);
  const said = reasonOf(
    question,
    truth,
    figureWords(question, known),
    scope.condition ? undefined : short?.need,
  );
  return {
    ...question,
    truth,
    ...withEvidence(evidence),
    ...figureOf(question, known),
    ...(short && { shortfall: short.shortfall }),
    ...(margin && { margin }),
    ...(truth === 'unknown' && known.missing && { missing: known.missing }),
    ...(other && { otherRule: other }),
    reason: other ? otherWords(question, said, other, rule, truth) : said,
  };
}

/**
 * Each end by the best supported view that decides it: the computed one alone, else what is known altogether.
 * Both ends together are true on the weaker support, and false on the stronger of those that are.
 */
function decided(question: CompareQuestion, known: KnownNumber, rule: ComparisonRule): SupportedTruth {
  return allOf(endsOf(question.check).map((end) => decidedEnd(question, end, known, rule)));
}

function decidedEnd(
  question: CompareQuestion,
  end: AskedEnd,
  known: KnownNumber,
  rule: ComparisonRule,
): SupportedTruth {
  const { computed, evidence, value } = known;
  if (computed?.evidence !== undefined) {
    const alone = truthOf(question, end, computed.quantity, rule);
    if (alone !== 'unknown') return { truth: alone, evidence: computed.evidence };
  }
  const truth = truthOf(question, end, value.quantity, rule);
  return truth === 'unknown' ? { truth } : { truth, evidence };
}

const truthOf = (
  { fact }: CompareQuestion,
  { op, threshold }: AskedEnd,
  q: Quantity,
  rule: ComparisonRule,
): Truth => holds(q, op, threshold.value, rule, fact.type === 'rate');

const truthUnder = (question: CompareQuestion, q: Quantity, rule: (end: AskedEnd) => ComparisonRule): Truth =>
  and(endsOf(question.check).map((end) => truthOf(question, end, q, rule(end))));

/** Would it hold if what was not reported were as it should be? */
function couldHold(question: CompareQuestion, known: KnownNumber, rule: ComparisonRule): boolean {
  const asked = askedOf(question.check, question.fact, rule);
  const hoped = asked && known.hoped?.(asked);
  return hoped !== undefined && truthUnder(question, hoped, () => rule) === 'true';
}

/** What the other comparison rule of GB/T 8170 would say, where it would say something else. */
function otherRule(
  question: CompareQuestion,
  q: Quantity,
  own: ComparisonRule,
  truth: Truth,
): LeafResult['otherRule'] {
  const ruleAt = ({ threshold: { decimals } }: AskedEnd): ComparisonRule =>
    own.kind === 'full-value' ? { kind: 'rounded-value', decimals } : { kind: 'full-value' };
  const otherTruth = truthUnder(question, q, ruleAt);
  return otherTruth === truth ? undefined : { rule: ruleAt(question.check), truth: otherTruth };
}

/** Where rounding turns a comparison, it is onto the threshold. */
function otherWords(
  { threshold }: CompareQuestion,
  said: Message,
  other: NonNullable<LeafResult['otherRule']>,
  own: ComparisonRule,
  truth: Truth,
): Message {
  const verdicts = { said, truth: message(`truth-${other.truth}`), own: message(`truth-${truth}`) };
  if (other.rule.kind === 'rounded-value')
    return message('reason-other-rounded', {
      ...verdicts,
      threshold: threshold.text,
      rounding: roundingWords(other.rule.decimals),
    });
  const decimals = own.kind === 'rounded-value' ? own.decimals : 0;
  return message('reason-other-full', { ...verdicts, rounding: roundingWords(decimals) });
}

/** The figure that counts, and beside a computed one what was declared. */
function figureOf(
  { check, fact }: CompareQuestion,
  known: KnownNumber,
): Pick<LeafResult, 'actual' | 'claimed'> {
  const { quantity } = known.value;
  const text = withUnit(showQuantity(quantity, fact.type === 'rate', check.threshold.value), fact.unit);
  return { actual: shownQuantity(quantity, text), ...claimOf(known.computed, fact) };
}

/** A figure, the end of a bound, or both ends of a range, exactly. */
export function shownQuantity(quantity: Quantity, text: ShownFigure['text']): ShownFigure {
  const value = exactValue(quantity);
  if (value !== undefined) return { text, exact: exactText(value), quantity };
  const range = rangeOf(quantity);
  if (range !== undefined)
    return { text, exact: exactText(range.low.value), upTo: exactText(range.high.value), quantity };
  const bound = boundOf(quantity);
  return { text, quantity, ...(bound && { exact: exactText(bound.value), bound: bound.op }) };
}

/** What was declared beside what is computed. */
function claimOf(computed: Computed | undefined, fact: NumberFact): Pick<LeafResult, 'claimed'> {
  if (computed?.declared === undefined) return {};
  const { quantity, written, at } = computed.declared;
  return {
    claimed: { text: written, agrees: agrees(quantity, computed.quantity, fact.type === 'rate'), at },
  };
}

function thresholdOf(check: Compare, fact: NumberFact): ShownThreshold {
  const [low, high] = endsOf(check);
  const shown = (end: AskedEnd) => showNumber(end.threshold.value, fact.type === 'rate');
  if (low === undefined || high === undefined)
    return {
      op: check.op,
      text: withUnit(shown(check), fact.unit),
      exact: exactText(check.threshold.value),
      value: check.threshold.value,
    };
  const sign = (end: AskedEnd) =>
    end.op === 'more_than' || end.op === 'less_than' ? `${signOf(end.op)} ` : '';
  return {
    op: check.op,
    text: betweenLabel(sign(low) + shown(low), sign(high) + shown(high), fact.unit),
    exact: exactText(low.threshold.value),
    upTo: exactText(high.threshold.value),
    value: low.threshold.value,
  };
}

/** `1019 ÷ 1456 = 69.99%` for a ratio, the label and the figure for anything else. */
function figureWords({ check, fact }: CompareQuestion, { value, computed }: KnownNumber): Message {
  const text = showQuantity(value.quantity, fact.type === 'rate', check.threshold.value);
  const actual = withUnit(text, fact.unit);
  if (computed?.from.kind !== 'ratio' || computed.evidence === undefined)
    return message('figure', { fact: fact.label, actual });
  const shown = ({ known }: Input) => showQuantity(known.value.quantity, false);
  const { part, whole } = computed.from;
  return message('figure-ratio', { part: shown(part), whole: shown(whole), actual });
}

function reasonOf(
  { threshold, check }: CompareQuestion,
  truth: Truth,
  figure: Message,
  need: Message | undefined,
): Message {
  const asked =
    check.upper === undefined
      ? message('asked', { sign: signOf(check.op), threshold: threshold.text })
      : message('asked-between', { threshold: threshold.text });
  if (truth === 'true') return message('reason-compare-true', { figure, asked });
  if (truth === 'unknown') return message('reason-compare-unknown', { figure, asked });
  return need
    ? message('reason-compare-false', { figure, asked, need })
    : message('reason-compare-not', { figure, asked });
}
