import type { DraftValue, Fact, Standard } from '../model/index.ts';
import { compare, multiply, rational } from '../quantity/index.ts';
import { figureBeside, strangeAround } from './beside.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { type Extent, extentAfter, extentOf } from './extent.ts';
import { type Figure, figureText } from './figures.ts';
import { readList } from './list.ts';
import { heldFigure, type Pattern, quantityValue, type Unit } from './patterns.ts';
import { doubtOf, type Minds, type ReadableStatement, type Span, spanOf, type Why, wordsIn } from './said.ts';

/** What a phrase finds in a statement. */
export interface PhraseFact {
  readonly facts: readonly string[];
  readonly value: DraftValue;
  readonly reached?: string;
  /** False where the phrase's `equals` does not hold for this value. */
  readonly equals?: false;
  readonly words: string;
  readonly span: Span;
}

/** Words that a phrase found and did not take, and why. */
export interface WithheldWords {
  readonly span: Span;
  readonly why: Why;
}

type PhraseReading =
  | readonly (Omit<PhraseFact, 'words' | 'span'> & { readonly span?: Span })[]
  | Why
  | undefined;

/** All matches of the first of a phrase's patterns that says something. */
export function foundBy(
  phrase: ReadyPhrase,
  said: ReadableStatement,
  ready: ReadyReading,
  fact: Fact | undefined,
  standard: Standard,
): { readonly found: readonly PhraseFact[]; readonly withheld: readonly WithheldWords[] } {
  const withheld: WithheldWords[] = [];
  for (const pattern of phrase.patterns) {
    const found: PhraseFact[] = [];
    for (const match of said.tokens.text.matchAll(pattern.regex)) {
      const span = spanOf(said, match.index, match.index + match[0].length);
      const held = heldBy(match, span, pattern, phrase, said, ready, fact, standard);
      if (typeof held === 'string') withheld.push({ span, why: held });
      else if (held !== undefined) {
        const strange = held.some(({ value }) => value === false) ? undefined : strangeAround(match, said);
        if (strange !== undefined) {
          withheld.push({ span, why: 'unfamiliar' });
          continue;
        }
        const words = held.some(({ value }) => value === false) ? clauseTo(said, span) : wordsIn(said, span);
        found.push(
          ...held.map((one) =>
            one.span === undefined
              ? { ...one, words, span }
              : { ...one, span: one.span, words: wordsIn(said, one.span) },
          ),
        );
      }
    }
    if (found.length > 0) return { found, withheld };
  }
  return { found: [], withheld };
}

/** From the start of the clause in which the words stand. */
function clauseTo(said: ReadableStatement, { from, to }: Span): string {
  const start = Math.max(
    ...['，', '。', '；', '：'].map((mark) => said.plain.lastIndexOf(mark, from - 1) + 1),
  );
  return said.plain.slice(from === 0 ? 0 : Math.max(0, start), to);
}

function heldBy(
  match: RegExpExecArray,
  span: Span,
  pattern: Pattern,
  ready: ReadyPhrase,
  said: ReadableStatement,
  reading: ReadyReading,
  fact: Fact | undefined,
  standard: Standard,
): PhraseReading {
  const { phrase, facts } = ready;
  const beside = figureBeside(match, pattern, ready, said);
  if (beside !== undefined) return beside;
  if (phrase.of !== undefined) return sharesOf(match, span, pattern, ready, said, fact, standard);
  const list = match.groups?.['list'];
  if (list !== undefined && fact?.type === 'set') return listHeld(match, pattern, ready, said, reading, fact);
  const own = figureSpan(match, pattern, said);
  const doubt = doubtOf(said, span, mindsOf(ready, own, fact, reading), pattern.source, own);
  if (doubt !== undefined) {
    const no = phrase.value === true && doubt.kind === 'denied' && deniesPlainly(doubt.word, span, said);
    return no ? [{ facts, value: false }] : doubt.kind;
  }
  if (phrase.records !== undefined) {
    const records = phrase.records.map((record) => filled(record, match, pattern, said));
    if (!records.every((record) => record !== undefined)) return 'unclear';
    return [{ facts, value: phrase.open ? { including: records } : records }];
  }
  if (phrase.value !== undefined) return [{ facts, value: phrase.value }];
  if (phrase.equals !== undefined && !pattern.units.has('figure')) return [{ facts, value: '' }];
  return figureHeld(match, pattern, ready, said, fact);
}

/** What minds that it is only of a part: 至少有一个 does not. */
function mindsOf(
  { phrase }: ReadyPhrase,
  own: Span | undefined,
  fact: Fact | undefined,
  { wholes }: ReadyReading,
): Minds {
  if (own !== undefined) return fact?.type === 'count' && !wholes.has(fact.id) ? 'things' : 'figure';
  return typeof phrase.value === 'string' && phrase.value.startsWith('>=') && !phrase.value.endsWith('%')
    ? 'there'
    : 'all';
}

