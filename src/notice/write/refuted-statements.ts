import type {
  Fact,
  FactValue,
  Indicator,
  Quantity,
  Rational,
  ReadStatement,
  SaidFact,
  Standard,
  Submission,
} from '../../model/index.ts';
import { agrees, compare, exactValue, ratioOf, readQuantity } from '../../quantity/index.ts';
import { factsAsked, shareOf } from '../../standard/index.ts';
import { quantityWords, valueWords } from './value-words.ts';

/** Words of a statement that its submission's facts refute, and what the facts say. */
export interface RefutedWords {
  readonly words: string;
  readonly actual: string;
}

/**
 * What a statement says of a fact, as import reads it, held against what the submission reports of that fact: the rate
 * of its counts before the rate that it declares. What it says twice and differently is not read, and not held.
 */
export function refutedWords(
  indicator: Indicator,
  text: string,
  submission: Submission,
  standard: Standard,
  read: ReadStatement,
): readonly RefutedWords[] {
  const thresholds = new Map(
    factsAsked(indicator, standard).map(({ fact, threshold }) => [fact.id, threshold]),
  );
  return read(text, indicator).flatMap((said): readonly RefutedWords[] => {
    const fact = standard.facts.get(said.fact);
    if (fact === undefined) return [];
    const actual = refuting(said, fact, submission, standard, thresholds.get(said.fact));
    return actual === undefined ? [] : [{ words: said.words, actual }];
  });
}

/** What the facts say instead, where they do. */
function refuting(
  said: SaidFact,
  fact: Fact,
  submission: Submission,
  standard: Standard,
  threshold: Rational | undefined,
): string | undefined {
  if (fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate') {
    const counted = countedRate(fact, submission);
    const reported = submission.facts.get(fact.id)?.value;
    const actual = counted ?? (reported?.kind === 'quantity' ? reported.quantity : undefined);
    const text = counted !== undefined && said.reached !== undefined ? said.reached : said.value;
    if (actual === undefined || typeof text !== 'string') return undefined;
    const figure = readQuantity(text, fact.type, true);
    return figure.ok && differs(figure.quantity, actual, fact.type === 'rate', threshold)
      ? quantityWords(fact.label.zh, actual, fact, 'zh', exactValue(figure.quantity) ?? threshold)
      : undefined;
  }
  const value = submission.facts.get(fact.id)?.value;
  return value !== undefined && otherThan(said, value)
    ? valueWords(fact, value, { standard, lang: 'zh' })
    : undefined;
}

function countedRate(fact: Fact, { facts }: Submission): Quantity | undefined {
  const derived = shareOf(fact);
  if (derived === undefined) return undefined;
  const [part, whole] = [facts.get(derived.part)?.value, facts.get(derived.whole)?.value];
  return part?.kind === 'quantity' && whole?.kind === 'quantity'
    ? ratioOf(part.quantity, whole.quantity)
    : undefined;
}

/** At the digits as written; but 70% is not 69.99% where 70% is asked. */
function differs(
  said: Quantity,
  actual: Quantity,
  percent: boolean,
  threshold: Rational | undefined,
): boolean {
  if (!agrees(said, actual, percent)) return true;
  const [a, b] = [exactValue(said), exactValue(actual)];
  return (
    threshold !== undefined &&
    a !== undefined &&
    b !== undefined &&
    compare(a, threshold) >= 0 !== compare(b, threshold) >= 0
  );
}

/** A flag or a level that is another; an item that a complete set does not have. */
function otherThan({ value: said }: SaidFact, value: FactValue): boolean {
  switch (value.kind) {
    case 'flag':
      return typeof said === 'boolean' && said !== value.flag;
    case 'level':
      return typeof said === 'string' && said !== value.level;
    case 'set': {
      const items = itemsSaid(said);
      if (items === undefined || value.open) return false;
      return items.length === 0 ? value.items.length > 0 : items.some((item) => !value.items.includes(item));
    }
    default:
      return false;
  }
}

function itemsSaid(said: SaidFact['value']): readonly string[] | undefined {
  const items = typeof said === 'object' && 'including' in said ? said['including'] : said;
  return Array.isArray(items) ? items.map(String) : undefined;
}
