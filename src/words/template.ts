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
  let said = '';
  for (const piece of piecesOf(template))
    if (typeof piece === 'string') said += piece;
    else if (piece.one === undefined || piece.other === undefined) said += text(piece.name);
    else said += isSingular(count(piece.name), lang) ? piece.one : piece.other;
  return said;
};

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
