import type { NumberFact, Rational } from '../../model/index.ts';
import { figureText } from '../../prose/figures.ts';
import { quantityText } from '../../prose/quantity-text.ts';
import {
  compare,
  figureSpellings,
  isZero,
  multiply,
  ONE,
  type QuantityProblem,
  rateSpellings,
  rational,
  readQuantity,
} from '../../quantity/index.ts';
import type { AnswerContext } from './asking.ts';
import { type Content, writtenAs } from './cell-content.ts';
import { hinted, type Problem, type Read, read, wrong } from './problem.ts';
import { type UnitFactor, unitFactor } from './units.ts';

/** What a cell says of a count, a measure or a rate, as a submission spells it, in the fact's own unit. */
export function quantityOf(content: Content, fact: NumberFact, asking: AnswerContext): Read<string> {
  if (content.kind === 'text') return ofText(content.text, fact, asking);
  if (content.kind !== 'number') return wrong(numberProblem('not-a-number', writtenAs(content), fact));
  if (content.suffix !== undefined) return ofText(writtenAs(content), fact, asking);
  if (!content.percent) return inUnit(content.text, content.text, fact, asking.unit);
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

/** One figure after another sign, with what stands behind it: a unit, 以上. Separators are of thousands. */
const FIGURE = /^(>=|<=|>|<)?\s*(\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(\.\d+)?\s*(\D*)$/u;
/** Both ends of a range, and the unit of both: 85%-95%, 4～6次, 4到6. */
const RANGE =
  /^(\d+(?:\.\d+)?)\s*(%|[^\d\s~～—–至到.-]*)\s*(?:[~～]|[—–-]{1,2}|至|到|\.\.)\s*(\d+(?:\.\d+)?)\s*(\D*)$/u;

function ofText(written: string, fact: NumberFact, asking: AnswerContext): Read<string> {
  const text = halfWidth(written);
  const range = rangeOf(text, fact, asking);
  if (range !== undefined) return range;
  const [whole, sign = '', digits = '', decimals = '', unit = ''] = FIGURE.exec(text) ?? [];
  if (whole !== undefined && !isGrouped(digits)) return wrong(numberProblem('separator', written, fact));
  if (whole === undefined) return inWords(text, written, fact, asking);
  const figure = digits.replaceAll(',', '') + decimals;
  if (unit === '') return inUnit(figure, written, fact, asking.unit, sign);
  const factor = unitFactor(unit, fact, asking.ready?.reading.units);
  if (factor?.kind === 'other') return wrong(otherUnit(unit, written, fact));
  return factor === undefined
    ? inWords(text, written, fact, asking)
    : inUnit(figure, written, fact, factor, sign);
}

/** 0,296 groups no thousands: it is another country's 0.296, or a slip. */
const isGrouped = (digits: string): boolean => !digits.includes(',') || !digits.startsWith('0');

function rangeOf(text: string, fact: NumberFact, asking: AnswerContext): Read<string> | undefined {
  const [whole, low = '', first = '', high = '', last = ''] = RANGE.exec(text) ?? [];
  if (whole === undefined || (first !== '' && last !== '' && first !== last)) return undefined;
  const ends = [low, high].map((end) => ofText(end + (last || first), fact, asking));
  const [from, to] = ends.map((end) => (end.ok ? end.value : undefined));
  if (from === undefined || to === undefined) return ends.find((end) => !end.ok);
  return spelled(`${from}..${to}`, fact);
}

/** A bare figure, in the unit that the cell or its column names. */
function inUnit(
  figure: string,
  written: string,
  fact: NumberFact,
  unit: UnitFactor | undefined,
  sign = '',
): Read<string> {
  if (unit === undefined || !/^\d+(\.\d+)?$/.test(figure)) return spelled(sign + figure, fact);
  if (unit.kind === 'other') return wrong(otherUnit('', written, fact));
  const isPercent = unit.kind === 'percent';
  // 0.7 under a head that says % may be meant as 70%.
  if (isPercent && !written.includes('%') && !written.includes('‰') && isAmbiguous(rational(figure)))
    return wrong(numberProblem('bare-rate', written, fact));
  const text = converted(figure, unit.factor);
  if (text === undefined) return wrong(hinted('endless-decimals', { ...argsOf(fact), written }));
  return spelled(`${sign}${text}${isPercent ? '%' : ''}`, fact);
}

const isAmbiguous = (value: Rational): boolean => !isZero(value) && compare(value, ONE) <= 0;

/** Trailing zeros say how exactly a figure is meant: they stay where nothing is converted. */
const converted = (figure: string, factor: Rational): string | undefined =>
  compare(factor, ONE) === 0 ? figure : figureText(multiply(rational(figure), factor));

/** In the words of a notice: 不少于4次, 三次; nothing of what is only about so much. */
function inWords(
  text: string,
  written: string,
  fact: NumberFact,
  { ready }: Pick<AnswerContext, 'ready'>,
): Read<string> {
  const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
  // Figures are not joined over a blank.
  const said = text.replace(/(?<!\d)\s+|\s+(?!\d)/g, '');
  const meant = ready === undefined || unit === undefined ? undefined : quantityText(said, unit, ready);
  // A bare figure (约1456) is made out with its unit.
  const isAbout =
    meant?.isAbout === true || (ready && unit && quantityText(said + unit, unit, ready).isAbout) === true;
  if (isAbout) return wrong(hinted('about-figure', { ...argsOf(fact), written }));
  return spelled(meant?.value ?? written, fact);
}

function spelled(text: string, fact: NumberFact): Read<string> {
  const quantity = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
  return quantity.ok
    ? read(text.replace(/^(>=|<=|>|<)\s*/, '$1 '))
    : wrong(numberProblem(quantity.problem, text, fact));
}

const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[≥⩾≧]/g, '>=')
    .replace(/[≤⩽≦]/g, '<=')
    .trim();

const argsOf = (fact: NumberFact) => ({ fact: fact.label, unit: fact.unit ?? { zh: '', en: '' } });

const otherUnit = (unit: string, written: string, fact: NumberFact): Problem =>
  hinted('other-unit', { ...argsOf(fact), written, given: unit });

const numberProblem = (code: QuantityProblem, written: string, fact: NumberFact): Problem => {
  const args = { ...argsOf(fact), written, ...rateSpellings(written), ...figureSpellings(written) };
  if (code === 'negative') return { code, args };
  // A cell holds one figure; only YAML has a form for figures in dispute.
  if (code === 'several-figures') return { code, args, hint: 'hint-one-figure' };
  if (code === 'empty' || (code === 'unit' && fact.unit === undefined)) return hinted('not-a-number', args);
  return hinted(code, args);
};
