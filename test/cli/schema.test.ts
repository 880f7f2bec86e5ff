import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../../src/cli/schemas.ts';
import { builtInStandard, loadStandard } from '../../src/load/index.ts';
import { outputSchemas } from '../../src/report/schemas.ts';
import { call } from './call.ts';

const printed = async (...args: string[]) => JSON.parse((await call(['schema', ...args])).stdout);

/** Closed at every object that names its keys: what a shape has no word for is seen. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
};

const CALLS: readonly (readonly [shape: string, ...args: string[]])[] = [
  ['evaluate', 'evaluate', 'communities', '--format', 'json'],
  ['evaluate', 'evaluate', 'communities', 'nowhere.yaml', '--format', 'json', '--tier', 'all'],
  ['evaluate', 'evaluate', 'communities/guangming.yaml', '--set', 'households=2', '--format', 'json'],
  ['ndjson', 'evaluate', 'communities', '--format', 'ndjson'],
  ['audit', 'audit', 'communities', '--top', '5', '--format', 'json'],
  ['audit', 'audit', 'communities/guangming.yaml', 'nowhere.yaml', '--format', 'json'],
  ['gap', 'gap', 'communities', '--format', 'json'],
  ['gap', 'gap', 'communities', '--tier', 'benchmark', '--format', 'json'],
  ['gap', 'gap', 'communities', '--tier', 'all', '--format', 'json'],
  ['validate', 'validate', 'communities', 'indicators', 'nowhere.yaml', '--format', 'json'],
  ['explain', 'explain', '--format', 'json'],
  ['explain', 'explain', 'fixed-broadband', '--tier', 'growth', '--format', 'json'],
];

describe.each(CALLS)('%s: sce %s', (shape, ...args) => {
  const schema = outputSchemas[shape] ?? {};
  test.each(['zh', 'en'])('is as its schema says, in %s', async (lang) => {
    const { stdout } = await call([...args, '--lang', lang]);
    const valid = new Ajv2020({ strict: false }).compile(schema);
    for (const text of shape === 'ndjson' ? stdout.trimEnd().split('\n') : [stdout]) {
      const value = JSON.parse(text);
      valid(value);
      expect(valid.errors ?? []).toEqual([]);
      expect(value).toMatchObject({
        schema: expect.stringMatching(/^\d+\.\d+$/),
        tool: { name: 'sce', version: '1.2.3' },
        standard: { digest: builtInStandard().digest },
      });
    }
  });
});

test('each schema is printed, and has an address of its own', async () => {
  const ids = await Promise.all(schemaNames.map(async (name) => (await printed(name)).$id));
  for (const id of ids) expect(id).toMatch(/^(https:\/\/|urn:sce:)/);
  expect(new Set(ids).size).toBe(schemaNames.length);
  expect((await call(['schema'])).stdout.trimEnd().split('\n')).toHaveLength(schemaNames.length);
  expect(await call(['schema', 'submision'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean submission?'),
  });
});

test('what lies in schemas/ is fresh', () => {
  for (const file of readdirSync('schemas').filter((name) => !/^re(port|ading)\./.test(name)))
    expect(readFileSync(`schemas/${file}`, 'utf8'), file).toBe(
      readFileSync(`dist/generated/${file}`, 'utf8'),
    );
  const { $id } = JSON.parse(readFileSync('schemas/submission.schema.json', 'utf8'));
  expect($id).toMatch(/^https:.*\/submission\.schema\.json$/);
});

test('the schema of another standard names what that one has', async () => {
  const folder = 'test/cases/standards/base';
  const submission = await printed('submission', '--indicators', folder);
  const facts = await printed('facts', '--indicators', folder);
  const tier = await printed('tier', '--indicators', folder);
  const ids = Object.keys(submission.properties.facts.properties);
  const loaded = await loadStandard(folder);
  expect(loaded.ok && [...loaded.value.facts.keys()]).toEqual(ids);
  expect(JSON.stringify(facts)).toContain(JSON.stringify(ids));
  expect(JSON.stringify(tier)).toContain(JSON.stringify(ids));
  expect(submission.properties.waivers.items.properties.requirement.enum.length).toBeGreaterThan(1);
});

test('the schemas of its own files fit the shipped standard', async () => {
  const { parse } = await import('yaml');
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const [name, file] of [
    ['standard', 'standard'],
    ['facts', 'facts'],
    ['tier', 'basic'],
    ['tier', 'benchmark'],
    ['reading', 'reading'],
  ] as const) {
    const valid = ajv.compile({ ...(await printed(name)), $id: `${name}-${file}` });
    valid(parse(readFileSync(`indicators/${file}.yaml`, 'utf8')));
    expect(valid.errors ?? [], file).toEqual([]);
  }
});

test('no key is printed that a schema has no word for', async () => {
  for (const [shape, ...args] of CALLS) {
    const valid = new Ajv2020({ strict: false, allErrors: true }).compile(
      closed(outputSchemas[shape] ?? {}) as object,
    );
    const [line = ''] = (await call(args)).stdout.split(shape === 'ndjson' ? '\n' : /$^/);
    valid(JSON.parse(line));
    const unknown = (valid.errors ?? []).map(
      ({ instancePath, params }) => `${instancePath.replace(/\d+/g, 'N')} ${JSON.stringify(params)}`,
    );
    expect([...new Set(unknown)], args.join(' ')).toEqual([]);
  }
});

test('the digest is that of the files, whichever way they are read, and another with another figure', async () => {
  const read = await loadStandard('indicators');
  expect(read.ok && read.value.digest).toBe(builtInStandard().digest);
  expect(builtInStandard().digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('what an editor shows is in both languages, or in the one that is asked for', async () => {
  const shown = async (...args: string[]) => {
    const { gigabit_coverage } = (await printed('submission', ...args)).properties.facts.properties;
    return [gigabit_coverage.description, gigabit_coverage.errorMessage].join();
  };
  expect(await shown()).toMatch(/家庭千兆光纤网络覆盖率.*Gigabit.*写成 70%.*write 70%/s);
  expect(await shown('--lang', 'zh')).not.toMatch(/Gigabit|write/);
  expect(await shown('--lang', 'en')).not.toMatch(/\p{Script=Han}/u);
});
