import type { DoubtKind } from '../model/index.ts';
import { type Cell, originOf, textOf } from './cells.ts';
import { clausesOf } from './clauses.ts';
import type { DoubtPatterns } from './doubt-patterns.ts';
import { type Doubt, HAS_FIGURE, type Hit, REACHES, reachOf } from './doubt-reach.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A year, but none in the name of a plan or a rule. */
const YEAR = /(?<![\d.-])(?<year>(?:19|20)\d{2}|[一二][零〇一二三四五六七八九]{3})年(?![^《》]{0,40}》)/gu;

/**
 * What of a text is in doubt, before any figure or phrase is looked for in it. A doubt holds for its clause, for what
 * hangs on that, and where it stands in brackets for what stands before them.
 *
 * @param kept stretches (labels) in which no word of doubt is looked for
 * @param years the years that are now: what is said of another is of before, or still to come
 */
export function doubtsOf(
  cells: readonly Cell[],
  patterns: DoubtPatterns,
  kept: readonly Span[],
  years?: readonly number[],
): readonly Doubt[] {
  const text = textOf(cells);
  const named = (hit: Span) => kept.some(({ from, to }) => from <= hit.from && hit.to <= to);
  const clauses = clausesOf(text);
  const found: Doubt[] = [];
  for (const { kind, but, ...lists } of patterns.kinds) {
    const hits = [
      ...REACHES.flatMap((reach) => hitsOf(text, lists[reach], but).map((hit) => ({ ...hit, reach }))),
      ...(years === undefined ? [] : otherYears(kind, text, years, but)),
    ].filter((hit) => !named(hit));
    for (const hit of hits) found.push(...reachOf(kind, hit, text, clauses, patterns));
  }
  return found.map((one) => {
    const span = originOf(cells, one.from, one.to);
    const word = originOf(cells, one.wordFrom, one.wordTo);
    return { ...one, ...span, wordFrom: word.from, wordTo: word.to };
  });
}

function hitsOf(text: string, words: RegExp | undefined, but: RegExp | undefined): readonly Span[] {
  const spared = but === undefined ? [] : spansOf(text, but);
  return words === undefined
    ? []
    : spansOf(text, words).filter((hit) => !spared.some(({ from, to }) => from < hit.to && hit.from < to));
}

const spansOf = (text: string, words: RegExp): readonly Span[] =>
  [...text.matchAll(words)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));

/** 2018年满意度95% of a notice of 2023, and 2030年: not said of now. What was done then may still stand. */
function otherYears(
  kind: DoubtKind,
  text: string,
  years: readonly number[],
  but: RegExp | undefined,
): readonly Hit[] {
  if (kind !== 'past' && kind !== 'planned') return [];
  const latest = Math.max(...years);
  const still = kind === 'past' && but !== undefined ? spansOf(text, but) : [];
  return [...text.matchAll(YEAR)].flatMap(({ index, groups = {} }) => {
    const year = yearOf(groups['year'] ?? '');
    const other = !years.includes(year) && year > latest === (kind === 'planned');
    const clause = /^[^，。；]*/u.exec(text.slice(index))?.[0] ?? '';
    const stands = still.some(({ from, to }) => from <= index && index < to) && !HAS_FIGURE.test(clause);
    return other && !stands ? [{ from: index, to: index + 5, reach: 'leading' as const }] : [];
  });
}

const NUMERALS = '〇一二三四五六七八九';

/** In digits, or in numerals one by one: 二〇一八, 二零一八. */
const yearOf = (written: string): number =>
  Number(
    written.replace(/零/gu, '〇').replace(/[〇一二三四五六七八九]/gu, (c) => String(NUMERALS.indexOf(c))),
  );
