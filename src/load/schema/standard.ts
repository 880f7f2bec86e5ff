import { closed, DRAFT, ID, LABEL, naming, type Schema, type Words } from './parts.ts';

const label = { $ref: '#/$defs/label' };

const audit = closed(
  {
    'copied-figure': closed(
      {
        digits: {
          type: 'integer',
          minimum: 1,
          description: 'A figure is telling from so many significant digits on',
        },
        reason: label,
      },
      ['digits', 'reason'],
    ),
    'duplicate-submission': closed(
      {
        figures: {
          type: 'integer',
          minimum: 1,
          description: 'Equal raw figures that make two submissions the same',
        },
        reason: label,
      },
      ['figures', 'reason'],
    ),
    'off-topic-statement': closed(
      {
        words: {
          type: 'object',
          propertyNames: naming('indicator'),
          additionalProperties: { type: 'string', pattern: '\\S' },
          description: 'By indicator: a pattern that a statement on it holds',
        },
        reason: label,
      },
      ['words', 'reason'],
    ),
    'foreign-name': closed(
      {
        suffix: { type: 'string', minLength: 1 },
        generic: { type: 'array', items: { type: 'string' } },
        mentions: {
          type: 'array',
          items: { type: 'string', pattern: '\\S' },
          description: 'Patterns with a group `name`',
        },
        reason: label,
      },
      ['suffix', 'generic', 'mentions', 'reason'],
    ),
    outlier: closed(
      {
        submissions: { type: 'integer', minimum: 1, description: 'How many submissions it needs' },
        deviations: {
          type: 'number',
          exclusiveMinimum: 0,
          description: 'In scaled median absolute deviations',
        },
        scale: { enum: ['linear', 'logarithmic'] },
        figures: {
          type: 'array',
          items: closed(
            { fact: naming('fact'), part: naming('fact'), whole: naming('fact'), label: label },
            [],
          ),
        },
        reason: label,
      },
      ['submissions', 'deviations', 'scale', 'figures', 'reason'],
    ),
    'clause-echo': closed(
      {
        likeness: {
          type: 'string',
          pattern: '^(100|[1-9]?[0-9])(\\.[0-9]+)?%$',
          description: 'A statement is an echo of its clauses from this likeness on',
          'x-words': { pattern: { code: 'bad-share' } } satisfies Words,
        },
        reason: label,
      },
      ['likeness', 'reason'],
    ),
    boilerplate: closed({ submissions: { type: 'integer', minimum: 1 }, reason: label }, [
      'submissions',
      'reason',
    ]),
  },
  [],
  "Settings of the audit's findings, by finding code; each with its reason. A rule without settings does not run.",
);

/** What editors complete standard.yaml by. */
export const standardSchema: Schema = {
  $schema: DRAFT,
  title: 'A standard (指标体系)',
  $defs: { label: LABEL },
  ...closed(
    {
      id: ID,
      version: { type: 'string', pattern: '\\S' },
      title: label,
      issuer: label,
      documents: {
        type: 'array',
        items: closed({ title: { type: 'string' }, number: { type: 'string' } }, ['title']),
        description: 'The documents the standard rests on',
      },
      time_zone: {
        type: 'string',
        description: 'The time zone in which dates are meant, such as Asia/Shanghai',
      },
      comparison: {
        description:
          'How a figure is held against its threshold (GB/T 8170): full-value 全数值比较法 (no rounding) or rounded-value 修约值比较法 with N decimals',
        type: ['string', 'object'],
        if: { type: 'string' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { enum: ['full-value'] },
        else: closed({ 'rounded-value': { type: 'integer', minimum: 0, maximum: 12 } }, ['rounded-value']),
      },
      categories: {
        type: 'array',
        minItems: 1,
        description: '一级指标',
        items: closed({ id: ID, title: label }, ['id', 'title']),
      },
      tiers: {
        type: 'array',
        minItems: 1,
        description: '类型, in rank order, lowest first',
        items: closed(
          {
            id: ID,
            title: label,
            file: { type: 'string', pattern: '\\S', description: "The tier's file in this folder" },
          },
          ['id', 'title', 'file'],
        ),
      },
      scales: {
        type: 'object',
        description: 'Ordered words, lowest first',
        additionalProperties: {
          type: 'array',
          minItems: 1,
          items: closed({ id: ID, label: label }, ['id', 'label']),
        },
      },
      audit,
    },
    ['id', 'version', 'title', 'issuer', 'categories', 'tiers'],
  ),
};
