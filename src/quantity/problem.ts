import type { Message, MessageArg } from '../model/index.ts';

/** Why a text is no quantity; each has a sentence in `words/` that says what to write instead. */
export type QuantityProblem =
  | 'empty'
  | 'bare-rate'
  | 'unexpected-percent'
  | 'over-whole'
  | 'negative'
  | 'fractional-count'
  | 'separator'
  | 'exponent'
  | 'other-base'
  | 'chinese-numeral'
  | 'about-figure'
  | 'bound-in-words'
  | 'range-sign'
  | 'several-figures'
  | 'unit'
  | 'nothing-there'
  | 'reversed-range'
  | 'not-a-number';

const ABOUT =
  /^(?:大约|大概|约|近|将近|接近|about\b|around\b|~|≈|±)\s*\d|\d\s*%?[^\d\s.%]{0,4}?(?:左右|上下|多|余|来|许|几)[^\d\s.%]{0,4}$/i;

/** A figure with words of a bound before it or behind it. */
const BOUND = /^([^\d.%]*?)\s*(\d{1,15}(?:\.\d{1,15})?)\s*(%?)\s*[^\d\s.%]{0,4}?(及?以上|及?以下|以内)?$/;

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['>=', /^(?:不少于|不低于|不小于|至少|最少|大于等于|达到|at least|以上|及以上)$/i],
  ['<=', /^(?:不多于|不高于|不大于|不超过|至多|最多|小于等于|at most|up to|以下|及以下|以内)$/i],
  ['>', /^(?:超过|超|多于|高于|大于|逾|over|more than)$/i],
  ['<', /^(?:少于|低于|小于|不足|不到|under|less than)$/i],
];

/** Two figures with a sign between them that people write for a range. */
const RANGE =
  /^(\d{1,15}(?:\.\d{1,15})?)\s*(%?)\s*(?:[~\-‐‑–—]{1,2}|至|到|to)\s*(\d{1,15}(?:\.\d{1,15})?)\s*(%?)$/;

const SEVERAL = /^\d{1,15}(?:\.\d{1,15})?%?(?:\s*[;、|]\s*\d{1,15}(?:\.\d{1,15})?%?){1,9}$/;

const PROBLEMS: readonly (readonly [RegExp, QuantityProblem])[] = [
  [/^$/, 'empty'],
  [/^(>=|<=|>|<)?\s*-\d/, 'negative'],
  [/^(>=|<=|>|<)?\s*\+?\d+([,_]|[ ']\d)/, 'separator'],
  [/^[\d.]+e[+-]?\d+%?$/i, 'exponent'],
  [/^0[xob]/i, 'other-base'],
  [/[〇零一二三四五六七八九十百千万亿两]/, 'chinese-numeral'],
  [ABOUT, 'about-figure'],
  [RANGE, 'range-sign'],
  [SEVERAL, 'several-figures'],
];

/** Longer is nothing of which could be said what was meant. */
const LONGEST = 60;

/** What is wrong with a text, in half-width forms, that is no quantity. */
export function problemOf(plain: string): QuantityProblem {
  const found = plain.length > LONGEST ? undefined : PROBLEMS.find(([pattern]) => pattern.test(plain))?.[1];
  if (found !== undefined) return found;
  if (plain.length <= LONGEST && boundOf(plain) !== undefined) return 'bound-in-words';
  return /\d\s*[^\d\s.%]+$/.test(plain) ? 'unit' : 'not-a-number';
}

/** `不少于90%` and `90%以上` as `>= 90%`; nothing where the words say no bound, or one on each side. */
function boundOf(plain: string): string | undefined {
  const [, before = '', figure = '', percent = '', behind = ''] = BOUND.exec(plain) ?? [];
  if ((before === '') === (behind === '')) return undefined;
  const sign = SIGNS.find(([, words]) => words.test(before + behind))?.[0];
  return sign && `${sign} ${figure}${percent}`;
}

/** Full-width ASCII and the comparison signs of prose, as their half-width forms. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〜]/g, '~')
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/　/g, ' ');

/** How else a text of figures is written, as its problem asks: a bound, a range, or figures in dispute. */
export function figureSpellings(text: string): Readonly<Record<'bound' | 'range' | 'figures', string>> {
  const plain = halfWidth(text).trim();
  if (plain.length > LONGEST) return { bound: '', range: '', figures: '' };
  const [, low = '', first = '', high = '', second = ''] = RANGE.exec(plain) ?? [];
  const percent = first || second;
  return {
    bound: `"${boundOf(plain) ?? ''}"`,
    range: `"${low}${percent}..${high}${percent}"`,
    figures: plain.split(/\s*[;、|]\s*/).join(', '),
  };
}

/** The two spellings a bare rate may have been meant as: `0.7` is 0.7% or 70%, `70` is 70% or 0.70%. */
export function rateSpellings(text: string): Readonly<Record<'one' | 'also', MessageArg>> {
  const bound = (percent: string): Message => ({ code: 'hint-or-bound', args: { bound: percent } });
  if (/^(\d{1,15}(\.\d{1,15})?|\.\d{1,15})$/.test(text)) {
    const percent = `${/^0?\./.test(text) ? moved(text) : text}%`;
    return { one: percent, also: bound(`">= ${percent}"`) };
  }
  // A bound or a range keeps its form: each of its figures gets the sign.
  return /^(?:[<>]=?\s*)?\d{1,15}(?:\.\d{1,15})?(?:\.\.\d{1,15}(?:\.\d{1,15})?)?$/.test(text)
    ? { one: `"${text.replace(/\d+(?:\.\d+)?(?=\.\.|$)/g, (figure) => `${figure}%`)}"`, also: '' }
    : { one: '70%', also: bound('">= 70%"') };
}

/** `0.7` → `70`, `0.695` → `69.5`: by the digits, not by arithmetic. */
function moved(text: string): string {
  const decimals = (text.split('.')[1] ?? '').padEnd(2, '0');
  const whole = decimals.slice(0, 2).replace(/^0/, '');
  return decimals.length > 2 ? `${whole}.${decimals.slice(2)}` : whole;
}
