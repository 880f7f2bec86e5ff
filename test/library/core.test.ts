import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate, readSubmission } from '../../src/library/core.ts';
import { builtInStandard } from '../../src/load/index.ts';

const standard = builtInStandard();
const file = 'communities/guangming.yaml';
const read = await readSubmission(readFileSync(file, 'utf8'), standard, { file });

test.each(['2022-13-45', '2022-02-29', 'today', '2022-1-1'])('%s is no date to be asked about', (asOf) => {
  if (!read.ok) throw new Error('unread');
  expect(() => evaluate(standard, read.value, { asOf })).toThrow(RangeError);
});

test('a calendar date is', () => {
  if (!read.ok) throw new Error('unread');
  expect(evaluate(standard, read.value, { asOf: '2024-02-29' }).verdict).toBe('unmet');
});
