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

export const isSingular = (count: number, lang: Lang): boolean => rulesOf(lang).select(count) === 'one';

/** `Intl` is slow to load, and most calls print no plural: it is asked for at the first one. */
const rules = new Map<Lang, Intl.PluralRules>();

function rulesOf(lang: Lang): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known;
}
