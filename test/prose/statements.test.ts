import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DraftValue } from '../../src/model/index.ts';
import { readStatement } from '../../src/prose/read-statement.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { reading, standard } from '../notice/write/made.ts';

/** The grown set, and sets written blind: what their wordings gave at first sight stands in their heads. */
const FILES = ['statements.tsv', 'wordings.tsv'].map((name) => `test/cases/reading/${name}`);

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

const listOf = (facts = '') => facts.split(';').filter((one) => one !== '');

describe.each(FILES)('what a statement says, and no more: %s', (file) => {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string, string?]);
  // Where less is read than a statement says, the fourth column holds what is read.
  test.each(cases)('%s: %s', (id, text, said, less = said) => {
    expect(read(id, text).toSorted()).toEqual(listOf(less).toSorted());
    expect(listOf(less).length, 'and never more').toBeLessThanOrEqual(listOf(said).length);
  });
});
