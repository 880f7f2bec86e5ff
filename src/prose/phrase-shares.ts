import type { Standard } from '../model/index.ts';
import type { ReadyPhrase } from './compile.ts';
import { type Extent, extentAfter, extentOf } from './extent.ts';
import { fits, ratioOf } from './fits.ts';
import { quantityValue } from './patterns.ts';
import type { PhraseMatch, PhraseReading } from './phrase-match.ts';
import { doubtOf, type Minds } from './said.ts';

/** 所有小区, 50%的小区, 6个小区中4个: the rate itself, or the count that it is derived from. */
export function sharesOf(asked: PhraseMatch, of: string): PhraseReading {
  const { match, span, pattern, ready, said, standard } = asked;
  const { phrase, facts } = ready;
  const end = match.index + match[0].length;
  const after = extentAfter(said, of, end);
  const extent = after ?? extentOf(said, of, match.index, end);
  const whole =
    extent === undefined
      ? span
      : { from: Math.min(span.from, extent.span.from), to: Math.max(span.to, extent.span.to) };
  const doubt = doubtOf(said, whole, mindsOf(extent), pattern.source);
  if (doubt !== undefined) return doubt.kind;
  if (extent === undefined) return phrase.value === undefined ? undefined : [{ facts, value: phrase.value }];
  const held = heldByExtent(extent, facts, standard, after === undefined ? phrase.as : undefined);
  return typeof held === 'string' || held === undefined ? held : held.map((one) => ({ ...one, span: whole }));
}

/** The noun without a number, where the reading takes that for all of them: nothing of the clause may count. */
function mindsOf(extent: Extent | undefined): Minds {
  if (extent === undefined) return 'all';
  return extent.kind === 'all' ? 'counted' : 'some';
}

function heldByExtent(
  extent: Extent,
  facts: readonly string[],
  standard: Standard,
  as: ReadyPhrase['phrase']['as'],
): PhraseReading {
  if (extent.kind === 'all') return [{ facts, value: '100%' }];
  const figure = extent.kind === 'share' ? extent.share : extent.part;
  if (figure.doubt !== undefined) return figure.doubt;
  if (extent.kind === 'share') {
    const read = quantityValue(figure, '%', '%', as);
    const isRate = read !== undefined && facts.every((id) => fits(read.value, standard.facts.get(id)));
    return isRate ? [{ facts, ...read }] : 'uncountable';
  }
  const value = quantityValue(figure, { '': '1' }, '')?.value;
  const parts = facts.flatMap((id) => ratioOf(standard.facts.get(id))?.part ?? []);
  const isCount = value !== undefined && parts.every((id) => fits(value, standard.facts.get(id)));
  return isCount ? parts.map((id) => ({ facts: [id], value })) : 'uncountable';
}
