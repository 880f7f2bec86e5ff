import type { DoubtKind } from '../model/index.ts';
import { type Cell, originOf, textOf } from './cells.ts';
import { clausesOf } from './clauses.ts';
import type { DoubtPatterns } from './doubt-patterns.ts';
import { type Doubt, HAS_FIGURE, type Hit, REACHES, reachOf } from './doubt-reach.ts';

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
  kept: readonly { readonly from: number; readonly to: number }[],
  years?: readonly number[],
): readonly Doubt[] {
  const text = textOf(cells);
  const named = (hit: { from: number; to: number }) =>
    kept.some(({ from, to }) => from <= hit.from && hit.to <= to);
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

function hitsOf(
  text: string,
  words: RegExp | undefined,
  but: RegExp | undefined,
): readonly { readonly from: number; readonly to: number }[] {
  if (words === undefined) return [];
  const span = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length });
  const spared = but === undefined ? [] : [...text.matchAll(but)].map(span);
  let next = 0;
  return [...text.matchAll(words)].map(span).filter(({ from, to }) => {
    while (next < spared.length && (spared[next] as { to: number }).to <= from) next += 1;
    const one = spared[next];
    return one === undefined || one.from >= to;
  });
}

/** 2018年满意度95% of a notice of 2023, and 2030年: not said of now. What was done then may still stand. */
function otherYears(
  kind: DoubtKind,
  text: string,
  years: readonly number[],
  but: RegExp | undefined,
): readonly Hit[] {
  if (kind !== 'past' && kind !== 'planned') return [];
  const latest = Math.max(...years);
  const still = kind === 'past' && but !== undefined ? hitsOf(text, but, undefined) : [];
  return [...text.matchAll(YEAR)].flatMap(({ index, groups = {} }) => {
    const year = yearOf(groups['year'] ?? '');
    const other = !years.includes(year) && year > latest === (kind === 'planned');
    const clause = /^[^，。；]*/u.exec(text.slice(index))?.[0] ?? '';
    const stands = still.some(({ from, to }) => from <= index && index < to) && !HAS_FIGURE.test(clause);
    return other && !stands ? [{ from: index, to: index + 5, reach: 'leading' as const }] : [];
  });
}

/** In digits, or in numerals one by one: 二〇一八. */
const yearOf = (written: string): number =>
  Number(
    [...written.replace(/零/gu, '〇')]
      .map((c) => {
        const digit = '〇一二三四五六七八九'.indexOf(c);
        return digit < 0 ? c : digit;
      })
      .join(''),
  );
