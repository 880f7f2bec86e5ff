import type { Reading } from '../model/index.ts';
import { compare, multiply, rational } from '../quantity/index.ts';
import { anyOf } from './any-of.ts';
import { FIGURE } from './characters.ts';
import { type Figure, figureText } from './figures.ts';
import { mayTakeForever } from './repetition.ts';
import { figureAt, type Tokens } from './tokens.ts';

/** A pattern of the reading made ready: where it is found, what its groups hold, and the quantity that it names. */
export interface Pattern {
  readonly regex: RegExp;
  /** By the group that holds a figure: the factors of the spellings of its unit, or `%`. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly source: string;
}

export type Unit = Readonly<Record<string, string>> | '%';

const GAP = `[^，。；：、/（）\\d${FIGURE}]{0,20}?`;
const LINK = '(?:现?为|是|有|共有|共计|总共|共|计|：|均|也|已经?|数|数量|个数|合计|总计|高达){0,4}';
/** What a repetition without an end is read as having for one. */
const MOST = 100;

/** @throws SyntaxError where it is no regular expression; RangeError where it names a unit or a word that is not there */
export function patternOf(source: string, reading: Reading): Pattern {
  const units = new Map<string, Unit>();
  const body = figuresKept(source)
    .replace(/~/g, GAP)
    .replace(/(?<!\\[pP])\{([^{}\d,][^{}]*)\}/g, (_, name: string) => {
      const word = reading.words[name];
      if (word !== undefined) return `(?:${figuresKept(word).replace(/~/g, GAP)})`;
      const [, group = 'figure', unitName = ''] = /^(?:(\w+)=)?(.+)$/u.exec(name) ?? [];
      const unit = unitName === '%' ? '%' : reading.units[unitName];
      if (unit === undefined) throw new RangeError(name);
      units.set(group, unit);
      return `${group === 'figure' ? LINK : ''}${quantityPattern(group, unit)}`;
    });
  if (mayTakeForever(body)) throw new SyntaxError(source);
  return { regex: new RegExp(bounded(body), 'gu'), source, units };
}

/** What crosses no digit crosses no figure. */
const figuresKept = (source: string): string =>
  source.replace(/\[\^[^\]]*\\d[^\]]*\]/g, (negated) => negated.replace('\\d', `\\d${FIGURE}`));

/** Either the spelled unit follows the figure, or it is a ratio of two numbers, which needs none. */
const quantityPattern = (group: string, unit: Unit): string =>
  `(?<${group}>[${FIGURE}])(?<${group}Unit>${unit === '%' ? `%?` : anyOf(Object.keys(unit))})`;

/**
 * `[^。]*` as `[^。]{0,100}`, so that a pattern that begins in many places does not go to the end from each. */
function bounded(source: string): string {
  const ended = source.replace(/(?<!\\)([*+])(?!\})/g, (sign, _s, at: number) =>
    isLiteral(source, at) ? sign : sign === '*' ? `{0,${MOST}}` : `{1,${MOST}}`,
  );
  return ended;
}

/** A sign within a class of characters means itself. */
function isLiteral(source: string, at: number): boolean {
  let within = false;
  for (let i = 0; i < at; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '[') within = true;
    else if (source[i] === ']') within = false;
  }
  return within;
}

const SIGNS = { at_least: '>= ', more_than: '> ', at_most: '<= ', less_than: '< ', reached: '' } as const;
export type As = Exclude<keyof typeof SIGNS, 'reached'>;

export interface Value {
  readonly value: string;
  /** Its value is a rate that 达到 gives: a figure beside its counts, else a lower bound. */
  readonly reached?: string;
}

/** The figure that a group of a match holds, where its unit is one that the pattern allows. */
export const heldFigure = (match: RegExpMatchArray, group: string, tokens: Tokens): Figure | undefined =>
  figureAt(tokens, match.groups?.[group]);

/**
 * A figure as a submission spells it, in the unit of its fact. 达到 alone leaves open whether it is the figure itself;
 * a range is what it is at least, or at most where its fact is read so. Nothing where it has no end in decimals.
 */
export function quantityValue(
  figure: Figure,
  unit: Unit,
  spelled: string,
  as?: As,
  times = '1',
): Value | undefined {
  const percent = unit === '%';
  if (percent !== (figure.percent || spelled === '%')) return undefined;
  const factor = percent ? '1' : unit[spelled];
  if (factor === undefined) return undefined;
  const text = (value: typeof figure.low): string | undefined => {
    const plainly = figure.written !== undefined && factor === '1' && times === '1';
    const number = plainly
      ? figure.written
      : figureText(multiply(multiply(value, rational(factor)), rational(times)));
    return number === undefined ? undefined : number + (percent ? '%' : '');
  };
  const [low, high] = [text(figure.low), text(figure.high)];
  if (low === undefined || high === undefined) return undefined;
  if (compare(figure.low, figure.high) !== 0) return rangeValue(low, high, figure, as);
  const bound =
    figure.bound === undefined || figure.bound === 'reached' ? (as ?? figure.bound) : figure.bound;
  if (bound === 'reached' && percent) return { value: `>= ${low}`, reached: low };
  return { value: bound === undefined ? low : SIGNS[bound] + low };
}

function rangeValue(low: string, high: string, { bound }: Figure, as: As | undefined): Value | undefined {
  if (bound !== undefined && bound !== 'reached') return undefined;
  return { value: as === 'at_most' || as === 'less_than' ? `<= ${high}` : `>= ${low}` };
}

/** Both ends of a range, where the words give it as one (在85%至95%之间). */
export function quantityBetween(figure: Figure, unit: Unit, spelled: string): Value | undefined {
  if (compare(figure.low, figure.high) === 0) return undefined;
  const [low, high] = [figure.low, figure.high].map((end) => {
    const { written: _, bound: _b, ...rest } = figure;
    return quantityValue({ ...rest, low: end, high: end }, unit, spelled)?.value;
  });
  return low === undefined || high === undefined ? undefined : { value: `${low}..${high}` };
}

/** Whether two figures are the same number and bound, however they are written. */
export const sameFigure = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((text) => /^(\D*)(\d+(?:\.\d+)?)(%?)$/.exec(text));
  return x && y
    ? x[1] === y[1] && x[3] === y[3] && compare(rational(x[2] ?? ''), rational(y[2] ?? '')) === 0
    : a === b;
};
