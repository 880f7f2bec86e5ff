import type { DiagnosticCode, Label, Lang, MessageArg } from '../../model/index.ts';

/** A JSON Schema (draft 7). */
export type Schema = { readonly [keyword: string]: unknown };

/** `x-words`: by keyword, which diagnostic says that a value breaks it; what an editor reads leaves it out. */
export type Words = Readonly<
  Record<string, { readonly code: DiagnosticCode; readonly args?: Readonly<Record<string, MessageArg>> }>
>;

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Of communities, tiers, indicators and requirements, of categories and levels. */
export const ID: Schema = {
  type: 'string',
  pattern: '^[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?$',
  description: 'Lower-case letters, digits and hyphens, 64 at most',
  'x-words': { pattern: { code: 'bad-id' } } satisfies Words,
};

/** Of facts, fields and items, which stand as keys. */
export const NAME: Schema = {
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  'x-words': { pattern: { code: 'bad-name' } } satisfies Words,
};

/** Its month and day are held against the calendar by the reader. */
export const DATE: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  'x-words': { pattern: { code: 'bad-date' } } satisfies Words,
};

export const text = (description: string): Schema => ({ type: 'string', description });

export const closed = (
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
  description?: string,
): Schema => ({
  type: 'object',
  ...(description !== undefined && { description }),
  properties,
  required,
  additionalProperties: false,
});

/** Not blank. */
const WORDS = { type: 'string', pattern: '\\S' };

export const LABEL: Schema = {
  ...closed({ zh: WORDS, en: WORDS }, ['zh', 'en'], 'Words in both languages'),
  'x-words': { type: { code: 'wrong-label' } } satisfies Words,
};

/** The schema that fits the first key it holds: each branch is closed, so that one slip is told once. */
export const byKey = (
  branches: readonly (readonly [key: string, then: Schema])[],
  otherwise: Schema,
): Schema =>
  branches.reduceRight<Schema>((rest, [key, then]) => either({ required: [key] }, then, rest), otherwise);

export const either = (condition: Schema, then: Schema, otherwise: Schema): Schema => ({
  if: condition,
  then,
  else: otherwise,
});

/** `x-names`: a string that names one of these things of the standard. */
export type Named = 'fact' | 'scale' | 'category' | 'indicator' | 'requirement';
export type Names = { readonly [K in Named]?: readonly string[] };

export const naming = (named: Named, description?: string): Schema => ({
  type: 'string',
  ...(description !== undefined && { description }),
  'x-names': named,
});

/** What an editor shows: in both languages, or in the one that is asked for. */
const SHOWN = ['description', 'errorMessage', 'patternErrorMessage'];

const shown = (said: unknown, lang: Lang | undefined): unknown => {
  if (typeof said !== 'object' || said === null) return said;
  const { zh, en } = said as Label;
  return lang === undefined ? `${zh} · ${en}` : { zh, en }[lang];
};

/** A property that is called so is a schema, and no words. */
const isSchemaOf = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('zh' in value && typeof value.zh === 'string');

/**
 * A schema as editors are given it: without what only our own messages need; of a standard whose names are known, an
 * editor completes them and underlines others.
 */
export function published(schema: unknown, names: Names = {}, lang?: Lang): unknown {
  if (Array.isArray(schema)) return schema.map((one) => published(one, names, lang));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'x-names') {
        const known = names[value as Named];
        return known === undefined ? [] : [['enum', known]];
      }
      if (SHOWN.includes(key))
        return [[key, isSchemaOf(value) ? published(value, names, lang) : shown(value, lang)]];
      return key.startsWith('x-') ? [] : [[key, published(value, names, lang)]];
    }),
  );
}
