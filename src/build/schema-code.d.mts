import type { Ajv } from 'ajv';

export function schemaSet(schemas: Readonly<Record<string, unknown>>): Ajv;
export function writeValidators(ajv: Ajv, names: readonly string[], outfile: string): Promise<unknown>;
