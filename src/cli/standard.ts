import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInStandard, loadStandard } from '../load/index.ts';
import type { Standard, Tier } from '../model/index.ts';
import { namesOf, tierChoices, withName } from '../standard/index.ts';
import type { Environment } from './environment.ts';
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
    throw unknownName('unknown-tier', name, [...new Set(standard.tiers.flatMap(namesOf))], {
      choices: tierChoices(standard),
    });
  return found;
}

const SCHEMA = 'submission.schema.json';

/**
 * What an editor completes a submission by, as it is reached from the folder that the file lies in: the schema of this
 * package where both lie under the working directory, else where it is published; of another standard the one that
 * stands in its folder, where there is one.
 */
export function schemaFor(
  standard: string | undefined,
  folder: string,
  { home, version }: Environment,
): string | undefined {
  const file = standard === undefined ? home && join(home(), 'schemas', SCHEMA) : join(standard, SCHEMA);
  const near = standard !== undefined || (file !== undefined && [folder, file].every(isHere));
  if (file !== undefined && near && existsSync(file)) return reachedFrom(folder, file);
  return standard === undefined
    ? `https://unpkg.com/smart-community-evaluator@${version}/schemas/${SCHEMA}`
    : undefined;
}

const isHere = (path: string): boolean => !/^\.\.|^[a-z]:/i.test(relative('.', path));

/** Another drive is reached by an address only. */
function reachedFrom(folder: string, file: string): string {
  const way = relative(folder, file);
  return isAbsolute(way) ? pathToFileURL(way).href : way.replaceAll('\\', '/');
}
