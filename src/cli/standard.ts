import { builtInStandard, loadStandard } from '../load/index.ts';
import type { Standard, Tier } from '../model/index.ts';
import { namesOf, withName } from '../standard/index.ts';
import { Unreadable } from './unreadable.ts';
import { unknownName } from './wrong-call.ts';

/** The standard of `--indicators`, or the one that is built in. @throws Unreadable */
export async function standardOf(folder: string | undefined): Promise<Standard> {
  if (folder === undefined) return builtInStandard();
  const loaded = await loadStandard(folder);
  if (!loaded.ok) throw new Unreadable(loaded.diagnostics);
  return loaded.value;
}

/** A tier by its id or its title. @throws WrongCall */
export function tierNamed(standard: Standard, name: string): Tier {
  const found = withName(standard.tiers, name);
  if (found === undefined)
    throw unknownName('unknown-tier', name, [...new Set(standard.tiers.flatMap(namesOf))]);
  return found;
}

/** What editors complete submissions by; it is made from the shipped standard, and no other has one. */
export const schemaFor = (folder: string | undefined): string | undefined =>
  folder === undefined ? '../schemas/submission.schema.json' : undefined;
