import type { DoubtKind, Standard } from '../model/index.ts';
import { cellsOf, originOf } from './cells.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import type { Doubt } from './doubt-reach.ts';
import { doubtsOf } from './doubts.ts';
import type { Familiar } from './familiar.ts';
import type { FigureDoubt } from './figures.ts';
import { putPlainly } from './put-plainly.ts';
import { ofNow, takenApart } from './taken-apart.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A statement with its figures read and its doubts known, before any fact is looked for. */
export interface ReadableStatement {
  readonly plain: string;
  readonly tokens: Tokens;
  readonly doubts: readonly Doubt[];
  /** What this community is called, which is no other's name. */
  readonly names: readonly string[];
  readonly familiar: Familiar | undefined;
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
  const labels = asked.flatMap((id) => {
    const fact = standard.facts.get(id);
    const fields = fact?.type === 'list' ? [...fact.fields.values()] : [];
    return [...(fact ? [fact] : []), ...fields].map(({ label }) => plain(label.zh));
  });
  const items = asked.flatMap((id) => {
    const fact = standard.facts.get(id);
    return fact?.type === 'set' ? [...fact.items.values()].map(({ zh }) => plain(zh)) : [];
  });
  const kept = stretches(whole, [...labels, ...items]);
  const tokens = ofNow(tokensOf(cellsOf(whole), ready.figures, kept));
  const inTokens = stretches(tokens.text, labels);
  const doubts = doubtsOf(tokens.cells, ready.doubts, inTokens, years);
  return {
    plain: whole,
    tokens: takenApart(putPlainly(tokens)),
    doubts,
    names: name === undefined ? [] : namesOf(plain(name), ready.reading),
    familiar: ready.familiar.get(indicator),
  };
}

/** 甲乙街社区, 甲乙街 of it, and 甲乙 as people call it. */
const namesOf = (name: string, { notice }: ReadyReading['reading']): readonly string[] => {
  const suffix = notice.suffixes.find((one) => name.endsWith(one) && name !== one);
  const own = suffix === undefined ? name : name.slice(0, -suffix.length);
  return [name, own, ...(own.length > 2 ? [own.slice(0, -1)] : [])];
};

const MARK =
  '(?:\\d{1,2}[.．、）](?!\\d)|[①-⑳]|（\\d{1,2}）|[（]?[一二三四五六七八九][）]|[一二三四五六七八九]是)';
/** ：1.养老服务；2.物业服务。 is a list as ：养老服务、物业服务。 is. */
const NUMBERED_LIST = new RegExp(`(?<=：)(?:${MARK}[^，。；：、\\d]{2,15}[；，。、]?){2,30}`, 'gu');
const LIST_MARK = new RegExp(`[；，。、]?${MARK}`, 'gu');
/** 1.…；2.…, ①…②…: the number ends what stood before it, and is no figure. */
const CLAUSE_MARK = new RegExp(
  `(?:(?<=^|[，。；：、）])${MARK}|(?<=[\\p{Script=Han}%）”])(?:\\d{1,2}[.．](?!\\d)|[①-⑳]))(?=[\\p{Script=Han}“《A-Z\\d])`,
  'gu',
);

/** ①甲、②乙: marks of what 、 sets apart already. */
const ITEM_MARK = new RegExp(`(?<=、)${MARK}(?=[\\p{Script=Han}“])`, 'gu');

/** ③社区警务，其中③为试运行: what its number is said of again is left out of the list. */
const withoutNamedAgain = (text: string): string =>
  [...new Set(text.match(/[①-⑳]/gu))].reduce((rest, mark) => {
    const [first, again] = [rest.indexOf(mark), rest.lastIndexOf(mark)];
    const end = /[①-⑳，。；]/u.exec(rest.slice(first + 1))?.index;
    return first === again || end === undefined ? rest : rest.slice(0, first) + rest.slice(first + 1 + end);
  }, text);

/** 智能快件箱：有；售货机：无；直饮水机：有 is a list of those that are there. */
const THERE_OR_NOT = /(?<=^|[。；：])(?:[^，。；：、（）]{2,12}：(?:有|无)(?:[；，、]|(?=。|$))){2,12}/gu;
const thereOf = (run: string): string => {
  const there = [...run.matchAll(/([^，。；：、]+)：有/gu)].map(([, item]) => item);
  return there.length === 0 ? run : `${there.join('、')}${/[；，、]$/u.test(run) ? '；' : ''}`;
};

const unnumbered = (text: string): string =>
  withoutNamedAgain(text)
    .replace(THERE_OR_NOT, thereOf)
    .replace(NUMBERED_LIST, (list) => `${list.replace(LIST_MARK, '、').replace(/^、|[；，、]$/gu, '')}`)
    .replace(ITEM_MARK, '')
    .replace(CLAUSE_MARK, '；');

/** Where these words stand, longest first, none over another. */
function stretches(text: string, words: readonly string[]): readonly Span[] {
  const longest = [...new Set(words)].filter((word) => word.length > 3).sort((a, b) => b.length - a.length);
  const spans: Span[] = [];
  for (const word of longest)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (!spans.some(({ from, to }) => from < at + word.length && at < to))
        spans.push({ from: at, to: at + word.length });
  return spans.sort((a, b) => a.from - b.from);
}

export const spanOf = ({ tokens }: ReadableStatement, from: number, to: number): Span =>
  originOf(tokens.cells, from, to);

export const wordsIn = ({ plain: text }: ReadableStatement, { from, to }: Span): string =>
  text.slice(from, to);

/** What a fact's reading minds of what stands in doubt. */
export type Minds = 'all' | 'figure' | 'things' | 'there' | 'listed' | 'counted' | 'some';

const NOT_MINDED: Readonly<Record<Minds, readonly DoubtKind[]>> = {
  all: [],
  figure: [],
  things: [],
  there: ['partial', 'counted', 'excepted'],
  listed: ['excepted'],
  counted: ['counted'],
  some: ['counted'],
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
  return said.doubts.find((doubt) => {
    if (doubt.from >= span.to || span.from >= doubt.to) return false;
    if (NOT_MINDED[minds].includes(doubt.kind)) return false;
    if (doubt.remainder === true && minds === 'some') return false;
    if (doubt.ofSome === true && minds !== 'things') return false;
    if (
      doubt.contrary === true &&
      (minds === 'figure' || minds === 'things' || minds === 'there' || minds === 'listed')
    )
      return false;
    const within = span.from <= doubt.wordFrom && doubt.wordTo <= span.to;
    if (within && doubt.word !== '' && source.includes(doubt.word)) return false;
    return !(
      doubt.kind === 'counted' &&
      own !== undefined &&
      (touches(doubt, own) || countsTheSame(doubt, source))
    );
  });
}
