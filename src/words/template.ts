import type { Lang } from './label.ts';

/** `{name}` is an argument; `{name|day|days}` a word in the singular or the plural of its number. */
const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** A template with its arguments put in; `count` is the number that an argument stands for, or how many it lists. */
export const filled = (
  template: string,
  lang: Lang,
  text: (name: string) => string,
  count: (name: string) => number,
): string =>
  template.replace(PLACEHOLDER, (_, name: string, one?: string, other?: string) =>
    one === undefined || other === undefined ? text(name) : isSingular(count(name), lang) ? one : other,
  );

/** The number that a text ends in, as people read it: 1 of `≥ 1`; NaN where it ends in none. */
export const endNumber = (text: string): number => Number(/-?\d+(?:\.\d+)?$/.exec(text)?.[0] ?? Number.NaN);

/** By CLDR's rules for these two languages, without `Intl`, which is slow to load: Chinese has one form. */
export const isSingular = (count: number, lang: Lang): boolean => lang === 'en' && Math.abs(count) === 1;
