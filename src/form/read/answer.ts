import type { DraftValue, Fact, FieldFact, NumberFact, Standard } from '../../model/index.ts';
import { plain } from '../../prose/characters.ts';
import type { ReadyReading } from '../../prose/compile.ts';
import { datesIn } from '../../prose/dates.ts';
import { figureText } from '../../prose/figures.ts';
import { figureOf, patternOf } from '../../prose/patterns.ts';
import { quantityValue } from '../../prose/quantity-value.ts';
import {
  multiply,
  type QuantityProblem,
  rateSpellings,
  rational,
  readQuantity,
} from '../../quantity/index.ts';
import { type Content, writtenAs } from './cell-content.ts';
import { hinted, type Problem, type Read, read, wrong } from './problem.ts';

/** What answers are held against. */
export interface Asking {
  readonly standard: Standard;
  /** Without it figures are read as a submission spells them alone. */
  readonly ready?: ReadyReading | undefined;
}

/** What one cell says of a fact that is answered in one cell (or of a record's field). */
export function answerOf(content: Content, fact: FieldFact, asking: Asking): Read<DraftValue> {
  if (content.kind === 'error') return wrong(hinted('cell-error', { written: content.text }));
  switch (fact.type) {
    case 'flag':
      return flagOf(content, fact);
    case 'level':
      return levelOf(content, fact, asking.standard);
    case 'text':
      return read(writtenAs(content));
    case 'set':
      return itemsOf(writtenAs(content), fact);
    default:
      return quantityOf(content, fact, asking.ready);
  }
}

const YES = new Set(['是', '有', '已', '√', '✓', '✔', 'yes', 'y', 'true']);
const NO = new Set(['否', '无', '没有', '不', '×', '✗', '✘', 'no', 'none', 'n', 'false']);

export function flagOf(content: Content, fact: Fact): Read<boolean> {
  if (content.kind === 'flag') return read(content.flag);
  const said = plain(writtenAs(content)).toLowerCase();
  if (YES.has(said)) return read(true);
  if (NO.has(said)) return read(false);
  return wrong(hinted('not-yes-no', { fact: fact.label, written: writtenAs(content) }));
}

function levelOf(
  content: Content,
  fact: Extract<Fact, { type: 'level' }>,
  { scales }: Standard,
): Read<string> {
  const levels = scales.get(fact.scale)?.levels ?? [];
  const written = writtenAs(content);
  const names = (one: (typeof levels)[number]) => [one.id, one.label.zh, one.label.en].map(plain);
  const found = levels.find((one) => names(one).includes(plain(written)));
  return found
    ? read(found.id)
    : wrong({ code: 'unknown-level', args: { written, allowed: levels.map(({ label }) => label) } });
}

const SEPARATORS = /[、，,；;\n]+/;

/** 甲、乙 names all there is; 甲、乙等 is open; 无 is none. */
export function itemsOf(text: string, fact: Extract<Fact, { type: 'set' }>): Read<DraftValue> {
  const open = /等等?$/.test(text.trim());
  const names = text
    .trim()
    .replace(/等等?$/, '')
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 1 && NO.has(names[0] ?? '')) return read([]);
  const ids = new Map(
    [...fact.items].flatMap(([id, { zh, en }]) =>
      [id, zh, en].map((name) => [plain(name).toLowerCase(), id] as const),
    ),
  );
  const items: string[] = [];
  for (const name of names) {
    const id = ids.get(plain(name).toLowerCase()) ?? (fact.open ? name : undefined);
    if (id === undefined) {
      const allowed = [...fact.items.values()];
      return wrong(hinted('unknown-item', { fact: fact.label, written: name, allowed }));
    }
    items.push(id);
  }
  const all = [...new Set(items)];
  return read(open ? { including: all } : all);
}

/** A date cell, or a date as people write it: 2022-12-05, 2022/12/5, 2022年12月5日. */
export function dateOf(content: Content): Read<string> {
  if (content.kind === 'date') return read(content.date);
  const said = plain(writtenAs(content)).replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, '$1年$2月$3日');
  const [date, ...more] = /^\d{4}年\d{1,2}月\d{1,2}日$/.test(said) ? datesIn(said) : [];
  return date !== undefined && more.length === 0
    ? read(date)
    : wrong({ code: 'no-date', args: { written: writtenAs(content) }, hint: 'hint-bad-date' });
}

function quantityOf(content: Content, fact: NumberFact, ready: ReadyReading | undefined): Read<string> {
  if (content.kind === 'text') return quantityText(content.text, fact, ready);
  if (content.kind !== 'number') return wrong(numberProblem('not-a-number', writtenAs(content), fact));
  if (!content.percent) return spelled(content.text, fact);
  const percent = spelled(`${inHundredths(content.text)}%`, fact);
  // 95 written into a cell that shows percentages is 9500% there.
  return percent.ok || percent.problem.code !== 'over-whole'
    ? percent
    : wrong({
        ...percent.problem,
        args: { ...percent.problem.args, one: `${content.text}%` },
        hint: 'hint-percent-cell',
      });
}

const inHundredths = (text: string): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? (figureText(multiply(rational(text), rational(100))) ?? text) : text;

/** As a submission spells it, else in the words of a notice: 不少于4次, 1,456 户, 三次. */
function quantityText(text: string, fact: NumberFact, ready: ReadyReading | undefined): Read<string> {
  const said = plain(text).replace(/^≥/, '>=').replace(/^≤/, '<=');
  const direct = spelled(withoutUnit(said, fact), fact);
  return direct.ok ? direct : ((ready && inWords(said, fact, ready)) ?? spelled(text, fact));
}

/** A figure may carry the fact's own unit. */
function withoutUnit(text: string, { unit }: NumberFact): string {
  const own = [unit?.zh, unit?.en].find((one) => one !== undefined && text.endsWith(plain(one)));
  return own === undefined || !/\d/.test(text) ? text : text.slice(0, -plain(own).length);
}

function inWords(said: string, fact: NumberFact, { reading }: ReadyReading): Read<string> | undefined {
  const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
  if (unit === undefined || (unit !== '%' && reading.units[unit] === undefined)) return undefined;
  const pattern = patternOf(`^{${unit}}$`, reading);
  const match = pattern.regex.exec(said);
  const figure = match && figureOf(match, pattern, reading);
  const { value } = figure ? quantityValue(figure, unit === '%') : {};
  return typeof value === 'string' ? spelled(value, fact) : undefined;
}

function spelled(text: string, fact: NumberFact): Read<string> {
  const quantity = readQuantity(text, fact.type, fact.aboveWhole);
  return quantity.ok
    ? read(text.replace(/^(>=|<=|>|<)\s*/, '$1 '))
    : wrong(numberProblem(quantity.problem, text, fact));
}

const numberProblem = (code: QuantityProblem, written: string, fact: NumberFact): Problem => {
  const unit = fact.unit ?? { zh: '', en: '' };
  const args = { fact: fact.label, written, unit, ...rateSpellings(written) };
  if (code === 'negative') return { code, args };
  if (code === 'empty' || (code === 'unit' && fact.unit === undefined)) return hinted('not-a-number', args);
  return hinted(code, args);
};
