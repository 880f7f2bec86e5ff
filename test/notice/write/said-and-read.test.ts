import { describe, expect, test } from 'vitest';
import type { Fact, FieldFact, Indicator, Submission } from '../../../src/model/index.ts';
import { sentenceOfFacts } from '../../../src/notice/write/sentence-of-facts.ts';
import { readStatement } from '../../../src/prose/read-statement.ts';
import { factsAsked } from '../../../src/standard/index.ts';
import { reading, standard, submissionsIn } from './made.ts';

/** What a community may report of a fact, as YAML: figures, bounds, none, some, all, more. */
function valuesOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'flag':
      return ['true', 'false'];
    case 'count':
      return ['0', '5', '">= 4"', '"<= 3"', '"> 2"', '"< 9"'];
    case 'measure':
      return ['0.37', '0.123456789', '12', '">= 0.3"', '"< 5"'];
    case 'rate':
      return ['0%', '40%', '98.45%', '100%', '">= 90%"', '"<= 30%"', '"> 30%"', '"< 95%"'];
    case 'set': {
      const [first = '', ...more] = fact.items.keys();
      const other = fact.open ? [`[${first}, 花馍工作室]`, '{ including: [花馍工作室] }'] : [];
      return ['[]', `[${first}]`, `[${[first, ...more].join(', ')}]`, `{ including: [${first}] }`, ...other];
    }
    case 'list': {
      const record = [...fact.fields.values()].map((field) => `${field.id}: ${fieldValue(field)}`).join(', ');
      const [field] = [...fact.fields.values()].filter(({ type }) => type !== 'text');
      const short = field ? `${field.id}: ${fieldValue(field)}` : record;
      return [
        '[]',
        `[{ ${record} }]`,
        `[{ ${record} }, { ${short}, count: 3 }]`,
        `{ including: [{ ${short} }] }`,
        `[{ ${short}, count: ">= 0" }, { ${record}, count: "<= 2" }]`,
      ];
    }
    default:
      return [];
  }
}

const fieldValue = (field: FieldFact): string => {
  if (field.type === 'text') return '向阳';
  if (field.type === 'level') return standard.scales.get(field.scale)?.levels.at(-1)?.id ?? '';
  return field.type === 'count' ? '"<= 18"' : (valuesOf(field)[0] ?? '');
};

const submitted = async (facts: string): Promise<Submission> => {
  const [one] = await submissionsIn(`community: { id: x, name: 某社区 }\ntier: benchmark\nfacts:\n${facts}`);
  if (one === undefined) throw new Error(facts);
  return one;
};

/** The sentence of these facts in this row, and what import reads in it, as YAML values. */
async function readBack(indicator: Indicator, facts: string) {
  const submission = await submitted(facts);
  const sentence = sentenceOfFacts(indicator, submission, standard, false);
  const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
  const { reported } = readStatement(sentence, indicator.id, asked, reading, standard);
  const read = reported.map(({ fact, value }) => `  ${fact}: ${JSON.stringify(value)}\n`).join('');
  return { sentence, submission, read: read === '' ? undefined : await submitted(read) };
}

const bare = (submission: Submission | undefined): unknown =>
  JSON.parse(
    JSON.stringify(
      [...(submission?.facts ?? [])].map(([id, { value }]) => [id, value]).sort(),
      (key, value) =>
        key === 'at' || key === 'decimals'
          ? undefined
          : typeof value === 'bigint'
            ? String(value)
            : value instanceof Map
              ? [...value].sort()
              : value,
    ),
  );

describe.each(standard.tiers.map(({ id, indicators }) => ({ id, indicators })))(
  'what a $id notice says of the facts is read back to them',
  ({ indicators }) => {
    test.each(indicators.map((indicator) => ({ id: indicator.id, indicator })))(
      '$id',
      async ({ indicator }) => {
        const wrong: string[] = [];
        for (const { fact } of factsAsked(indicator, standard))
          for (const value of valuesOf(fact)) {
            const { sentence, submission, read } = await readBack(indicator, `  ${fact.id}: ${value}\n`);
            const same = JSON.stringify(bare(read)) === JSON.stringify(bare(submission));
            if (!same) wrong.push(`${fact.id}: ${value} → ${sentence} → ${JSON.stringify(bare(read))}`);
          }
        expect(wrong).toEqual([]);
      },
    );
  },
);
