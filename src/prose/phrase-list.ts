import type { Fact } from '../model/index.ts';
import { readList } from './list.ts';
import type { PhraseMatch, PhraseReading } from './phrase-match.ts';
import { doubtOf, spanOf } from './said.ts';

/** What a set's list names; the words around the list may not stand in doubt, each item is looked at where it is read. */
export function listHeld(
  { match, pattern, ready, said, reading }: PhraseMatch,
  list: string,
  fact: Extract<Fact, { type: 'set' }>,
): PhraseReading {
  const { phrase, facts, items } = ready;
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
