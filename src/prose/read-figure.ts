import type { BoundWord } from '../model/index.ts';
import { compare, rational } from '../quantity/index.ts';
import { UNCLEAR } from './characters.ts';
import type { FigureWords } from './figure-words.ts';
import { type Figure, type FigureDoubt, numberOf } from './figures.ts';

/** A figure in a text, with the bound and the doubt that stand behind it. */
export interface Found {
  readonly figure: Figure;
  /** Where the number ends, and where all ends that belongs to it. */
  readonly to: number;
  readonly end: number;
  /** The unit, as it is put after the figure. */
  readonly unit: string;
  /** Its unit stood before it, as in a heading: （户）：1456. */
  readonly headed?: boolean;
}

/** Where a number stands. */
interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly words: FigureWords;
}

type Groups = Readonly<Record<string, string | undefined>>;

const HUNDRED = rational(100);
const HALF = rational(50);

/** What the words say that a scan for figures has found; nothing where they are no figure. */
export function readFigure(match: RegExpExecArray, text: string, words: FigureWords): Found | undefined {
  const groups: Groups = match.groups ?? {};
  const place = { text, from: match.index, to: match.index + match[0].length, words };
  const share = shareIn(groups);
  if (share !== undefined) return withEnd(share, place, '%');
  if (groups['hn'] !== undefined) return headedBy(groups['hu'] ?? '', groups['hn'], place);
  if (isOrdinal(text, place.from) || isInWord(place)) return undefined;
  if (groups['a'] !== undefined && groups['b'] !== undefined) return ratio(groups['a'], groups['b'], place);
  if (groups['few'] !== undefined) return inDoubt(place, 'about');
  return counted(groups, place);
}

/** 第一至三户: which ones, and not how many. */
export const isOrdinal = (text: string, from: number): boolean => text[from - 1] === '第';

/** What is a share without a sign of it: 百分之九十, 百分百, 九成, 半数以上. */
function shareIn({ hundred, p1, p2, tenths, half }: Groups): Figure | undefined {
  if (hundred !== undefined) return { low: HUNDRED, high: HUNDRED, written: '100', percent: true };
  if (p1 !== undefined) return numbers(p1, p2, true);
  if (tenths !== undefined) return { low: HUNDRED, high: HUNDRED, percent: true, doubt: 'about' };
  if (half === undefined) return undefined;
  return { low: HALF, high: HALF, percent: true, bound: half === '半数以上' ? 'at_least' : 'more_than' };
}

function headedBy(unit: string, written: string, { text, to, words }: Place): Found | undefined {
  const figure = numbers(written, undefined, unit === '%');
  if (figure === undefined || text[to] === UNCLEAR || unitAt(text, to, words) !== undefined) return undefined;
  return { figure, to, end: to, unit, headed: true };
}

/** One number or two of a range, which count where a unit follows. */
function counted({ d1, d2, n1, u1, n2, n = '' }: Groups, place: Place): Found | undefined {
  const { text, to, words } = place;
  if (d1 !== undefined && d2 !== undefined) return withEnd(numbers(d1, d2, false), place);
  if (/[多余来几]/u.test(text[to] ?? '') && unitAt(text, to + 1, words) !== undefined)
    return inDoubt({ ...place, to: to + 1 }, 'about');
  const unit = unitAt(text, to, words);
  if (unit === undefined) return undefined;
  const isOdd = isCut(place) || (u1 !== undefined && u1 !== unit);
  const figure = isOdd ? undefined : numbers(n1 ?? n, n2, unit === '%');
  return withEnd(figure, place) ?? inDoubt(place, 'unclear');
}

const LETTERS_BEFORE = /(?<=[A-Za-z])(?<![A-Z]{3})|(?<=[.×*_#\d])|(?<=(?<!%)\/)/uy;
const LETTERS_AFTER = /[×*/_#\d]|\.\d|[A-Za-z](?![²2m㎡])/uy;

/** l0个, 5G, v2.3.1, 7×24: what a letter or another digit touches is no figure; IPTV1310户 is one. */
const isInWord = ({ text, from, to }: Place): boolean =>
  isThere(LETTERS_BEFORE, text, from) || isThere(LETTERS_AFTER, text, to);

function isThere(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** What a blank cuts off from more digits, or a dash that is no range stands before, is no figure. */
const isCut = ({ text, from, to }: Place): boolean =>
  text[to] === UNCLEAR || [UNCLEAR, '-', '−'].includes(text[from - 1] ?? '');

function unitAt(text: string, at: number, { unit, notUnit }: FigureWords): string | undefined {
  if (isThere(notUnit, text, at)) return undefined;
  unit.lastIndex = at;
  return unit.exec(text)?.[0];
}

const ABOUT = /（?±|左右|上下|余(?!额|量)|多(?![功种样项次元媒层])/uy;

/** The text of a number up to its end, with its unit and what of a bound follows that. */
function withEnd(figure: Figure | undefined, { text, to, words }: Place, made?: '%'): Found | undefined {
  if (figure === undefined) return undefined;
  const unit = made ?? unitAt(text, to, words) ?? '';
  const end = made === undefined ? to + unit.length : to;
  const doubt = isThere(ABOUT, text, end) ? 'about' : figure.doubt;
  words.after.lastIndex = end;
  const after = words.after.exec(text);
  const bound = figure.bound ?? boundWord(after?.groups?.['word'], words.bounds.after);
  return {
    figure: { ...figure, ...(bound && { bound }), ...(doubt && { doubt }) },
    to,
    end: end + (after?.[0].length ?? 0),
    unit,
  };
}

export const boundWord = (
  word: string | undefined,
  words: Readonly<Record<BoundWord, readonly string[]>>,
): BoundWord | undefined =>
  word === undefined
    ? undefined
    : (Object.keys(words) as BoundWord[]).find((kind) => words[kind].includes(word));

/** A figure of which no number is known. */
const inDoubt = (place: Place, doubt: FigureDoubt): Found | undefined =>
  withEnd({ low: HUNDRED, high: HUNDRED, percent: place.text[place.to] === '%', doubt }, place);

function ratio(a: string, b: string, place: Place): Found | undefined {
  if (isCut(place)) return inDoubt(place, 'unclear');
  const [part, whole] = [numberOf(a), numberOf(b)];
  if (part === undefined || whole === undefined || compare(part, whole) > 0) return undefined;
  return withEnd({ low: part, high: part, percent: false, ratio: { part: a, whole: b } }, place);
}

function numbers(first: string, second: string | undefined, percent: boolean): Figure | undefined {
  const low = numberOf(first);
  const high = second === undefined ? low : numberOf(second);
  if (low === undefined || high === undefined || compare(low, high) > 0) return undefined;
  const written = second === undefined && /^\d+(?:\.\d+)?$/.test(first) ? first : undefined;
  return { low, high, percent, ...(written !== undefined && { written }) };
}
