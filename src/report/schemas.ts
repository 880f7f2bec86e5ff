// The shapes of what programs read, as JSON Schemas; what they share is defined in the schema of the report.
import report from '../../schemas/report.schema.json' with { type: 'json' };
import { explainShape } from './explain-shape.ts';
import { checkColumns } from './tidy/checks.ts';
import { factColumns } from './tidy/facts.ts';
import { findingColumns } from './tidy/findings.ts';
import type { ColumnKind } from './tidy/table.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = { readonly [keyword: string]: unknown };

const definitions: Readonly<Record<string, unknown>> = { ...report.$defs, ...explainShape.definitions };

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const object = (properties: JsonSchema, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

const counted = (...keys: readonly string[]) => object(Object.fromEntries(keys.map((key) => [key, count])));
const head = { schema: ref('schema'), tool: ref('tool'), standard: ref('standard') };
const asked = { ...head, run: ref('run') };
const place = { file: text, community: object({ id: text, name: text }) };
const diagnostics = listOf(ref('diagnostic'));
const { finding: ofOne } = report.$defs;
const finding: JsonSchema = {
  ...ofOne,
  required: [...Object.keys(place), ...ofOne.required],
  properties: { ...place, ...ofOne.properties },
};

const group = object(
  {
    code: ref('id'),
    severity: text,
    title: text,
    what: text,
    who: text,
    findings: count,
    indicators: listOf(ref('id')),
    tier: ref('id'),
    every: { const: true, description: 'All submissions of that tier' },
    submissions: listOf(object(place)),
  },
  ['tier', 'every'],
);
const lead = object(
  {
    ...place,
    tier: ref('id'),
    verdict: ref('status'),
    others: listOf(object(place)),
    codes: listOf(ref('id')),
    reasons: listOf(text),
  },
  ['others'],
);

const action: JsonSchema = {
  type: 'object',
  required: ['kind', 'text'],
  properties: {
    kind: text,
    text,
    facts: listOf(ref('id')),
    exact: ref('exact'),
    unit: text,
    items: listOf(text),
    of: { ...listOf({ type: 'array' }), description: 'Of one of several ways: the actions of each' },
  },
};
const named = { indicator: ref('id'), requirement: ref('id') };
const gap = object({
  ...place,
  tier: ref('id'),
  verdict: ref('status'),
  short: listOf(object({ ...named, status: ref('status'), actions: listOf(action), reason: text })),
  weak: listOf(object({ ...named, evidence: ref('evidence'), facts: listOf(ref('id')) })),
  closest: listOf(object({ ...named, fact: ref('id'), change: ref('exact'), text })),
});
const standing = object(
  {
    ...place,
    tier: ref('id'),
    tiers: {
      type: 'object',
      additionalProperties: object({ verdict: ref('status'), counts: { type: 'object' }, short: count }),
    },
  },
  ['tier'],
);

const twoOf = (one: JsonSchema) => object({ old: one, new: one }, ['old', 'new']);
const cause = { enum: ['submission', 'standard', 'asked', 'tool'] };
const side = object(
  {
    tool: ref('tool'),
    standard: object({ id: text, version: text, digest: text }, ['digest']),
    run: ref('run'),
  },
  ['run'],
);
const turned = object({
  number: count,
  ...named,
  title: text,
  status: twoOf(ref('status')),
  causes: listOf(cause),
  figure: twoOf(text),
  threshold: twoOf(text),
});
const sideCounts = counted('submissions', 'met', 'unmet', 'undetermined', 'notApplicable');

const line = report.$defs.evaluation;

const comparison = object({
  schema: ref('schema'),
  tool: ref('tool'),
  old: side,
  new: side,
  differing: { ...listOf(cause), description: 'What differs between the runs themselves' },
  communities: {
    ...listOf(
      object({
        community: place.community,
        tier: twoOf(ref('id')),
        verdict: twoOf(ref('status')),
        met: twoOf(count),
        turned: listOf(turned),
      }),
    ),
    description: 'Of which something turned, or that are on one side only',
  },
  summary: object({ old: sideCounts, new: sideCounts, turned: count, communities: count }),
});

const COLUMN: Readonly<Record<ColumnKind, JsonSchema>> = {
  text,
  number: { type: 'number' },
  whole: { type: 'integer' },
  truth: { type: 'boolean' },
};

/** A row of a table for data tools: a cell with nothing to say is empty in CSV and null in Parquet. */
const rowOf = (table: string, columns: Readonly<Record<string, ColumnKind>>): JsonSchema => ({
  title: `A row of sce evaluate --tidy --table ${table}`,
  type: 'object',
  properties: Object.fromEntries(Object.entries(columns).map(([name, kind]) => [name, COLUMN[kind]])),
});

const shapes = {
  audit: {
    title: 'The JSON of sce audit',
    ...object(
      {
        ...asked,
        findings: listOf(finding),
        settled: {
          ...listOf(ref('settled')),
          description: 'Findings that are settled: told, and not counted',
        },
        idle: {
          ...listOf(
            object({ community: place.community, code: ref('id'), why: text, until: text }, ['until']),
          ),
          description:
            'Settlements that settle nothing any more: expired, unused, or not-found of a baseline',
        },
        groups: { ...listOf(group), description: 'What is said once of findings that say the same' },
        leads: { ...listOf(lead), description: 'Whom to look at first, where --top asks' },
        diagnostics,
        summary: { type: 'object', required: ['submissions', 'findings'] },
      },
      ['leads', 'settled', 'idle'],
    ),
  },
  gap: {
    title: 'The JSON of sce gap',
    ...object(
      {
        ...asked,
        gaps: listOf(gap),
        matrix: { ...listOf(standing), description: 'In place of gaps, with --tier all' },
        diagnostics,
        summary: object({ submissions: count, met: count }, ['met']),
      },
      ['gaps', 'matrix'],
    ),
    oneOf: [{ required: ['gaps'] }, { required: ['matrix'] }],
  },
  validate: {
    title: 'The JSON of sce validate',
    ...object({ ...head, diagnostics, summary: counted('submissions', 'standards', 'invalid') }),
  },
  ndjson: {
    title: 'A line of sce evaluate --format ndjson: one evaluation',
    ...line,
    required: [...Object.keys(asked), ...line.required],
    properties: { ...asked, ...line.properties },
  },
  diff: { title: 'The JSON of sce diff', ...comparison },
  verify: {
    title: 'The JSON of sce verify: what changed since the report, and what turned by it',
    ...comparison,
    required: [...(comparison['required'] as readonly string[]), 'file', 'holds', 'changed', 'diagnostics'],
    properties: {
      ...(comparison['properties'] as JsonSchema),
      file: text,
      holds: { type: 'boolean' },
      changed: listOf(
        object(
          {
            what: {
              enum: [
                'changed-report',
                'changed-submission',
                'missing-submission',
                'changed-standard',
                'changed-tool',
              ],
            },
            file: text,
          },
          ['file'],
        ),
      ),
      diagnostics,
    },
  },
  'table-checks': rowOf('checks', checkColumns),
  'table-facts': rowOf('facts', factColumns),
  'table-findings': rowOf('findings', findingColumns),
  explain: {
    title: 'The JSON of sce explain',
    ...object({ ...head, ...explainShape.properties }, ['asked', 'code', 'share']),
  },
} satisfies Readonly<Record<string, JsonSchema>>;

/** By the name that `sce schema` knows; each holds all that it refers to. */
export const outputSchemas: Readonly<Record<string, JsonSchema>> = {
  evaluate: report,
  ...Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, whole(name, shape)])),
};

/** With the definitions that it needs, and those that they need. */
function whole(name: string, shape: JsonSchema): JsonSchema {
  const needed = new Set<string>();
  const need = (part: unknown): void => {
    for (const [, used = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/(\w+)"/g))
      if (!needed.has(used)) {
        needed.add(used);
        need(definitions[used]);
      }
  };
  need(shape);
  return {
    $schema: report.$schema,
    $id: report.$id.replace('report', name),
    description: report.description,
    ...shape,
    $defs: Object.fromEntries(Object.entries(definitions).filter(([used]) => needed.has(used))),
  };
}
