import type { Fact, Indicator, Label, Standard } from '../model/index.ts';

/** What a person may call by its id, or by its title or label in either language. */
type Nameable = { readonly id: string } & ({ readonly title: Label } | { readonly label: Label });

export function namesOf(thing: Nameable): readonly string[] {
  const { zh, en } = 'title' in thing ? thing.title : thing.label;
  return [thing.id, zh, en];
}

/** The one that has this name; English in whatever case. */
export function withName<T extends Nameable>(things: readonly T[], name: string): T | undefined {
  const low = name.toLowerCase();
  return things.find((thing) => namesOf(thing).some((one) => one.toLowerCase() === low));
}

/** What a tier may be called, in the standard's order: its title, and its id. */
export const tierChoices = ({ tiers }: Pick<Standard, 'tiers'>): readonly Label[] =>
  tiers.map(({ id, title: { zh, en } }) => ({ zh: `${zh}（${id}）`, en: `${en} (${id})` }));

export const withId = <T extends { readonly id: string }>(
  things: readonly T[],
  id: string | undefined,
): T | undefined => things.find((thing) => thing.id === id);

/** An indicator by its id, from the first tier that has it. */
export function indicatorWithId({ tiers }: Standard, id: string | undefined): Indicator | undefined {
  for (const { indicators } of tiers) {
    const found = withId(indicators, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

const itself = (text: string): Label => ({ zh: text, en: text });

/** A fact's label; its id where the catalogue (or the list that a record is in) does not have it. */
export const labelOf = (id: string, facts: ReadonlyMap<string, Fact>): Label =>
  facts.get(id)?.label ?? itself(id);

export const itemLabel = (fact: Fact | undefined, item: string): Label =>
  (fact?.type === 'set' ? fact.items.get(item) : undefined) ?? itself(item);

export const levelLabel = (
  fact: Fact | undefined,
  level: string,
  { scales }: Pick<Standard, 'scales'>,
): Label => {
  const levels = fact?.type === 'level' ? scales.get(fact.scale)?.levels : undefined;
  return withId(levels ?? [], level)?.label ?? itself(level);
};
