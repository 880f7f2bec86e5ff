import type { PlainFact, PlainStandard, PlainTier } from '../standard/plain-standard.ts';
import { either, type Schema } from './parts.ts';

/** An editor offers the facts that the submission's tier asks, in its order; all, where the file names no tier. */
export function offeredByTier({ standard, facts, tiers }: PlainStandard): Schema {
  const offered = (ids: readonly string[]): Schema => {
    const named = ids.map((id) => [id, { description: facts[id]?.label }]);
    return { properties: { facts: { properties: Object.fromEntries(named) } } };
  };
  return standard.tiers.reduceRight<Schema>(
    (otherwise, { id, title }) => {
      const asked = tiers.find(({ tier }) => tier === id);
      const condition = { properties: { tier: { enum: [id, title.zh] } }, required: ['tier'] };
      return asked === undefined
        ? otherwise
        : either(condition, offered(factsAskedIn(asked, facts)), otherwise);
    },
    offered(Object.keys(facts)),
  );
}

/** The facts that a tier's checks name, in its order, each after those that it is computed from. */
function factsAskedIn(tier: PlainTier, facts: PlainStandard['facts']): readonly string[] {
  const asked = new Set<string>();
  const ask = (id: string): void => {
    if (asked.has(id)) return;
    const { ratio, count_of, max_of, min_of } = facts[id] as PlainFact;
    for (const input of namedIn([ratio, count_of, max_of, min_of], facts)) if (input !== id) ask(input);
    asked.add(id);
  };
  const checks = tier.indicators.flatMap(({ requirements }) =>
    requirements.map(({ when, check }) => [when, check]),
  );
  for (const id of namedIn(checks, facts)) ask(id);
  return [...asked];
}

/** The facts that stand anywhere in a value. */
const namedIn = (value: unknown, facts: PlainStandard['facts']): readonly string[] =>
  typeof value === 'string'
    ? Object.keys(facts).filter((id) => id === value)
    : Object.values(value ?? {}).flatMap((part) => namedIn(part, facts));
