import type { DraftFact, DraftValue, Quantity, Standard, Tier } from '../../model/index.ts';
import { readQuantity } from '../../quantity/index.ts';
import { factsAsked, partsOverWholes } from '../../standard/index.ts';
import type { Complain } from './problem.ts';
import { hinted } from './problem.ts';

/** A fact as it was read from a cell. */
export interface FoundFact {
  readonly value: DraftValue;
  readonly cell: string;
  readonly evidence?: string;
}

export type FoundFacts = ReadonlyMap<string, FoundFact>;

/** The indicator that asks for each fact of a tier first, in the tier's order. */
export function factOrder(tier: Tier, standard: Standard): ReadonlyMap<string, string> {
  const indicatorOf = new Map<string, string>();
  for (const indicator of tier.indicators)
    for (const { fact } of factsAsked(indicator, standard))
      if (!indicatorOf.has(fact.id)) indicatorOf.set(fact.id, indicator.id);
  return indicatorOf;
}

/** In the order in which the tier asks for them; what it does not ask comes last. */
export function draftFacts(found: FoundFacts, order: ReadonlyMap<string, string>): readonly DraftFact[] {
  const asked = [...order.keys()].filter((id) => found.has(id));
  const others = [...found.keys()].filter((id) => !order.has(id));
  return [...asked, ...others].flatMap((id): readonly DraftFact[] => {
    const one = found.get(id);
    if (one === undefined) return [];
    const indicator = order.get(id);
    const { value, cell, evidence } = one;
    return [{ id, value, place: cell, ...(indicator && { indicator }), ...(evidence && { evidence }) }];
  });
}

/** Tells of every part that is more than its whole. */
export function holdPartsWithinWholes(found: FoundFacts, standard: Standard, complain: Complain): void {
  const label = (id: string) => standard.facts.get(id)?.label ?? id;
  for (const { part, whole } of partsOverWholes(standard, (id) => quantityOf(found.get(id), id, standard))) {
    const [a, b] = [found.get(part), found.get(whole)].map((one) => String(one?.value));
    const args = { part: label(part), whole: label(whole), a: a ?? '', b: b ?? '' };
    complain(found.get(part)?.cell, hinted('part-over-whole', args));
  }
}

function quantityOf(found: FoundFact | undefined, id: string, { facts }: Standard): Quantity | undefined {
  const fact = facts.get(id);
  if (typeof found?.value !== 'string' || fact === undefined) return undefined;
  if (fact.type !== 'count' && fact.type !== 'measure' && fact.type !== 'rate') return undefined;
  const quantity = readQuantity(found.value, fact.type, fact.aboveWhole, fact.negative);
  return quantity.ok ? quantity.quantity : undefined;
}