function figureSpan(match: RegExpExecArray, pattern: Pattern, said: ReadableStatement): Span | undefined {
  const held = pattern.units.has('figure') ? match.groups?.['figure'] : undefined;
  if (held === undefined) return undefined;
  const at = match.index + match[0].indexOf(held);
  return spanOf(said, at, at + 1);
}

/** So many signs may stand between a denial and what it denies. */
const NEAR = 4;

/**
 * A flag that is denied is false only where the denial stands right before its words, or right after them, and nothing
 * else in the clause is in doubt: 未采用加密, 尚未实现…互联互通.
 */
function deniesPlainly(word: string, span: Span, said: ReadableStatement): boolean {
  const near = said.doubts.filter((one) => one.from < span.to && span.from < one.to);
  if (near.some(({ kind }) => kind !== 'denied')) return false;
  return near.some((one) => {
    if (one.word !== word) return false;
    if (one.wordFrom >= span.from) return one.wordTo <= span.to + 2;
    return (
      one.wordTo <= span.from &&
      span.from - one.wordTo <= NEAR &&
      /^(?!.*(?:单独|专门|全部|统一|完全|另))[^，。；：、]*$/u.test(said.plain.slice(one.wordTo, span.from))
    );
  });
}

function listHeld(
  match: RegExpExecArray,
  pattern: Pattern,
  { phrase, facts, items }: ReadyPhrase,
  said: ReadableStatement,
  reading: ReadyReading,
  fact: Extract<Fact, { type: 'set' }>,
): PhraseReading {
  const list = match.groups?.['list'] ?? '';
  const at = match.index + match[0].indexOf(list);
  const [before, after] = [
    spanOf(said, match.index, at),
    spanOf(said, at + list.length, match.index + match[0].length),
  ];
  for (const span of [before, after].filter(({ from, to }) => to > from)) {
    const doubt = doubtOf(said, span, 'listed', pattern.source);
    if (doubt !== undefined) return doubt.kind;
  }
  const doubt = doubtOf(said, spanOf(said, at, at + Math.min(1, list.length)), 'listed', pattern.source);
  if (doubt !== undefined && doubt.from <= before.from) return doubt.kind;
  const value = readList(match, items, fact.open && phrase.others !== 'drop', reading, said);
  return value === undefined ? undefined : [{ facts, value }];
}

function figureHeld(
  match: RegExpExecArray,
  pattern: Pattern,
  { phrase, facts }: ReadyPhrase,
  said: ReadableStatement,
  fact: Fact | undefined,
): PhraseReading {
  const figure = heldFigure(match, 'figure', said.tokens);
  const unit = pattern.units.get('figure');
  if (figure === undefined || unit === undefined) return undefined;
  if (figure.doubt !== undefined) return figure.doubt;
  if (figure.ratio !== undefined) return ratioHeld(figure.ratio, fact);
  const read = quantityValue(figure, unit, match.groups?.['figureUnit'] ?? '', phrase.as, phrase.times);
  if (read === undefined) return unit === '%' ? undefined : 'unclear';
  return fits(read.value, fact) ? [{ facts, ...read }] : 'uncountable';
}

/** 覆盖率85%（2210/2600）: both counts of a rate. */
function ratioHeld({ part, whole }: NonNullable<Figure['ratio']>, fact: Fact | undefined): PhraseReading {
  const derived = fact?.type === 'rate' ? fact.derived : undefined;
  if (derived?.kind !== 'ratio') return undefined;
  return [
    { facts: [derived.part], value: part },
    { facts: [derived.whole], value: whole },
  ];
}

/** 3.5个 is no count, and 102% no rate. */
function fits(value: string, fact: Fact | undefined): boolean {
  const [, number = '0', percent] = /(\d+(?:\.\d+)?)(%?)$/.exec(value) ?? [];
  if (fact?.type === 'count') return !/\.\d*[1-9]/.test(number);
  if (fact?.type === 'rate' && percent === '%' && fact.aboveWhole !== true)
    return compare(rational(number), rational(100)) <= 0;
  return true;
}

/** 所有小区, 50%的小区, 6个小区中4个: the rate itself, or the counts that it is derived from. */
function sharesOf(
  match: RegExpExecArray,
  span: Span,
  pattern: Pattern,
  { phrase, facts, of }: ReadyPhrase,
  said: ReadableStatement,
  fact: Fact | undefined,
  standard: Standard,
): PhraseReading {
  const end = match.index + match[0].length;
  const after = extentAfter(said, of ?? '', end);
  const extent = after ?? extentOf(said, of ?? '', match.index, end);
  const whole =
    extent === undefined
      ? span
      : { from: Math.min(span.from, extent.span.from), to: Math.max(span.to, extent.span.to) };
  const minds = extent === undefined || extent.kind === 'all' ? 'counted' : 'some';
  const doubt = doubtOf(said, whole, minds, pattern.source);
  if (doubt !== undefined) return doubt.kind;
  if (extent === undefined)
    return phrase.value === undefined ? undefined : bareExtent(said, span, phrase.value, facts);
  const held = heldByExtent(extent, facts, fact, standard, after === undefined ? phrase.as : undefined);
  return typeof held === 'string' || held === undefined ? held : held.map((one) => ({ ...one, span: whole }));
}

