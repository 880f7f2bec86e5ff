import { closed, DRAFT, LABEL, NAME, naming, type Schema, type Words } from './parts.ts';

const label = { $ref: '#/$defs/label' };
const listField = closed({ list: naming('fact'), field: { type: 'string' } }, ['list', 'field']);
const bound = { type: ['string', 'number'] };

const COMMON = {
  label,
  short: { ...label, description: 'The label where there is little room' },
  note: label,
};
const WORD: Schema = { type: 'string', pattern: '\\S' };

/** One word for both languages, or each its own; English in the singular and the plural. */
const unit = {
  ...WORD,
  type: ['string', 'object'],
  description: 'Shown unit; a rate has none',
  if: { type: 'object' },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: closed(
    {
      zh: WORD,
      en: {
        ...WORD,
        type: ['string', 'object'],
        if: { type: 'object' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: closed(
          { one: WORD, other: WORD },
          ['one', 'other'],
          'English in the singular and the plural: 1 resident, 2 residents',
        ),
      },
    },
    ['zh', 'en'],
  ),
};

const plausible = {
  description: 'Outside of this the audit calls a figure implausible',
  ...closed({ low: bound, high: bound }, []),
  minProperties: 1,
};
const extremes = { max_of: listField, min_of: listField };
const ratio = {
  type: 'array',
  items: naming('fact'),
  minItems: 2,
  maxItems: 2,
  description: '[part, whole]',
};

type Keys = Readonly<Record<string, unknown>>;

/** What a type of fact may hold beside its label and note, and what it must. */
const PLAIN: Readonly<Record<string, readonly [Keys, readonly string[]]>> = {
  count: [{ unit, plausible }, []],
  measure: [
    { unit, plausible, negative: { type: 'boolean', description: 'A measure that may be below 0' } },
    [],
  ],
  rate: [{ plausible, above_whole: { type: 'boolean', description: 'A rate that may exceed 100%' } }, []],
  flag: [{}, []],
  text: [{}, []],
  level: [{ scale: naming('scale', 'The scale of a level') }, ['scale']],
  set: [
    {
      items: {
        type: 'object',
        description: 'What a set may hold',
        minProperties: 1,
        propertyNames: NAME,
        additionalProperties: label,
      },
      open: { type: 'boolean', description: 'Items that are not listed are allowed, and counted' },
    },
    ['items'],
  ],
};

const DERIVED: Readonly<Record<string, Keys>> = {
  count: {
    count_of: naming('fact', 'How many things this list or set holds'),
    ...extremes,
  },
  measure: { ratio, ...extremes },
  rate: { ratio, ...extremes },
};

const FIELDS: Keys = {
  fields: {
    type: 'object',
    description: 'The fields of a list’s records',
    minProperties: 1,
    propertyNames: {
      allOf: [
        NAME,
        {
          not: { enum: ['count', 'including', 'disputed'] },
          'x-words': { not: { code: 'reserved-name' } } satisfies Words,
        },
      ],
    },
    additionalProperties: { $ref: '#/$defs/field' },
  },
};

function factOf(types: Readonly<Record<string, readonly [Keys, readonly string[]]>>): Schema {
  const type = {
    enum: Object.keys(types),
    description: 'count 个数, measure 量, rate 比率, flag 是否, set 若干项, level 等级, list 记录, text 文字',
  };
  return {
    type: 'object',
    properties: { type },
    required: ['type'],
    allOf: Object.entries(types).map(([one, [keys, required]]) => ({
      if: { properties: { type: { const: one } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        ...closed({ type, ...COMMON, ...keys }, ['label', ...required]),
        'x-words': {
          additionalProperties: {
            code: 'fact-key',
            args: { type: { code: `fact-${one}` as 'fact-count', args: {} } },
          },
        } satisfies Words,
      },
    })),
  };
}

const both = Object.fromEntries(
  Object.entries(PLAIN).map(([type, [keys, required]]) => [
    type,
    [{ ...keys, ...DERIVED[type] }, required] as const,
  ]),
);

/** What editors complete facts.yaml by. */
export const factsSchema: Schema = {
  $schema: DRAFT,
  title: 'The fact catalogue (数据项)',
  $defs: {
    label: LABEL,
    field: factOf(PLAIN),
    fact: factOf({ ...both, list: [FIELDS, ['fields']] }),
  },
  type: 'object',
  propertyNames: NAME,
  additionalProperties: { $ref: '#/$defs/fact' },
};
