import type {
  Comparison,
  Indicator,
  NumberFact,
  Quantity,
  Rational,
  Standard,
  Statement,
  Submission,
} from '../../model/index.ts';
import {
  add,
  agrees,
  bound,
  compare,
  divide,
  exactly,
  exactValue,
  rational,
  ratioOf,
} from '../../quantity/index.ts';
import { type Asked, derivationOf, factsAsked } from '../../standard/index.ts';
import { quantityWords } from './value-words.ts';

/** A figure that a statement gives and its facts refute: its words, and what the facts say. */
export interface RefutedFigure {
  readonly fact: string;
  readonly words: string;
  readonly actual: string;
}

/** A rate's part and whole, as reported; with the rate that they give. */
interface Counted {
  readonly rate: NumberFact;
  readonly figure: Quantity;
  readonly threshold?: Rational;
  readonly inputs: readonly { readonly fact: NumberFact; readonly quantity: Quantity }[];
}

/**
 * Figures of a statement that the facts of its row refute. Only a row with one rate and both of its counts is looked
 * at: there every percentage that a 率 or 占比 introduces is that rate, and every figure in the unit of a count must be
 * one of the counts (or what is left of the whole).
 */
export function refutedFigures(
  indicator: Indicator,
  { text = '' }: Pick<Statement, 'text'>,
  submission: Submission,
  standard: Standard,
): readonly RefutedFigure[] {
  const rates = factsAsked(indicator, standard).filter(({ fact }) => derivationOf(fact)?.kind === 'ratio');
  const [only] = rates;
  const counted = rates.length === 1 && only ? countedOf(only, submission, standard) : undefined;
  if (counted === undefined) return [];
  const plain = halfWidth(text);
  return [...wrongRates(plain, counted), ...wrongCounts(plain, counted)];
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\s+/g, '');

function countedOf(
  { fact, threshold }: Asked,
  { facts }: Submission,
  standard: Standard,
): Counted | undefined {
  const rate = fact as NumberFact;
  const derived = derivationOf(rate);
  if (derived?.kind !== 'ratio') return undefined;
  const inputs = [derived.part, derived.whole].flatMap((id) => {
    const [fact, value] = [standard.facts.get(id), facts.get(id)?.value];
    return value?.kind === 'quantity' && exactValue(value.quantity) !== undefined
      ? [{ fact: fact as NumberFact, quantity: value.quantity }]
      : [];
  });
  const [part, whole] = inputs;
  const figure = part && whole && ratioOf(part.quantity, whole.quantity);
  return figure && { rate, figure, inputs, ...(threshold && { threshold }) };
}

const RATE = /(?:率|占比|比例)([^，。；,;\d]{0,6})(\d+(?:\.\d+)?)%(以上)?/g;
const BOUNDS: readonly (readonly [RegExp, Comparison])[] = [
  [/不少于|不低于|至少/, 'at_least'],
  [/超过|大于|高于/, 'more_than'],
  [/不超过|不高于/, 'at_most'],
  [/不足|低于|小于/, 'less_than'],
];

function wrongRates(text: string, { rate, figure, threshold }: Counted): readonly RefutedFigure[] {
  return [...text.matchAll(RATE)].flatMap(([words, before = '', digits = '', after]) => {
    const decimals = digits.split('.')[1]?.length ?? 0;
    const value = divide(rational(digits), rational(100));
    const op = after ? 'at_least' : BOUNDS.find(([pattern]) => pattern.test(before))?.[1];
    const said = op === undefined ? exactly(value, decimals) : bound(op, value, decimals);
    return agrees(said, figure, true) && !(op === undefined && crosses(value, figure, threshold))
      ? []
      : [{ fact: rate.id, words, actual: quantityWords(rate.label.zh, figure, rate, value) }];
  });
}

/** 70% is 69.99% in round figures, but not where 70% is asked. */
function crosses(said: Rational, figure: Quantity, threshold: Rational | undefined): boolean {
  const computed = exactValue(figure);
  if (threshold === undefined || computed === undefined) return false;
  return compare(said, threshold) >= 0 !== compare(computed, threshold) >= 0;
}

function wrongCounts(text: string, { inputs }: Counted): readonly RefutedFigure[] {
  const units = [...new Set(inputs.flatMap(({ fact }) => fact.unit?.zh ?? []))];
  return units.flatMap((unit) => {
    const known = inputs.filter(({ fact }) => fact.unit?.zh === unit);
    return [...text.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${escaped(unit)}`, 'g'))].flatMap(
      ([words, digits = '']) =>
        known.some(({ quantity }) => agrees(exactly(rational(digits), 12), quantity, false)) ||
        remainder(known, digits)
          ? []
          : [
              {
                fact: known[0]?.fact.id ?? '',
                words,
                actual: known
                  .map(({ fact, quantity }) => quantityWords(fact.label.zh, quantity, fact))
                  .join('，'),
              },
            ],
    );
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is left of the whole without the part. */
function remainder(known: readonly { readonly quantity: Quantity }[], digits: string): boolean {
  const [part, whole] = known.map(({ quantity }) => exactValue(quantity));
  if (part === undefined || whole === undefined) return false;
  const rest = add(part, rational(digits));
  return compare(rest, whole) === 0;
}
