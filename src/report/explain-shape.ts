const text = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const words = { zh: text, en: text };
const label = { type: 'object', required: ['zh', 'en'], properties: words };

/** What `sce explain --format json` holds beside its head: the words of the standard, in both languages. */
export const explainShape = {
  properties: {
    categories: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title'],
        properties: { id: ref('id'), title: ref('label') },
      },
    },
    tiers: { type: 'array', items: ref('explainedTier') },
    facts: { type: 'array', items: ref('explainedFact') },
    asked: {
      type: 'array',
      description: 'Of a fact: the indicators that ask it',
      items: {
        type: 'object',
        required: ['tier', 'id', 'number', 'title'],
        properties: {
          tier: ref('id'),
          id: ref('id'),
          number: { type: 'integer', minimum: 1 },
          title: ref('label'),
        },
      },
    },
    code: ref('explainedCode'),
    share: ref('explainedShare'),
  },
  definitions: {
    explainedCode: {
      type: 'object',
      description: 'A code of a finding, a diagnostic or a reason: what it says, and what to do',
      required: ['id', 'kind', 'sentence'],
      properties: {
        id: text,
        kind: { enum: ['finding', 'diagnostic', 'reason'] },
        title: ref('label'),
        when: ref('label'),
        sentence: { ...ref('label'), description: 'With … for what it is about' },
        do: ref('label'),
      },
    },
    explainedShare: {
      type: 'object',
      description: 'A part of a whole: exactly, and against the whole percent that it is rounded to',
      required: ['part', 'whole', 'exact', 'text', 'rounded', 'needed', 'holds'],
      properties: {
        part: text,
        whole: text,
        exact: text,
        text,
        rounded: text,
        needed: { ...text, description: 'The part that this percent of the whole takes' },
        holds: { type: 'boolean' },
      },
    },
    label,
    unit: {
      ...label,
      properties: { ...words, one: { ...text, description: 'English in the singular' } },
    },
    explainedTier: {
      type: 'object',
      required: ['id', 'title', 'indicators'],
      properties: {
        id: ref('id'),
        title: ref('label'),
        indicators: {
          type: 'array',
          items: {
            type: 'object',
            required: ['number', 'id', 'category', 'title', 'requirements'],
            properties: {
              number: { type: 'integer', minimum: 1 },
              id: ref('id'),
              category: ref('id'),
              title: ref('label'),
              definition: ref('label'),
              requirements: { type: 'array', items: ref('explainedRequirement') },
            },
          },
        },
      },
    },
    explainedRequirement: {
      type: 'object',
      required: ['id', 'clause', 'check', 'facts'],
      properties: {
        id: ref('id'),
        clause: ref('label'),
        note: ref('label'),
        when: { ...ref('label'), description: 'Whom it binds, in words' },
        check: { ...ref('label'), description: 'What is checked, in words' },
        facts: { type: 'array', items: ref('id') },
      },
    },
    explainedFact: {
      type: 'object',
      required: ['id', 'type', 'label'],
      properties: {
        id: ref('id'),
        type: { enum: ['count', 'measure', 'rate', 'flag', 'set', 'level', 'list', 'text'] },
        label: ref('label'),
        unit: ref('unit'),
        note: ref('label'),
        derived: { ...ref('label'), description: 'What it is computed from, in words' },
        items: {
          type: 'object',
          additionalProperties: ref('label'),
          description: 'What a set may hold, by id',
        },
        fields: { type: 'array', items: ref('explainedFact') },
      },
    },
  },
};
