import { checkDefinitions } from './check.ts';
import { closed, DRAFT, ID, LABEL, naming, type Schema } from './parts.ts';

const label = { $ref: '#/$defs/label' };
const check = { $ref: '#/$defs/check' };

/** What editors complete a tier file by. */
export const tierSchema: Schema = {
  $schema: DRAFT,
  title: 'A tier (类型)',
  $defs: { label: LABEL, ...checkDefinitions() },
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
            category: naming('category', '一级指标, by id'),
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
};
