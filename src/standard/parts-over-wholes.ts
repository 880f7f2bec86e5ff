import type { End, Quantity, Standard } from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import { shareOf } from './derivation.ts';

/** A part and its whole: both facts' ids. */
export interface PartOverWhole {
  readonly part: string;
  readonly whole: string;
}

/** A part is never more than its whole, unless the catalogue says that it may be. */
export function partsOverWholes(
  standard: Standard,
  reported: (fact: string) => Quantity | undefined,
): readonly PartOverWhole[] {
  return sharesOf(standard).filter(({ part, whole }) => {
    const [low, high] = [reported(part)?.low, reported(whole)?.high];
    return low !== undefined && high !== undefined && isOver(low, high);
  });
}

const shares = new WeakMap<Standard['facts'], readonly PartOverWhole[]>();

/** The parts that are never more than their wholes, gathered once for a catalogue. */
function sharesOf({ facts }: Standard): readonly PartOverWhole[] {
  const before = shares.get(facts);
  if (before !== undefined) return before;
  const found = [...facts.values()].flatMap((fact) => {
    const share = shareOf(fact);
    if (fact.type !== 'rate' || share === undefined || fact.aboveWhole) return [];
    return [{ part: share.part, whole: share.whole }];
  });
  shares.set(facts, found);
  return found;
}

const isOver = (low: End, high: End): boolean => {
  const order = compare(low.value, high.value);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
};
