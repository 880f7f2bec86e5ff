import type { Fact, Standard } from '../model/index.ts';
import { figureBeside, isOfSome, isStrange } from './beside.ts';
import type { ReadyPhrase, ReadyReading } from './compile.ts';
import { deniesPlainly } from './denial.ts';
import type { Pattern } from './patterns.ts';
import { figureHeld } from './phrase-figure.ts';
import { listHeld } from './phrase-list.ts';
import type { PhraseFact, PhraseMatch, PhraseReading } from './phrase-match.ts';
import { recordsHeld } from './phrase-records.ts';
import { sharesOf } from './phrase-shares.ts';
import { doubtOf, type Minds, type ReadableStatement, type Span, spanOf, type Why, wordsIn } from './said.ts';

/** Words that a phrase found and did not take, and why. */
export interface WithheldWords {
  readonly span: Span;
  readonly why: Why;
}

/** All matches of the first of a phrase's patterns that says something. */
export function foundBy(
  ready: ReadyPhrase,
  said: ReadableStatement,
  reading: ReadyReading,
  fact: Fact | undefined,
  standard: Standard,
): { readonly found: readonly PhraseFact[]; readonly withheld: readonly WithheldWords[] } {
  const withheld: WithheldWords[] = [];
  for (const pattern of ready.patterns) {
    const found: PhraseFact[] = [];
    for (const match of said.tokens.text.matchAll(pattern.regex)) {
      const span = spanOf(said, match.index, match.index + match[0].length);
      const held = heldBy({ match, span, pattern, ready, said, reading, fact, standard });
      if (typeof held === 'string') withheld.push({ span, why: held });
      else if (held !== undefined) {
        const denied = held.some(({ value }) => value === false);
        if (!denied && isStrange(match, said)) withheld.push({ span, why: 'unfamiliar' });
        else found.push(...held.map((one) => withWords(one, span, denied, said)));
      }
    }
    if (found.length > 0) return { found, withheld };
  }
  return { found: [], withheld };
}

function withWords(
  one: Exclude<PhraseReading, Why | undefined>[number],
  match: Span,
  denied: boolean,
  said: ReadableStatement,
): PhraseFact {
  const span = one.span ?? match;
  return { ...one, span, words: denied ? clauseTo(said, span) : wordsIn(said, span) };
}

/** From the start of the clause in which the words stand: what denies them may stand before them. */
function clauseTo({ plain }: ReadableStatement, { from, to }: Span): string {
  const before = /[^，。；：]*$/u.exec(plain.slice(0, from))?.[0] ?? '';
  return before + plain.slice(from, to);
}

function heldBy(asked: PhraseMatch): PhraseReading {
  const { match, span, pattern, ready, said, reading, fact } = asked;
  const { phrase, facts } = ready;
  const beside = figureBeside(match, pattern, ready, said);
  if (beside !== undefined) return beside;
  if (ready.of !== undefined) return sharesOf(asked, ready.of);
  const list = match.groups?.['list'];
  if (list !== undefined && fact?.type === 'set') return listHeld(asked, list, fact);
  const own = figureSpan(match, pattern, said);
  if (own !== undefined && reading.wholes.has(fact?.id ?? '') && isOfSome(match, said)) return 'partial';
  const doubt = doubtOf(said, span, mindsOf(ready, own, fact, reading), pattern.source, own);
  if (doubt !== undefined) {
    const no = phrase.value === true && doubt.kind === 'denied' && deniesPlainly(doubt.word, span, said);
    return no ? [{ facts, value: false }] : doubt.kind;
  }
  if (phrase.records !== undefined) {
    const records = recordsHeld(asked, phrase.records);
    if (records === undefined) return 'unclear';
    return [{ facts, value: phrase.open ? { including: records } : records }];
  }
  if (phrase.value !== undefined) return [{ facts, value: phrase.value }];
  if (phrase.equals !== undefined && !pattern.units.has('figure')) return [{ facts, value: '' }];
  return figureHeld(asked);
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
