import type { BoundWord, Rational, Reading } from '../model/index.ts';
import { compare, multiply, rational } from '../quantity/index.ts';
import { figureText, NUMBER, numberOf } from './figures.ts';

/** A pattern of the reading made ready: where it is found, what its groups hold, and the quantity that it names. */
export interface Pattern {
  readonly regex: RegExp;
  /** The factors of the spellings of its unit, `%` for a percentage; absent where it names no quantity. */
  readonly unit?: Readonly<Record<string, string>> | '%';
  readonly source: string;
}

/** A figure as it was read, in the unit of the fact: `1456`, or a percentage without its sign. */
export interface Figure {
  readonly text: string;
  readonly bound?: BoundWord;
}

const GAP = '[^，。；：\\d]{0,20}?';
const LINK = '(?:为|是|有|共有|共计|共|计|：|均|也|已|数|数量|比例|占比|合计|总计)*';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** @throws SyntaxError where it is no regular expression; RangeError where it names a unit or a word that is not there */
export function patternOf(source: string, reading: Reading): Pattern {
  let unit: Pattern['unit'];
  const body = source.replace(/~/g, GAP).replace(/\{([^{}\d,][^{}]*)\}/g, (_, name: string) => {
    const word = reading.words[name];
    if (word !== undefined) return `(?:${word.replace(/~/g, GAP)})`;
    unit = name === '%' ? '%' : reading.units[name];
    if (unit === undefined) throw new RangeError(name);
    return quantityPattern(unit, reading);
  });
  return { regex: new RegExp(body, 'gu'), source, ...(unit && { unit }) };
}

function quantityPattern(unit: NonNullable<Pattern['unit']>, reading: Reading): string {
  const before = anyOf(Object.values(reading.bounds.before).flat());
  const after = anyOf(Object.values(reading.bounds.after).flat());
  const number =
    unit === '%'
      ? `(?:(?<figure>${NUMBER})(?<unit>%)|百分之(?<numeral>${NUMBER}))`
      : `(?<figure>${NUMBER})(?<unit>${anyOf(Object.keys(unit))})`;
  return `${LINK}(?<before>${before})?${LINK}${number}(?<after>${after})?`;
}

/** The figure that a match holds; nothing where it is only about so much, or no number, or has no end in decimals. */
export function figureOf(match: RegExpMatchArray, pattern: Pattern, reading: Reading): Figure | undefined {
  const { figure, numeral, unit = '', before, after } = match.groups ?? {};
  const written = figure ?? numeral;
  if (written === undefined || isAbout(match, written, reading)) return undefined;
  const number = numberOf(written);
  const factor = pattern.unit === '%' ? '1' : pattern.unit?.[unit];
  if (number === undefined || factor === undefined) return undefined;
  // Trailing zeros say how exactly a figure is meant: 0.20 stays 0.20.
  const asWritten = factor === '1' && /^\d+(\.\d+)?$/.test(written);
  const text = asWritten ? written : figureText(multiply(number, fraction(factor)));
  const said = before ?? wordBefore(match[0], `${figure ? '' : '百分之'}${written}`, reading);
  const first = boundOf(said, reading.bounds.before);
  const last = boundOf(after, reading.bounds.after);
  const bound = first === undefined || first === 'reached' ? (last ?? first) : first;
  return text === undefined ? undefined : { text, ...(bound && { bound }) };
}

/** A bound word that a pattern's gap has swallowed. */
const wordBefore = (matched: string, figure: string, { bounds }: Reading): string | undefined =>
  new RegExp(`(${anyOf(Object.values(bounds.before).flat())})${LINK}$`, 'u').exec(
    matched.slice(0, matched.lastIndexOf(figure)),
  )?.[1];

const fraction = (text: string): Rational => rational(text);

function isAbout(match: RegExpMatchArray, figure: string, { bounds }: Reading): boolean {
  const text = match.input ?? '';
  const from = (match.index ?? 0) + match[0].indexOf(figure);
  const end = (match.index ?? 0) + match[0].length;
  return bounds.about.some(
    (word) =>
      text.slice(0, from).endsWith(word) ||
      text.slice(end).startsWith(word) ||
      text.slice(from + figure.length).startsWith(word),
  );
}

const boundOf = (
  word: string | undefined,
  words: Readonly<Record<BoundWord, readonly string[]>>,
): BoundWord | undefined =>
  word === undefined
    ? undefined
    : (Object.keys(words) as BoundWord[]).find((kind) => words[kind].includes(word));

/** Whether two figures are the same number and bound, however they are written. */
export const sameFigure = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((text) => /^(\D*)(\d+(?:\.\d+)?)(%?)$/.exec(text));
  return x && y
    ? x[1] === y[1] && x[3] === y[3] && compare(rational(x[2] ?? ''), rational(y[2] ?? '')) === 0
    : a === b;
};
