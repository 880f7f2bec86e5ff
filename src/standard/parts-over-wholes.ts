import type { End, Quantity, Standard } from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import { shareOf } from './derivation.ts';

/** A part that is surely more than its whole: both facts' ids. */
export interface PartOverWhole {
  readonly part: string;
  readonly whole: string;
}

/** A part is never more than its whole, unless the catalogue says that it may be. */
export function partsOverWholes(
  standard: Standard,
  reported: (fact: string) => Quantity | undefined,
): readonly PartOverWhole[] {
  return [...standard.facts.values()].flatMap((fact) => {
    const share = shareOf(fact);
    if (fact.type !== 'rate' || share === undefined || fact.aboveWhole) return [];
    const { part, whole } = share;
    const [low, high] = [reported(part)?.low, reported(whole)?.high];
    const over = low !== undefined && high !== undefined && isOver(low, high);
    return over ? [{ part, whole }] : [];
  });
}

const isOver = (low: End, high: End): boolean => {
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
};
