import type { CheckResult, Comparison, Label, LeafResult, Message, Shortfall } from '../model/index.ts';
import { compare, rational, signOf } from '../quantity/index.ts';
import { allOfLabel, atMostLabel } from '../words/index.ts';

const isComparison = (op: LeafResult['threshold']['op']): op is Comparison =>
  op === 'at_least' || op === 'at_most' || op === 'more_than' || op === 'less_than';

/** All of a whole is asked: nothing can be more than that. */
const asksAll = ({ threshold: { op, value, upTo }, fact }: LeafResult): boolean =>
  op === 'at_least' &&
  upTo === undefined &&
  fact.type === 'rate' &&
  fact.aboveWhole !== true &&
  value !== undefined &&
  compare(value, rational(1)) === 0;

/** What is asked, as it stands in a cell: `≥ 95%`, `100% (all)`; of what is no comparison its words. */
export function askedLabel(leaf: LeafResult): Label {
  const { op, text, upTo } = leaf.threshold;
  if (asksAll(leaf)) return allOfLabel(text);
  if (!isComparison(op) || upTo !== undefined) return text;
  return { zh: `${signOf(op)} ${text.zh}`, en: `${signOf(op)} ${text.en}` };
}

/** What is asked, as it stands in a sentence: `at least 95%`, 不低于 95%. */
export function askedWords({ threshold: { op, text, upTo } }: LeafResult): Message {
  if (upTo !== undefined) return { code: 'asked-between', args: { threshold: text } };
  return { code: isComparison(op) ? `asked-${op}` : 'asked-words', args: { threshold: text } };
}

/** Of a combination what each of its parts asks is said by them. */
export const askedOf = (result: CheckResult): Label | undefined =>
  result.parts === undefined ? askedLabel(result) : undefined;

/** To how many decimals figures are rounded before they are compared. */
export const roundingWords = (decimals: number): Message =>
  decimals === 0
    ? { code: 'rounding-whole', args: {} }
    : { code: 'rounding-decimals', args: { decimals: String(decimals) } };

/** How much is short or over, in words and without a sign. */
export function sizeLabel(shortfall: Shortfall): Label {
  if (shortfall.kind !== 'change') return shortfall.text;
  return shortfall.atMost ? atMostLabel(shortfall.size) : shortfall.size;
}
