import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DraftValue } from '../../src/model/index.ts';
import { readStatement } from '../../src/prose/read-statement.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { reading, standard } from '../notice/write/made.ts';

const FILE = 'test/cases/reading/statements.tsv';

/** As the file writes it: a set's items with commas and a plus where there may be more, a list as JSON. */
function shown(value: DraftValue): string {
  if (typeof value !== 'object') return String(value);
  const items = Array.isArray(value) ? value : (value as { including: readonly DraftValue[] }).including;
  if (items.some((item) => typeof item === 'object')) return JSON.stringify(value);
  return items.join(',') + (Array.isArray(value) ? '' : '+');
}

const read = (id: string, text: string) => {
  const indicator = standard.tiers
    .toReversed()
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.id === id);
  if (indicator === undefined) throw new Error(id);
  const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
  const { reported } = readStatement(text, id, asked, reading, standard);
  return reported.flatMap(({ fact, value, equals }) => {
    const same = equals === undefined ? value : reported.find((one) => one.fact === equals)?.value;
    return same === undefined ? [] : [`${fact}=${shown(same)}`];
  });
};

describe('what a statement says, and no more', () => {
  const cases = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string, string]);
  test.each(cases)('%s: %s', (id, text, expected) => {
    expect(read(id, text).toSorted()).toEqual(
      expected
        .split(';')
        .filter((one) => one !== '')
        .toSorted(),
    );
  });
});
