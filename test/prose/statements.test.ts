import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DraftValue } from '../../src/model/index.ts';
import { readStatement } from '../../src/prose/read-statement.ts';
import type { StatementOf } from '../../src/prose/said.ts';
import { factsAsked } from '../../src/standard/index.ts';
import { reading, standard } from '../notice/write/made.ts';

/** Whose statement it is, and of which year, as a notice of 2023 would say; the other files' are of any year. */
const OF_2023 = { name: '测试社区', years: [2023] };

/**
 * The grown set; sets written blind, of which their heads say what their wordings gave at first sight; and what must not
 * be taken for done.
 */
const FILES: readonly (readonly [string, StatementOf])[] = [
  ['statements.tsv', {}],
  ['wordings.tsv', {}],
  ['unaffirmed.tsv', OF_2023],
];

/** As the file writes it: a set's items with commas and a plus where there may be more, a list as JSON. */
function shown(value: DraftValue): string {
  if (typeof value !== 'object') return String(value);
  const items = Array.isArray(value) ? value : (value as { including: readonly DraftValue[] }).including;
  if (items.some((item) => typeof item === 'object')) return JSON.stringify(value);
  return items.join(',') + (Array.isArray(value) ? '' : '+');
}

const read = (id: string, text: string, of: StatementOf) => {
  const indicator = standard.tiers
    .toReversed()
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.id === id);
  if (indicator === undefined) throw new Error(id);
  const asked = factsAsked(indicator, standard).map(({ fact }) => fact.id);
  const { reported } = readStatement(text, id, asked, reading, standard, of);
  return reported.flatMap(({ fact, value, equals }) => {
    const same = equals === undefined ? value : reported.find((one) => one.fact === equals)?.value;
    return same === undefined ? [] : [`${fact}=${shown(same)}`];
  });
};

const listOf = (facts = '') => facts.split(';').filter((one) => one !== '');

describe.each(FILES)('what a statement says, and no more: %s', (name, of) => {
  const cases = readFileSync(`test/cases/reading/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string, string?]);
  // Where less is read than a statement says, the fourth column holds what is read.
  test.each(cases)('%s: %s', (id, text, said, less = said) => {
    expect(read(id, text, of).toSorted()).toEqual(listOf(less).toSorted());
    expect(listOf(less).length, 'and never more').toBeLessThanOrEqual(listOf(said).length);
  });
});