/** The noun without a number, where the reading takes that for all of them: nothing of the clause may count. */
function bareExtent(
  said: ReadableStatement,
  span: Span,
  value: string | boolean,
  facts: readonly string[],
): PhraseReading {
  const counted = said.doubts.find(
    (one) => one.kind === 'counted' && one.from < span.to && span.from < one.to,
  );
  return counted === undefined ? [{ facts, value }] : 'counted';
}

function heldByExtent(
  extent: Extent,
  facts: readonly string[],
  fact: Fact | undefined,
  standard: Standard,
  as: ReadyPhrase['phrase']['as'],
): PhraseReading {
  if (extent.kind === 'all') return [{ facts, value: '100%' }];
  if (extent.kind === 'share') {
    if (extent.share.doubt !== undefined) return extent.share.doubt;
    const read = quantityValue(extent.share, '%', '%', as);
    return read === undefined ? 'unclear' : [{ facts, ...read }];
  }
  const figures = [extent.part, ...(extent.whole ? [extent.whole] : [])];
  const doubt = figures.find((one) => one.doubt !== undefined)?.doubt;
  if (doubt !== undefined || fact === undefined) return doubt;
  return facts.flatMap((id) => {
    const one = standard.facts.get(id);
    const derived = one?.type === 'rate' ? one.derived : undefined;
    if (derived?.kind !== 'ratio') return [];
    const count = (figure: Figure) => quantityValue(figure, { '': '1' }, '')?.value;
    const part = count(extent.part);
    return part === undefined ? [] : [{ facts: [derived.part], value: part }];
  });
}

/** `{floors}` is what that group's figure is, `{plain floors}` the same without its bound, `{not floors}` what that leaves out. */
function filled(
  record: Readonly<Record<string, string | boolean>>,
  match: RegExpExecArray,
  pattern: Pattern,
  said: ReadableStatement,
): Record<string, DraftValue> | undefined {
  const made: Record<string, DraftValue> = {};
  for (const [field, value] of Object.entries(record)) {
    const [, not, group = ''] =
      typeof value === 'string' ? (/^(?:<= )?\{(not |plain )?(\w+)\}$/.exec(value) ?? []) : [];
    if (group === '' || typeof value !== 'string') {
      made[field] = typeof value === 'string' ? textFilled(value, match, said) : value;
      continue;
    }
    const figure = heldFigure(match, group, said.tokens);
    const unit = pattern.units.get(group);
    if (unit === undefined) {
      made[field] = textFilled(value, match, said);
      continue;
    }
    const spelled = match.groups?.[`${group}Unit`] ?? '';
    const text =
      figure === undefined || figure.doubt !== undefined
        ? undefined
        : not === 'not '
          ? leftOut(figure, unit, spelled)
          : quantityValue(
              not === 'plain ' ? unbound(figure) : figure,
              unit,
              spelled,
              value.startsWith('<= ') ? 'at_most' : undefined,
            )?.value;
    if (text === undefined) return undefined;
    // One thing is a record, and no group of one.
    if (field === 'count' && text === '1') continue;
    made[field] = text;
  }
  return made;
}

const unbound = ({ bound: _, ...figure }: Figure): Figure => figure;

/** What a bound leaves out: of 19层及以上 up to 18. */
function leftOut(figure: Figure, unit: Unit, spelled: string): string | undefined {
  const factor = unit === '%' ? undefined : unit[spelled];
  if (factor === undefined) return undefined;
  const number = figureText(multiply(figure.low, rational(factor)));
  if (number === undefined || /\./.test(number)) return undefined;
  // From 0 on is everything, and leaves out nothing.
  if (figure.bound === 'at_least') return number === '0' ? undefined : `<= ${BigInt(number) - 1n}`;
  return figure.bound === 'more_than' ? `<= ${number}` : undefined;
}

/** A group of text as it stands in the statement. */
const textFilled = (value: string, match: RegExpExecArray, said: ReadableStatement): string =>
  value.replace(/\{(\w+)\}/g, (_, group: string) => {
    const held = match.groups?.[group] ?? '';
    const at = match.index + match[0].indexOf(held);
    return held === '' ? '' : wordsIn(said, spanOf(said, at, at + held.length));
  });
