import type { DoubtKind } from '../model/index.ts';
import { FIGURE } from './characters.ts';
import { type Clause, following, innermost, sentenceBefore, sentenceOf } from './clauses.ts';
import type { DoubtPatterns } from './doubt-patterns.ts';

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

export const HAS_FIGURE = new RegExp(`[${FIGURE}]`, 'u');
export const REACHES = ['words', 'leading', 'onward'] as const;

/** Where a word of doubt stands, and how far words of its list reach. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly reach: (typeof REACHES)[number];
}

/** The stretches that a word of doubt leaves in doubt: its clause, and what hangs on that or is taken back by it. */
export function reachOf(
  kind: DoubtKind,
  hit: Hit,
  text: string,
  clauses: readonly Clause[],
  patterns: DoubtPatterns,
): readonly Doubt[] {
  const index = innermost(clauses, hit.from);
  const clause = clauses[index];
  if (clause === undefined) return [];
  const own = text.slice(clause.from, clause.to);
  const word = text.slice(hit.from, hit.to).replace(HAS_FIGURE, '');
  const asked: Asked = { kind, hit, word, text, own, clause, clauses, index, patterns };
  const starts = hit.reach === 'onward' || text[hit.from - 1] === '、' ? hit.from : clause.from;
  const first = doubt(asked, starts, kind === 'recited' ? hit.to : clause.to);
  if (clause.host !== undefined) return [first, ...hostIn(asked, clause.host)];
  return [first, ...hangingOn(asked), ...justBefore(asked), ...takenBack(asked)];
}

/** A word of doubt in its clause. */
interface Asked {
  readonly kind: DoubtKind;
  readonly hit: Hit;
  readonly word: string;
  readonly text: string;
  /** The clause's words. */
  readonly own: string;
  readonly clause: Clause;
  readonly clauses: readonly Clause[];
  readonly index: number;
  readonly patterns: DoubtPatterns;
}

const doubt = ({ kind, word, hit }: Asked, from: number, to: number): Doubt => ({
  kind,
  from,
  to,
  word,
  wordFrom: hit.from,
  wordTo: hit.to,
});

/** What stands before the bracket that the word stands in. */
function hostIn(asked: Asked, host: NonNullable<Clause['host']>): readonly Doubt[] {
  const { kind, own, patterns } = asked;
  const ofAll = isSaidOfAll(own, patterns);
  const ofHost =
    (!HAS_FIGURE.test(own) && kind !== 'elsewhere') ||
    takesCountBack(kind, own) ||
    ofAll ||
    (kind === 'partial' && patterns.backward.test(own));
  return [
    ...(ofHost ? [doubt(asked, host.from, host.to)] : []),
    // A bracket that is a sentence of its own hangs on what was said before.
    ...(ofAll && host.from === host.to ? [doubt(asked, 0, host.to)] : []),
  ];
}

/** The clauses behind that hang on the word's, as one stretch: of many words each may reach to the sentence's end. */
function hangingOn(asked: Asked): readonly Doubt[] {
  const { kind, hit, text, clauses, index, patterns } = asked;
  let [first, last]: [Clause | undefined, Clause | undefined] = [undefined, undefined];
  for (const next of following(clauses, index)) {
    const said = text.slice(next.from, next.to);
    // 除东区外，已全覆盖: what is excepted is excepted from the very next.
    const excepts = kind === 'excepted' && next === clauses[index + 1];
    if (kind === 'recited' || (!excepts && patterns.anew.test(said))) break;
    if (hit.reach === 'words' && !patterns.hanging.test(said)) break;
    first ??= next;
    last = next;
  }
  return first === undefined || last === undefined ? [] : [doubt(asked, first.from, last.to)];
}

/** The clause before, of which this one says that it is not so, or of how many it is not. */
function justBefore(asked: Asked): readonly Doubt[] {
  const { kind, word, own, clause, clauses, index, patterns } = asked;
  const before = clauses[index - 1];
  if (clause.mark !== '，' || before === undefined) return [];
  const reach = doubt(asked, before.from, before.to);
  const ofSome =
    SOME_OF.test(own) && (kind === 'planned' || (kind === 'denied' && /未|停用|拆|撤/u.test(word)));
  return [...(patterns.backward.test(own) ? [reach] : []), ...(ofSome ? [{ ...reach, ofSome }] : [])];
}

/** All that stands before, where the clause says that it is not to be relied on, or not all of it. */
function takenBack(asked: Asked): readonly Doubt[] {
  const { kind, text, own, clause, patterns } = asked;
  const reach: Doubt[] = [];
  const goesOn = clause.mark === '，';
  if (isSaidOfAll(own, patterns))
    reach.push(doubt(asked, goesOn ? sentenceBefore(text, clause.from) : 0, clause.from));
  const isContrary = patterns.contrary.test(own) || (kind === 'denied' && /[栋幢]/u.test(own));
  if (isContrary && kind !== 'recited' && kind !== 'elsewhere' && kind !== 'past')
    reach.push({
      ...doubt(asked, (goesOn ? sentenceOf : sentenceBefore)(text, clause.from), clause.from),
      contrary: true,
      ...(patterns.remainder.test(own) && { remainder: true }),
    });
  return reach;
}

/** A clause that says so of what stands before it is short. */
const LONGEST = 80;

/** 注：该数据待更新 is said as 该数据待更新 is. */
const isSaidOfAll = (own: string, { retracting }: DoubtPatterns): boolean =>
  own.length <= LONGEST && (retracting.test(own) || retracting.test(own.slice(own.indexOf('：') + 1)));

const SOME_OF = new RegExp(`^(?:其中)?(?:有|的)?[${FIGURE}](?!%)`, 'u');

/** 2个（1个停用）: of how many it does not hold is said in the bracket; a rate says for itself what it is of. */
const takesCountBack = (kind: DoubtKind, own: string): boolean =>
  (kind === 'denied' || kind === 'planned') && new RegExp(`[${FIGURE}](?!%)`, 'u').test(own);
