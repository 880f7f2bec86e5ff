import type { Fact } from '../model/index.ts';
import type { Figure } from './figures.ts';
import { fits, ratioOf } from './fits.ts';
import { heldFigure, quantityValue } from './patterns.ts';
import type { PhraseMatch, PhraseReading } from './phrase-match.ts';

/** A quantity in one of the units that the pattern allows, where the fact can have it. */
export function figureHeld({ match, pattern, ready, said, fact }: PhraseMatch): PhraseReading {
  const { phrase, facts } = ready;
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
  const counts = ratioOf(fact);
  return (
    counts && [
      { facts: [counts.part], value: part },
      { facts: [counts.whole], value: whole },
    ]
  );
}
