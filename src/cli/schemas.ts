import type { PlainStandard } from '../load/index.ts';
import type { Lang } from '../model/index.ts';

const INPUTS = ['submission', 'standard', 'facts', 'tier', 'reading', 'notice-settings', 'config'] as const;
const OUTPUTS = ['evaluate', 'ndjson', 'audit', 'gap', 'validate', 'explain', 'diff', 'verify'] as const;
const TABLES = ['table-checks', 'table-facts', 'table-findings'] as const;

/** What `sce schema` prints: of the files that people write, and then of the JSON that sce writes. */
export const schemaNames = [...INPUTS, ...OUTPUTS, ...TABLES];
export type SchemaName = (typeof schemaNames)[number];

/** A schema for this standard, in one language where that is asked for, else in both; what is printed has the same shape for every standard. */
export async function schemaOf(
  name: SchemaName,
  plain: PlainStandard,
  lang: Lang | undefined,
): Promise<unknown> {
  if (!(INPUTS as readonly string[]).includes(name))
    return (await import('../report/schemas.ts')).outputSchemas[name];
  const { inputSchemas } = await import('../load/schema/index.ts');
  const reading = await import('../../schemas/reading.schema.json', { with: { type: 'json' } });
  return inputSchemas(plain, reading.default, lang)[name];
}
