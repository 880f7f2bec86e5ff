import { type CheckNames, checkDefinitions } from './check.ts';
import { closed, DRAFT, ID, LABEL, type Schema } from './parts.ts';

const label = { $ref: '#/$defs/label' };
const check = { $ref: '#/$defs/check' };

/** What editors complete a tier file by; with a standard's names, its facts and categories too. */
export const tierSchema = (names: CheckNames & { readonly categories?: readonly string[] } = {}): Schema => ({
  $schema: DRAFT,
  title: 'A tier (类型)',
  $defs: { label: LABEL, ...checkDefinitions(names) },
  ...closed(
    {
      tier: ID,
      indicators: {
        type: 'array',
        minItems: 1,
        items: closed(
          {
            id: ID,
            number: { type: 'integer', minimum: 1, description: '序号' },
            category: {
              type: 'string',
              description: '一级指标, by id',
              ...(names.categories && { enum: names.categories }),
            },
            title: label,
            definition: label,
            requirements: {
              type: 'array',
              minItems: 1,
              description: '标准要求, one for each clause',
              items: closed({ id: ID, clause: label, note: label, when: check, check }, [
                'id',
                'clause',
                'check',
              ]),
            },
          },
          ['id', 'number', 'category', 'title', 'requirements'],
        ),
      },
    },
    ['tier', 'indicators'],
  ),
});
