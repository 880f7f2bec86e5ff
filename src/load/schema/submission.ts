// The submission schema, made from the fact catalogue: what an editor completes and explains.

import type { Label, Lang } from '../../model/index.ts';
import { findingCodes } from '../../words/index.ts';
import type { PlainFact, PlainHead, PlainStandard } from '../standard/plain-standard.ts';
import { offeredByTier } from './offered.ts';
import { closed, DATE, DRAFT, ID, naming, type Schema, text, type Words } from './parts.ts';
import { publicationSchema } from './publication.ts';

const QUANTITY = '^\\s*(>=|<=|>|<|≥|≤)?\\s*[0-9０-９]+([.．][0-9０-９]+)?\\s*';

const WITH_PERCENT: Label = { zh: '写成 70% 或 >= 70%，不写 0.7', en: 'write 70% or >= 70%, not 0.7' };

type Scales = NonNullable<PlainHead['scales']>;

function valueSchema(
  fact: Pick<PlainFact, 'type' | 'items' | 'open' | 'scale' | 'fields'>,
  scales: Scales,
): Schema {
  switch (fact.type) {
    case 'count':
      return {
        anyOf: [
          { type: 'integer', minimum: 0 },
          { type: 'string', pattern: `${QUANTITY}$` },
        ],
      };
    case 'measure':
      return {
        anyOf: [
          { type: 'number', minimum: 0 },
          { type: 'string', pattern: `${QUANTITY}$` },
        ],
      };
    case 'rate':
      return {
        type: 'string',
        pattern: `${QUANTITY}[%％]$`,
        // What the language server of YAML says in place of its own words.
        errorMessage: WITH_PERCENT,
        patternErrorMessage: WITH_PERCENT,
      };
    case 'flag':
      return { type: 'boolean' };
    case 'level':
      return { enum: (scales[fact.scale ?? ''] ?? []).flatMap(({ id, label }) => [id, label.zh]) };
    case 'set': {
      const names = Object.entries(fact.items ?? {}).flatMap(([id, label]) => [id, label.zh]);
      return openOr({
        type: 'array',
        items: fact.open ? { anyOf: [{ enum: names }, { type: 'string' }] } : { enum: names },
      });
    }
    case 'list': {
      const fields = Object.entries(fact.fields ?? {}).map(([id, field]) => [id, described(field, scales)]);
      const count = {
        ...valueSchema({ type: 'count' }, scales),
        description: 'How many alike things this record stands for',
      };
      return openOr({ type: 'array', items: closed({ ...Object.fromEntries(fields), count }, []) });
    }
    default:
      return { type: 'string' };
  }
}

const openOr = (list: Schema): Schema => ({
  anyOf: [list, closed({ including: list }, ['including'])],
});

function described(fact: PlainFact, scales: Scales): Schema {
  const unit = typeof fact.unit === 'object' ? fact.unit.zh : fact.unit;
  const words = (lang: Lang) => [
    fact.label[lang],
    lang === 'zh' && unit && `单位 ${unit}`,
    fact.note?.[lang],
  ];
  const joined = (lang: Lang) => words(lang).filter(Boolean).join(' · ');
  return { description: { zh: joined('zh'), en: joined('en') }, ...valueSchema(fact, scales) };
}

/** The submissions of a standard: what an editor completes and explains. */
export function submissionSchema({ standard, facts, tiers }: PlainStandard): Schema {
  const scales = standard.scales ?? {};
  const indicators = [...new Map(tiers.flatMap((tier) => tier.indicators).map((i) => [i.id, i])).values()];
  const statement = (title: string): Schema =>
    closed(
      {
        claimed: { enum: ['met', 'unmet'], description: 'What the community claims' },
        text: text('The statement, as published'),
      },
      [],
      title,
    );
  return {
    $schema: DRAFT,
    title: `A submission under ${standard.title.en} (${standard.title.zh})`,
    ...closed(
      {
        $schema: text('What an editor completes the file by'),
        community: closed(
          {
            id: { ...ID, pattern: '^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$' },
            name: text('The community’s name, as it is shown'),
            district: text('The district it belongs to'),
          },
          ['id', 'name'],
        ),
        tier: {
          type: 'string',
          enum: standard.tiers.flatMap(({ id, title }) => [id, title.zh]),
          description: '类型 The tier that is applied for',
        },
        source: closed(
          {
            document: text('The published document'),
            notice: { type: 'integer', minimum: 1 },
            published: DATE,
            reported: { ...DATE, description: '填报日期 When the form was filled in' },
            url: text('Where it was published'),
          },
          [],
          'Where the figures come from',
        ),
        acceptance: closed(
          { by: text('Who accepted it'), from: DATE, to: DATE },
          ['by'],
          '验收 Who accepted the submission, and when',
        ),
        // With all of its lines commented, as in a form that nobody has filled in yet, it is null.
        facts: {
          type: ['object', 'null'],
          description: '数据项 What the submission reports; leave out what is not known',
          // Which of them an editor offers is the tier's to say.
          properties: Object.fromEntries(
            Object.entries(facts).map(([id, fact]) => [
              id,
              { ...described(fact, scales), doNotSuggest: true },
            ]),
          ),
          additionalProperties: false,
        },
        statements: {
          type: ['object', 'null'],
          description: '完成情况 What is claimed of each indicator, and its statement',
          properties: Object.fromEntries(
            indicators.map(({ id, title }) => [id, statement(`${title.zh} ${title.en}`)]),
          ),
          additionalProperties: false,
        },
        waivers: {
          type: 'array',
          items: closed(
            {
              requirement: naming('requirement', 'A requirement’s id, or indicator/requirement'),
              reason: text('Why it is waived'),
              by: text('Who approved it'),
              until: { ...DATE, description: 'The last day on which it holds' },
              time_zone: text('The time zone of that day, such as Asia/Shanghai'),
            },
            ['requirement', 'reason', 'by', 'until'],
          ),
        },
        settled: {
          type: 'array',
          description: '已核实 Findings that somebody has looked into and that may stay as they are',
          items: closed(
            {
              code: { enum: findingCodes(), description: 'The finding’s code' },
              indicator: naming('indicator', 'Only on this indicator'),
              fact: naming('fact', 'Only on this fact'),
              reason: text('Why it may stay'),
              by: text('Who looked into it'),
              until: { ...DATE, description: 'The last day on which it holds' },
            },
            ['code', 'reason', 'by', 'until'],
          ),
        },
        publication: publicationSchema,
      },
      ['community'],
    ),
    ...offeredByTier({ standard, facts, tiers }),
  };
}

/**
 * The same schema as sce itself uses it: the values of facts and the names in it are read by code, which gives better
 * messages and serves any standard; the schema holds the rest of the structure.
 */
export function structuralSchema(schema: Schema): Schema {
  const properties = schema['properties'] as Record<string, Schema>;
  const statements = properties['statements']?.['properties'] as Record<string, Schema>;
  const { if: _, then: _offered, else: _otherwise, ...structure } = schema;
  return {
    ...structure,
    properties: {
      ...properties,
      community: {
        ...properties['community'],
        'x-words': { type: { code: 'community-not-map' } } satisfies Words,
      },
      facts: { type: ['object', 'null'], 'x-words': { type: { code: 'facts-not-map' } } satisfies Words },
      statements: { type: ['object', 'null'], additionalProperties: Object.values(statements)[0] },
      tier: { type: 'string' },
    },
  };
}
