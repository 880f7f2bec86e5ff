import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StatementOf } from '../../src/prose/said.ts';
import { factsRead } from './read.ts';

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
  ['figures.tsv', {}],
];

const listOf = (facts = '') => facts.split(';').filter((one) => one !== '');

describe.each(FILES)('what a statement says, and no more: %s', (name, of) => {
  const cases = readFileSync(`test/cases/reading/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string, string?]);
  // Where less is read than a statement says, the fourth column holds what is read.
  test.each(cases)('%s: %s', (id, text, said, less = said) => {
    expect(factsRead(id, text, of).toSorted()).toEqual(listOf(less).toSorted());
    expect(listOf(less).length, 'and never more').toBeLessThanOrEqual(listOf(said).length);
  });
});
