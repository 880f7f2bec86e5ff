import type { DoubtKind, Doubts } from '../model/index.ts';
import { type Cell, originOf, textOf } from './cells.ts';
import { FIGURE } from './characters.ts';

/** A stretch of a sentence that is not taken at its word, why, and the word that says so. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** Where that word stands. */
  readonly wordFrom: number;
  readonly wordTo: number;
  /** What another clause takes back: it leaves what is said to be there, and takes only that it is all. */
  readonly contrary?: boolean;
  /** That clause speaks of the rest: a number of those that were named stays what it is. */
  readonly remainder?: boolean;
  /** Some of what was counted (其中2个试运行): not all of that number is done. */
  readonly ofSome?: boolean;
}

/** The words of doubt of a reading, made ready. */
export interface DoubtPatterns {
  readonly kinds: readonly {
    readonly kind: DoubtKind;
    readonly words: RegExp | undefined;
    readonly leading: RegExp | undefined;
    readonly onward: RegExp | undefined;
    readonly but: RegExp | undefined;
  }[];
  readonly hanging: RegExp;
  readonly anew: RegExp;
  readonly backward: RegExp;
  readonly retracting: RegExp;
  readonly contrary: RegExp;
  readonly remainder: RegExp;
}

interface Clause {
  readonly from: number;
  readonly to: number;
  /** The mark before it. */
  readonly mark: string;
  /** The stretch before the bracket that it stands in. */
  readonly host?: { readonly from: number; readonly to: number };
}

/** A year, but none in the name of a plan or a rule. */
const YEAR = /(?<![\d.-])(?<year>(?:19|20)\d{2}|[一二][零〇一二三四五六七八九]{3})年(?![^《》]{0,40}》)/gu;
const HAS_FIGURE = new RegExp(`[${FIGURE}]`, 'u');

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

const REACHES = ['words', 'leading', 'onward'] as const;

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly reach: (typeof REACHES)[number];
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

function reachOf(
  kind: DoubtKind,
  hit: Hit,
  text: string,
  clauses: readonly Clause[],
  patterns: DoubtPatterns,
): readonly Doubt[] {
  const index = innermost(clauses, hit.from);
  const clause = clauses[index];
  if (clause === undefined) return [];
  const word = text.slice(hit.from, hit.to).replace(HAS_FIGURE, '');
  const doubt = (from: number, to: number): Doubt => ({
    kind,
    from,
    to,
    word,
    wordFrom: hit.from,
    wordTo: hit.to,
  });
  const starts = hit.reach === 'onward' || text[hit.from - 1] === '、' ? hit.from : clause.from;
  const reach: Doubt[] = [doubt(starts, kind === 'recited' ? hit.to : clause.to)];
  const own = text.slice(clause.from, clause.to);
  if (clause.host !== undefined) {
    if (
      (!HAS_FIGURE.test(own) && kind !== 'elsewhere') ||
      takesCountBack(kind, own) ||
      isSaidOfAll(own, patterns) ||
      (kind === 'partial' && patterns.backward.test(own))
    )
      reach.push(doubt(clause.host.from, clause.host.to));
    // A bracket that is a sentence of its own hangs on what was said before.
    if (clause.host.from === clause.host.to && isSaidOfAll(own, patterns))
      reach.push(doubt(0, clause.host.to));
    return reach;
  }
  for (const next of following(clauses, index)) {
    const said = text.slice(next.from, next.to);
    // 除东区外，已全覆盖: what is excepted is excepted from the very next.
    const excepts = kind === 'excepted' && next === clauses[index + 1];
    if (kind === 'recited' || (!excepts && patterns.anew.test(said))) break;
    if (hit.reach === 'words' && !patterns.hanging.test(said)) break;
    reach.push(doubt(next.from, next.to));
  }
  const before = clauses[index - 1];
  if (clause.mark === '，' && before !== undefined && patterns.backward.test(own))
    reach.push(doubt(before.from, before.to));
  const ofSome =
    clause.mark === '，' &&
    SOME_OF.test(own) &&
    (kind === 'planned' || (kind === 'denied' && /未|停用|拆|撤/u.test(word)));
  if (ofSome && before !== undefined) reach.push({ ...doubt(before.from, before.to), ofSome });
  if (isSaidOfAll(own, patterns))
    reach.push(doubt(clause.mark === '，' ? sentenceBefore(text, clause.from) : 0, clause.from));
  const takesBack = patterns.contrary.test(own) || (kind === 'denied' && /[栋幢]/u.test(own));
  if (takesBack && kind !== 'recited' && kind !== 'elsewhere' && kind !== 'past')
    reach.push({
      ...doubt((clause.mark === '，' ? sentenceOf : sentenceBefore)(text, clause.from), clause.from),
      contrary: true,
      ...(patterns.remainder.test(own) && { remainder: true }),
    });
  return reach;
}

