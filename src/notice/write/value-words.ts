import type {
  Fact,
  FactRecord,
  FactValue,
  FieldFact,
  Label,
  Lang,
  Quantity,
  Rational,
  Standard,
} from '../../model/index.ts';
import {
  add,
  boundOf,
  exactText,
  exactValue,
  finiteDecimal,
  fixed,
  isZero,
  multiply,
  rangeOf,
  rational,
  showNumber,
  ZERO,
} from '../../quantity/index.ts';
import { itemLabel, levelLabel } from '../../standard/index.ts';
import { factPhrases, withUnit } from '../../words/index.ts';
import { filled, oneLine } from './characters.ts';

/** Of which standard facts are said, and in which language. */
export interface Saying {
  readonly standard: Standard;
  readonly lang: Lang;
}

/** One fact and its value as a clause: `社区家庭总数 1456 户`, `覆盖率不少于 90%`, `线上缴费：是`. */
export function valueWords(
  fact: Fact,
  value: FactValue,
  saying: Saying,
  threshold?: Rational,
  label: string = oneLine(fact.label[saying.lang]),
): string {
  const { standard, lang } = saying;
  const words = factPhrases[lang];
  const say = (phrase: string, shown = '') => filled(phrase, { fact: label, value: shown });
  switch (value.kind) {
    case 'quantity':
      return quantityWords(label, value.quantity, fact, lang, threshold);
    case 'flag':
      return say(words[value.flag ? 'true' : 'false']);
    case 'text':
      return say(words.text, oneLine(value.text));
    case 'level':
      return say(words.level, oneLine(levelLabel(fact, value.level, standard)[lang]));
    case 'set':
      return value.items.length === 0 && !value.open
        ? say(words.none)
        : say(words.set, enumerated(itemLabels(fact, value.items, lang), value.open, lang));
    case 'list':
      return listWords(label, fact, value, saying);
  }
}

/** A figure with its unit; a rate in percent, never rounded onto or over `threshold`. */
export function quantityWords(
  label: string,
  quantity: Quantity,
  fact: Pick<Fact, 'type'> & { readonly unit?: Label },
  lang: Lang,
  threshold?: Rational,
): string {
  const words = factPhrases[lang];
  const percent = fact.type === 'rate';
  const said = (value: Rational): string => figureSaid(value, quantity.decimals, percent, threshold);
  const shown = (value: Rational): string => withUnit(said(value), percent ? undefined : fact.unit)[lang];
  const range = rangeOf(quantity);
  if (range !== undefined)
    return filled(words.range, { fact: label, low: said(range.low.value), value: shown(range.high.value) });
  const bound = boundOf(quantity);
  const value = exactValue(quantity) ?? bound?.value ?? ZERO;
  const phrase = bound === undefined ? (percent ? words.rate : words.quantity) : words[bound.op];
  return filled(phrase, { fact: label, value: shown(value) });
}

/** All of its decimals where they end, and no fewer than it was written with: it is said as it was reported. */
function figureSaid(
  value: Rational,
  decimals: number | undefined,
  percent: boolean,
  threshold: Rational | undefined,
): string {
  const shown = percent ? multiply(value, rational(100)) : value;
  const all = finiteDecimal(shown);
  if (all === undefined) return showNumber(value, percent, threshold);
  const needed = all.split('.')[1]?.length ?? 0;
  return fixed(shown, Math.max(needed, decimals ?? 0)) + (percent ? '%' : '');
}

const enumerated = (items: readonly string[], open: boolean, lang: Lang): string =>
  items.join(factPhrases[lang].items) + (open ? factPhrases[lang].more : '');

const itemLabels = (fact: Fact, items: readonly string[], lang: Lang): readonly string[] =>
  items.map((item) => oneLine(itemLabel(fact, item)[lang]));

function listWords(
  label: string,
  fact: Fact,
  { records, open }: Extract<FactValue, { kind: 'list' }>,
  saying: Saying,
): string {
  const words = factPhrases[saying.lang];
  if (records.length === 0 && !open) return filled(words.none, { fact: label });
  const fields = fact.type === 'list' ? fact.fields : new Map<string, FieldFact>();
  const shown = records.map((record) => filled(words.record, { value: recordWords(record, fields, saying) }));
  const count = open ? undefined : thingsIn(records);
  return filled(count === undefined ? words['list-uncounted'] : words.list, {
    fact: label,
    count: count ?? '',
    value: enumerated(shown, open, saying.lang),
  });
}

/** How many things the records stand for, where that is known. */
function thingsIn(records: readonly FactRecord[]): string | undefined {
  const counts = records.map(({ count }) => exactValue(count));
  return counts.every((count) => count !== undefined)
    ? exactText(counts.reduce((sum, count) => add(sum, count), rational(0)))
    : undefined;
}

function recordWords(
  { count, grouped, fields }: FactRecord,
  known: ReadonlyMap<string, FieldFact>,
  saying: Saying,
): string {
  const said = [...fields].flatMap(([id, value]) => {
    const field = known.get(id);
    return field === undefined ? [] : [valueWords(field, value, saying)];
  });
  return [...said, ...(grouped ? [groupWords(count, saying.lang)] : [])].join(factPhrases[saying.lang].parts);
}

function groupWords(count: Quantity, lang: Lang): string {
  const words = factPhrases[lang];
  const bound = boundOf(count);
  return bound?.op === 'at_least' && isZero(bound.value)
    ? words['any-number']
    : quantityWords(words.group, count, { type: 'count' }, lang);
}
