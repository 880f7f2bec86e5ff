import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import { readQuantity } from '../../src/quantity/index.ts';
import { sentence } from '../../src/words/index.ts';

const standard = builtInStandard();
const HEAD = 'community: { id: a, name: 某社区 }\n';

/** What is said of a submission, and what to write instead. */
async function told(text: string): Promise<readonly string[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-')), 'a.yaml');
  writeFileSync(file, text);
  const { diagnostics } = await loadSubmissions([file], standard, {
    readStdin: async () => new Uint8Array(),
  });
  return diagnostics.map(({ code, hint }) => `${code}: ${hint === undefined ? '' : sentence(hint, 'en')}`);
}

test.each([
  ['community: 甲社区\n', 'community-not-map: write community: { id: lower-case-id, name: 甲社区 }'],
  [
    `${HEAD}facts:\n  - households: 5\n`,
    'facts-not-map: write each as "fact: value" on a line of its own, without a "- "',
  ],
  [`${HEAD}households: 5\n`, 'fact-outside-facts: move the line below facts:, two spaces in'],
  [`${HEAD}housholds: 5\n`, 'unknown-key: '],
])('a submission that is built wrongly: %j', async (text, expected) => {
  expect(await told(text)).toEqual([expected]);
});

test.each([
  // A figure that is about so much has no exact spelling: none is offered.
  [
    'households: 约1456',
    'about-figure: give the exact figure, or the bound that is known, such as ">= 1400"',
  ],
  [
    'households: 1400余户',
    'about-figure: give the exact figure, or the bound that is known, such as ">= 1400"',
  ],
  ['area: 0.37左右', 'about-figure: give the exact figure, or the bound that is known, such as ">= 1400"'],
  ['area: 0.37平方公里', 'unit: write the number alone; the unit is km²'],
  ['tv_coverage: 90％以上', 'bound-in-words: write ">= 90%"'],
  ['tv_coverage: 不低于90%', 'bound-in-words: write ">= 90%"'],
  ['households: 不足1456户', 'bound-in-words: write "< 1456"'],
  ['households: 超过1456', 'bound-in-words: write "> 1456"'],
  ['households: 至多1456', 'bound-in-words: write "<= 1456"'],
  ['tv_coverage: 90%~95%', 'range-sign: for a range write "90%..95%"'],
  ['tv_coverage: 90-95%', 'range-sign: for a range write "90%..95%"'],
  ['households: 1456至1466', 'range-sign: for a range write "1456..1466"'],
  [
    'households: 1456；1466',
    'several-figures: write the one that is right, or { disputed: [1456, 1466] } where sources differ',
  ],
  ['tv_coverage: 120%', 'over-whole: a rate is 100% at most: check the part and the whole'],
  // A share that is written out, and words that say no bound: nothing is guessed.
  ['tv_coverage: 12/15', 'not-a-number: write a value such as 1456, 0.37, 70% or ">= 4"'],
  ['tv_coverage: 覆盖90%', 'not-a-number: write a value such as 1456, 0.37, 70% or ">= 4"'],
])('a value that is written wrongly: %s', async (line, expected) => {
  expect(await told(`${HEAD}facts:\n  ${line}\n`)).toEqual([expected]);
});

test.each(['">= 90%"', '"90%..95%"', '"< 90%"'])(
  'what a hint offers for a rate can be read: %s',
  (written) => {
    expect(readQuantity(written.slice(1, -1), 'rate').ok).toBe(true);
  },
);