/** 注：该数据待更新 is said as 该数据待更新 is. */
const isSaidOfAll = (own: string, { retracting }: DoubtPatterns): boolean =>
  retracting.test(own) || retracting.test(own.slice(own.indexOf('：') + 1));

const SOME_OF = new RegExp(`^其中(?:有|的)?[${FIGURE}](?!%)`, 'u');

/** 2个（1个停用）: of how many it does not hold is said in the bracket; a rate says for itself what it is of. */
const takesCountBack = (kind: DoubtKind, own: string): boolean =>
  (kind === 'denied' || kind === 'planned') && new RegExp(`[${FIGURE}](?!%)`, 'u').test(own);

/** The clauses after one, in its sentence, brackets aside. */
function* following(clauses: readonly Clause[], index: number): Generator<Clause> {
  for (let at = index + 1; at < clauses.length; at += 1) {
    const clause = clauses[at] as Clause;
    if (clause.host !== undefined) continue;
    if (clause.mark !== '，') return;
    yield clause;
  }
}

/** Where the sentence before the one of a clause begins. */
function sentenceBefore(text: string, at: number): number {
  const own = sentenceOf(text, at);
  return own < 2 ? 0 : sentenceOf(text, own - 1);
}

/** Where the sentence of a clause begins; where the clause begins it, the one before. */
const sentenceOf = (text: string, at: number): number =>
  1 + Math.max(...['。', '；', '！'].map((mark) => (at < 2 ? -1 : text.lastIndexOf(mark, at - 2))));

function innermost(clauses: readonly Clause[], at: number): number {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle] as Clause).from <= at) low = middle;
    else high = middle - 1;
  }
  for (let index = low; index >= Math.max(0, low - 20); index -= 1) {
    const clause = clauses[index] as Clause;
    if (clause.from <= at && at < clause.to) return index;
  }
  return low;
}

/** Cut at ，。；！？; what stands in brackets is clauses of their own, and the clause around them goes on. */
function clausesOf(text: string): readonly Clause[] {
  const done: Clause[] = [];
  const open: { from: number; mark: string; host?: { from: number; to: number } }[] = [{ from: 0, mark: '' }];
  let segment = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const c = text[at];
    const current = open.at(-1) as (typeof open)[number];
    const close = (to: number): void => {
      if (to > current.from) done.push({ ...current, to });
    };
    if (c === undefined) {
      while (open.length > 0) {
        const one = open.pop() as (typeof open)[number];
        if (text.length > one.from) done.push({ ...one, to: text.length });
      }
    } else if ('，。；！？'.includes(c)) {
      close(at);
      current.from = at + 1;
      current.mark = c;
      if (open.length === 1) segment = at + 1;
    } else if (c === '、' || c === '：') {
      if (open.length === 1) segment = at + 1;
    } else if (c === '（' && open.length < 8) {
      open.push({ from: at + 1, mark: c, host: { from: segment, to: at } });
    } else if (c === '）' && open.length > 1) {
      close(at);
      open.pop();
    }
  }
  return done.sort((a, b) => a.from - b.from || b.to - a.to);
}

export const doubtPatterns = (
  doubts: Doubts,
  more: Partial<Record<DoubtKind, readonly string[]>>,
): DoubtPatterns => {
  const any = (sources: readonly string[] | undefined): RegExp | undefined =>
    sources === undefined || sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'gu');
  const start = (sources: readonly string[]): RegExp =>
    new RegExp(sources.length === 0 ? '(?!)' : `^(?:${sources.join('|')})`, 'u');
  const wholly = (sources: readonly string[]): RegExp =>
    new RegExp(sources.length === 0 ? '(?!)' : `^(?:${sources.join('|')})$`, 'u');
  const { hanging, anew, backward, retracting, contrary, remainder, ...kinds } = doubts;
  return {
    kinds: (Object.keys(kinds) as DoubtKind[]).map((kind) => ({
      kind,
      words: any([...(kinds[kind].words ?? []), ...(more[kind] ?? [])]),
      leading: any(kinds[kind].leading),
      onward: any(kinds[kind].onward),
      but: any(kinds[kind].but),
    })),
    hanging: start(hanging),
    anew: new RegExp(anew.length === 0 ? '(?!)' : anew.join('|'), 'u'),
    backward: wholly(backward),
    retracting: wholly(retracting),
    contrary: start(contrary),
    remainder: start(remainder),
  };
};
