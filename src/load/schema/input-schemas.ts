import type { Lang } from '../../model/index.ts';
import type { PlainStandard } from '../standard/plain-standard.ts';
import { configSchema } from './config.ts';
import { factsSchema } from './facts.ts';
import { type Names, published, type Schema } from './parts.ts';
import { noticeSettingsSchema } from './publication.ts';
import { standardSchema } from './standard.ts';
import { submissionSchema } from './submission.ts';
import { tierSchema } from './tier.ts';

/** Where the schemas that are published with the package can be had. */
export const SCHEMA_HOME = 'https://unpkg.com/smart-community-evaluator/schemas/';

const ofAnyStandard = {
  standard: standardSchema,
  facts: factsSchema,
  tier: tierSchema,
  'notice-settings': noticeSettingsSchema,
  config: configSchema,
};

/** What the files of one standard, and submissions under it, may name. */
export function namesIn({ standard, facts, tiers }: PlainStandard): Names {
  const indicators = tiers.flatMap((tier) => tier.indicators);
  const requirements = indicators.flatMap(({ id, requirements }) =>
    requirements.flatMap((one) => [one.id, `${id}/${one.id}`]),
  );
  return {
    fact: Object.keys(facts),
    scale: Object.keys(standard.scales ?? {}),
    category: standard.categories.map(({ id }) => id),
    indicator: once(indicators.map(({ id }) => id)),
    requirement: once(requirements),
  };
}

/** As they lie in `schemas/`: the submissions of the shipped standard, and the files of any standard. */
export const shippedSchemas = (plain: PlainStandard): Readonly<Record<string, Schema>> => ({
  ...mapped(ofAnyStandard, (schema, name) =>
    identified(published(schema), `${SCHEMA_HOME}${name}.schema.json`),
  ),
  submission: identified(
    published(submissionSchema(plain), namesIn(plain)),
    `${SCHEMA_HOME}submission.schema.json`,
  ),
});

/** The same for one standard: its own files complete with the names of its facts, categories and indicators. */
export function inputSchemas(
  plain: PlainStandard,
  reading: Schema,
  lang?: Lang,
): Readonly<Record<string, Schema>> {
  const { id, version } = plain.standard;
  const all = { submission: submissionSchema(plain), ...ofAnyStandard, reading };
  const home = `urn:sce:${id}:${encodeURIComponent(version)}:`;
  return mapped(all, (schema, name) => identified(published(schema, namesIn(plain), lang), `${home}${name}`));
}

const identified = (schema: unknown, id: string): Schema => {
  const { $schema, $id: _, ...rest } = schema as Schema;
  return { $schema, $id: id, ...rest };
};

const mapped = (
  schemas: Readonly<Record<string, Schema>>,
  make: (schema: Schema, name: string) => Schema,
): Readonly<Record<string, Schema>> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, make(schema, name)]));

const once = (names: readonly string[]): readonly string[] => [...new Set(names)];
