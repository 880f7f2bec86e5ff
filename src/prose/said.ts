import type { DoubtKind, Standard } from '../model/index.ts';
import { anyOf } from './any-of.ts';
import { cellsOf, originOf } from './cells.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import type { Doubt } from './doubt-reach.ts';
import { doubtsOf } from './doubts.ts';
import { type Familiar, NOTHING_FAMILIAR } from './familiar.ts';
import type { FigureDoubt } from './figures.ts';
import { unnumbered } from './list-marks.ts';
import { putPlainly } from './put-plainly.ts';
import { ofNow, takenApart } from './taken-apart.ts';
import type { Tokens } from './tokens.ts';
import { tokensOf } from './tokens-of.ts';

/** A statement with its figures read and its doubts known, before any fact is looked for. */
export interface ReadableStatement {
  readonly plain: string;
  readonly tokens: Tokens;
  readonly doubts: readonly Doubt[];
  /** What this community is called, which is no other's name. */
  readonly names: readonly string[];
  readonly familiar: Familiar;
}

/** Where something stands in a statement's plain text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why words were not taken for a fact. */
export type Why = DoubtKind | FigureDoubt | 'disagreeing' | 'uncountable' | 'unfamiliar';

/** Whose statement it is, and which years are now for it; without years any year is. */
export interface StatementOf {
  readonly name?: string;
  readonly years?: readonly number[];
}

/** Longer than any statement of a notice: what is longer is not read. */
export const LONGEST_STATEMENT = 6_000;

export function saidIn(
  text: string,
  indicator: string,
  asked: readonly string[],
  ready: ReadyReading,
  standard: Standard,
  { name, years }: StatementOf,
): ReadableStatement {
  const whole = unnumbered(plain(text));
  const facts = asked.flatMap((id) => standard.facts.get(id) ?? []);
  const labels = facts
    .flatMap((fact) => (fact.type === 'list' ? [fact, ...fact.fields.values()] : [fact]))
    .map(({ label }) => plain(label.zh));
  const items = facts
    .flatMap((fact) => (fact.type === 'set' ? [...fact.items.values()] : []))
    .map(({ zh }) => plain(zh));
  const kept = stretches(whole, [...labels, ...items]);
  const tokens = ofNow(tokensOf(cellsOf(whole), ready.figures, kept));
  const inTokens = stretches(tokens.text, labels);
  const doubts = doubtsOf(tokens.cells, ready.doubts, inTokens, years);
  return {
    plain: whole,
    tokens: takenApart(putPlainly(tokens)),
    doubts,
    names: name === undefined ? [] : namesOf(plain(name), ready.reading),
    familiar: ready.familiar.get(indicator) ?? NOTHING_FAMILIAR,
  };
}

/** 甲乙街社区, 甲乙街 of it, and 甲乙 as people call it. */
const namesOf = (name: string, { notice }: ReadyReading['reading']): readonly string[] => {
  const suffix = notice.suffixes.find((one) => name.endsWith(one));
  const own = suffix === undefined ? name : name.slice(0, -suffix.length);
  return [name, own, ...(own.length > 2 ? [own.slice(0, -1)] : [])];
};

/** Where these words stand: the longest where several begin, and none so short that it stands in other words. */
const stretches = (text: string, words: readonly string[]): readonly Span[] =>
  [...text.matchAll(new RegExp(anyOf(words.filter((word) => word.length > 3)), 'gu'))].map(
    ({ index, 0: word }) => ({ from: index, to: index + word.length }),
  );

export const spanOf = ({ tokens }: ReadableStatement, from: number, to: number): Span =>
  originOf(tokens.cells, from, to);

export const wordsIn = ({ plain: text }: ReadableStatement, { from, to }: Span): string =>
  text.slice(from, to);

/** What a fact's reading minds of what stands in doubt. */
export type Minds = 'all' | 'figure' | 'things' | 'there' | 'listed' | 'counted' | 'some';

interface Minded {
  readonly not: readonly DoubtKind[];
  /** That it is not all; that it is not, of the rest; that some of so many are not. */
  readonly contrary: boolean;
  readonly remainder: boolean;
  readonly ofSome: boolean;
}

const MINDED: Readonly<Record<Minds, Minded>> = {
  all: { not: [], contrary: true, remainder: true, ofSome: true },
  figure: { not: [], contrary: false, remainder: false, ofSome: false },
  things: { not: [], contrary: false, remainder: false, ofSome: true },
  there: { not: ['partial', 'counted', 'excepted'], contrary: false, remainder: false, ofSome: false },
  listed: { not: ['excepted'], contrary: false, remainder: false, ofSome: false },
  counted: { not: ['counted'], contrary: true, remainder: true, ofSome: false },
  some: { not: ['counted'], contrary: true, remainder: false, ofSome: false },
};

const touches = (doubt: Doubt, { from, to }: Span): boolean => doubt.wordFrom <= to && from <= doubt.wordTo;

/** What counts estates is not in doubt for another count of estates beside it. */
const countsTheSame = ({ word }: Doubt, source: string): boolean => {
  const noun = /小区|楼栋|[栋幢]|单元|住宅|出入口|楼/u.exec(word)?.[0];
  return noun !== undefined && source.includes(noun);
};

/**
 * The doubt in which words stand, if any. A word of doubt that the pattern itself holds, and that stands in the match,
 * is what the pattern means.
 *
 * @param own where the figure stands that is read, so that 4个小区 counts estates without being in doubt for it
 */
export function doubtOf(
  said: ReadableStatement,
  span: Span,
  minds: Minds,
  source: string,
  own?: Span,
): Doubt | undefined {
  const minded = MINDED[minds];
  return said.doubts.find((doubt) => {
    if (doubt.from >= span.to || span.from >= doubt.to) return false;
    if (minded.not.includes(doubt.kind)) return false;
    if (doubt.contrary === true && !minded.contrary) return false;
    if (doubt.remainder === true && !minded.remainder) return false;
    if (doubt.ofSome === true && !minded.ofSome) return false;
    const within = span.from <= doubt.wordFrom && doubt.wordTo <= span.to;
    if (within && doubt.word !== '' && source.includes(doubt.word)) return false;
    return !(
      doubt.kind === 'counted' &&
      own !== undefined &&
      (touches(doubt, own) || countsTheSame(doubt, source))
    );
  });
}
