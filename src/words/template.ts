import type { Lang } from './label.ts';

/** `{name}` is an argument; `{name|day|days}` a word in the singular or the plural of its number. */
const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** A template with its arguments put in; `count` is the number that an argument stands for, or how many it lists. */
export const filled = (
  template: string,
  lang: Lang,
  text: (name: string) => string,
  count: (name: string) => number,
): string => {
  const add = lang === 'zh' ? joined : plainly;
  let said = '';
  for (const piece of piecesOf(template))
    if (typeof piece === 'string') said = add(said, piece);
    else if (piece.one === undefined || piece.other === undefined)
      said = withArgument(said, text(piece.name), add);
    else said = add(said, isSingular(count(piece.name), lang) ? piece.one : piece.other);
  return said;
};

/** Of what is not there (a rate has no unit) the blank before it is left out too. */
const withArgument = (said: string, argument: string, add: typeof plainly): string =>
  argument === '' && said.endsWith(' ') ? said.slice(0, -1) : add(said, argument);

const plainly = (before: string, after: string): string => before + after;

/** Chinese and Latin are set apart by a blank, whatever an argument begins or ends with. */
function joined(before: string, after: string): string {
  const last = before.charCodeAt(before.length - 1);
  const next = after.charCodeAt(0);
  const apart = (isHan(last) && isFigure(next)) || (isLatin(last) && isHan(next));
  return apart ? `${before} ${after}` : before + after;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
/** What a figure begins with: a digit, or the sign of a bound (`<`, `>`, `≤`, `≥`). */
const isFigure = (code: number): boolean =>
  isLatin(code) || code === 0x3c || code === 0x3e || code === 0x2264 || code === 0x2265;

/** An argument, or a word that follows its number. */
interface Place {
  readonly name: string;
  readonly one?: string | undefined;
  readonly other?: string | undefined;
}

/** Templates are few (the catalogue's, a notice's), and each is taken apart once. */
const taken = new Map<string, readonly (string | Place)[]>();
const MOST = 4096;

function piecesOf(template: string): readonly (string | Place)[] {
  const before = taken.get(template);
  if (before !== undefined) return before;
  const pieces: (string | Place)[] = [];
  let from = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, name = '', one, other] = match;
    if (match.index > from) pieces.push(template.slice(from, match.index));
    pieces.push({ name, one, other });
    from = match.index + whole.length;
  }
  if (from < template.length) pieces.push(template.slice(from));
  if (taken.size >= MOST) taken.clear();
  taken.set(template, pieces);
  return pieces;
}

/** The number that a text ends in, as people read it: 1 of `≥ 1`; NaN where it ends in none. */
export const endNumber = (text: string): number => Number(/-?\d+(?:\.\d+)?$/.exec(text)?.[0] ?? Number.NaN);

/** By CLDR's rules for these two languages, without `Intl`, which is slow to load: Chinese has one form. */
export const isSingular = (count: number, lang: Lang): boolean => lang === 'en' && Math.abs(count) === 1;
