// The JSON Schema Test Suite (draft 7, MIT, commit 44401e0), by the keywords that the schemas of inputs use, through
// validators that are built as theirs are.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { schemaSet, writeValidators } from '../../src/build/schema-code.mjs';

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const FOLDER = 'test/suites/json-schema';
const keywords = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

/** What our schemas do not do: name themselves, or refer to anything but their own definitions; a schema is an object. */
const isOurs = ({ schema }: Group): boolean => {
  const text = JSON.stringify(schema);
  return typeof schema === 'object' && !/"\$(ref|id)":"(?!#\/(\$defs|definitions)\/|#")/.test(text);
};

/** The keywords that an object schema and those in it use. */
function keywordsOf(schema: unknown, names = false): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => keywordsOf(one));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(names ? [] : [key]),
    ...(['const', 'enum', 'default'].includes(key) && !names
      ? []
      : keywordsOf(value, !names && ['properties', '$defs', 'definitions'].includes(key))),
  ]);
}

/** Where Ajv does otherwise: no schema of ours asks for `__proto__`, and what stands beside a `$ref` holds as in later drafts. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  properties: ['properties whose names are Javascript object property names: __proto__ not valid'],
  ref: ['ref overrides any sibling keywords: ref valid, maxItems ignored'],
};

test.each(keywords)('%s', async (keyword) => {
  const groups = (JSON.parse(readFileSync(`${FOLDER}/${keyword}.json`, 'utf8')) as readonly Group[]).filter(
    isOurs,
  );
  const names = groups.map((_, i) => `group${i}`);
  const ajv = schemaSet(Object.fromEntries(groups.map(({ schema }, i) => [`group${i}`, schema])));
  const folder = mkdtempSync(join(tmpdir(), 'sce-schemas-'));
  try {
    const file = join(folder, 'validators.mjs');
    await writeValidators(ajv, names, file);
    const validators = await import(pathToFileURL(file).href);
    const wrong = groups.flatMap(({ description, tests }, i) =>
      tests.flatMap((one) =>
        validators[`group${i}`](one.data) === one.valid ? [] : [`${description}: ${one.description}`],
      ),
    );
    expect(wrong).toEqual(DIFFERENT[keyword] ?? []);
    expect(groups.length).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every keyword of the schemas of inputs is among them', () => {
  const used = new Set(
    readdirSync('dist/generated')
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(`dist/generated/${name}`, 'utf8')))
      .filter(({ $schema }) => $schema.includes('draft-07'))
      .flatMap((schema) => keywordsOf(schema)),
  );
  const says = [
    '$schema',
    '$id',
    'title',
    'description',
    'x-names',
    'errorMessage',
    'patternErrorMessage',
    'doNotSuggest',
    '$defs',
  ];
  const tested = [...keywords, '$ref', 'if', 'then', 'else'];
  expect([...used].filter((keyword) => !says.includes(keyword) && !tested.includes(keyword))).toEqual([]);
});

test('no schema of inputs asks for a property that every object inherits', () => {
  for (const name of readdirSync('dist/generated').filter((one) => one.endsWith('.json')))
    expect(readFileSync(`dist/generated/${name}`, 'utf8')).not.toMatch(
      /"(__proto__|constructor|toString|valueOf|hasOwnProperty)"/,
    );
});
