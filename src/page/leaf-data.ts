import type {
  CheckResult,
  Code,
  Fact,
  FactValue,
  Label,
  NumberFact,
  Rational,
  Shortfall,
  Standard,
  Submission,
} from '../model/index.ts';
import { add, compare, exactValue, showNumber, showQuantity } from '../quantity/index.ts';
import { recordWords, shortLabel, sizeLabel } from '../standard/index.ts';
import type { PageFigure, PageLeaf } from './data.ts';
import { type Texts, withSymbols } from './texts.ts';

const TRUTH = { true: 'm', false: 'u', unknown: '?' } as const;

export interface LeafContext {
  readonly submission: Submission;
  readonly standard: Standard;
  readonly texts: Texts;
}

export function leafData(leaf: CheckResult, context: LeafContext): PageLeaf {
  const { texts } = context;
  const { fact, actual, threshold, shortfall, truth } = leaf;
  const figure = figureOf(leaf, context);
  const items = itemsOf(leaf, context);
  return {
    kind: figure ? 'figure' : items ? 'items' : leaf.check.kind === 'is' ? 'flag' : 'other',
    label: fact ? texts.label(shortLabel(fact)) : -1,
    truth: TRUTH[truth],
    found: actual ? texts.label(withSymbols(actual.text)) : -1,
    asked: threshold ? texts.label(withSymbols(threshold.text)) : -1,
    short: shortfall ? texts.label(withSymbols(sizeLabel(shortfall))) : -1,
    action: truth === 'false' ? actionOf(leaf, context) : -1,
    ...(figure && { figure }),
    ...(items && { items: items.map(([label, there]) => [texts.label(label), there ? 1 : 0] as const) }),
  };
}

function figureOf(leaf: CheckResult, context: LeafContext): PageFigure | undefined {
  const { check, actual, threshold, fact, truth, claimed } = leaf;
  if (check.kind === 'where') return countOf(leaf, check.atLeast);
  if (check.kind !== 'compare' || threshold?.value === undefined) return undefined;
  const rate = fact?.type === 'rate';
  const quantity = actual?.quantity;
  const value = quantity && exactValue(quantity);
  const ratio = ratioOf(leaf, context);
  const miss = missOf(leaf, context);
  return {
    op: check.op,
    rate,
    low: quantity?.low === undefined ? null : drawn(quantity.low.value),
    high: quantity?.high === undefined ? null : drawn(quantity.high.value),
    threshold: drawn(threshold.value),
    edge: truth === 'true' && value !== undefined && compare(value, threshold.value) === 0,
    ...(ratio && { ratio }),
    ...(miss && { miss }),
    ...(claimed && { claimed: claimed.text }),
  };
}

/** How many records fit, of so many that are asked; nothing where their number is not known. */
function countOf({ actual, truth }: CheckResult, atLeast: number): PageFigure | undefined {
  const found = actual?.exact === undefined || actual.bound !== undefined ? Number.NaN : Number(actual.exact);
  if (!Number.isInteger(found) || truth === 'unknown') return undefined;
  const miss = { have: found, need: atLeast, needs: String(atLeast), counted: true };
  return {
    op: 'at_least',
    rate: false,
    low: found,
    high: found,
    threshold: atLeast,
    edge: truth === 'true' && found === atLeast,
    ...(truth === 'false' && { miss }),
  };
}

/** The two raw figures that a rate was computed from. */
function ratioOf(
  { fact, evidence }: CheckResult,
  { submission, standard, texts }: LeafContext,
): PageFigure['ratio'] {
  if (evidence !== 'measured' || fact === undefined || !('derived' in fact)) return undefined;
  if (fact.derived?.kind !== 'ratio') return undefined;
  const [part, whole] = [fact.derived.part, fact.derived.whole].map((id) =>
    quantityOf(submission.facts.get(id)?.value),
  );
  const unit = unitOf(standard.facts.get(fact.derived.part));
  return part === undefined || whole === undefined
    ? undefined
    : {
        part: showQuantity(part, false),
        whole: showQuantity(whole, false),
        unit: unit === undefined ? -1 : texts.label(withSymbols(unit)),
      };
}

/** What there is and what is needed of the fact that would have to change. */
function missOf(
  { shortfall, actual, fact }: CheckResult,
  { submission, standard }: LeafContext,
): PageFigure['miss'] {
  if (shortfall?.value === undefined) return undefined;
  const lever = standard.facts.get(shortfall.fact) ?? fact;
  const reported =
    shortfall.fact === fact?.id ? actual?.quantity : quantityOf(submission.facts.get(shortfall.fact)?.value);
  const end = shortfall.value.s < 0n ? reported?.low : reported?.high;
  if (end === undefined) return undefined;
  const need = add(end.value, shortfall.value);
  return {
    have: drawn(end.value),
    need: drawn(need),
    needs: showNumber(need, lever?.type === 'rate'),
    counted: lever?.type === 'count',
  };
}

function itemsOf(
  { check, actual }: CheckResult,
  { submission, standard }: LeafContext,
): readonly (readonly [Label, boolean])[] | undefined {
  if (check.kind !== 'includes' && check.kind !== 'among') return undefined;
  const value = submission.facts.get(check.fact)?.value;
  const fact = standard.facts.get(check.fact);
  if (actual === undefined || value?.kind !== 'set' || fact?.type !== 'set') return undefined;
  return check.items.map((id) => [fact.items.get(id) ?? { zh: id, en: id }, value.items.includes(id)]);
}

function actionOf(leaf: CheckResult, { texts, standard }: LeafContext): number {
  const { shortfall, threshold, fact } = leaf;
  if (shortfall === undefined)
    return fact === undefined || threshold === undefined
      ? -1
      : texts.message({ code: 'page-do-be', args: { fact: fact.label, asked: withSymbols(threshold.text) } });
  const label = standard.facts.get(shortfall.fact)?.label ?? fact?.label ?? shortfall.fact;
  if (shortfall.kind === 'answer' && threshold !== undefined)
    return texts.message({ code: 'page-do-be', args: { fact: label, asked: withSymbols(threshold.text) } });
  if (shortfall.kind === 'mend')
    return texts.message({
      code: 'page-do-mend',
      args: { fact: label, count: shortfall.exact, records: recordWords(shortfall.records) },
    });
  const less = shortfall.value !== undefined && shortfall.value.s < 0n;
  const code = ACTIONS[shortfall.kind] ?? (less ? 'page-do-less' : 'page-do-more');
  return texts.message({
    code,
    args: { fact: label, change: withSymbols(sizeLabel(shortfall)) },
  });
}

/** What is no more or less of a figure. */
const ACTIONS: { readonly [K in Shortfall['kind']]?: Code } = { items: 'page-do-add' };

const quantityOf = (value: FactValue | undefined) =>
  value?.kind === 'quantity' ? value.quantity : undefined;
const unitOf = (fact: Fact | undefined): Label | undefined => (fact as NumberFact | undefined)?.unit;

/** For drawing alone: nothing is decided by it. */
const drawn = ({ s, n, d }: Rational): number =>
  Number(((Number(s) * Number(n)) / Number(d)).toPrecision(12));
