// The order in which things are written down changes nothing that is said of them.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit, evaluate, gap, readSubmission } from '../../src/library/core.ts';
import { render } from '../../src/library/render.ts';
import { builtInStandard } from '../../src/load/texts.ts';
import type { Submission } from '../../src/model/index.ts';

const standard = builtInStandard();
const names = readdirSync('communities').filter((name) => name.endsWith('.yaml'));
interface Plain {
  readonly facts: object;
  readonly statements: object;
}
const NONE: Plain = { facts: {}, statements: {} };
const plain = names.map((name): Plain => parse(readFileSync(`communities/${name}`, 'utf8')));

/** Places aside: they are where the lines now stand. */
const withoutPlaces = (text: string): string =>
  JSON.stringify(
    JSON.parse(text, (key, value) => (['line', 'column', 'digest'].includes(key) ? undefined : value)),
  );

async function submissionOf(value: unknown, file: string): Promise<Submission> {
  const read = await readSubmission(JSON.stringify(value), standard, { file });
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

async function reports(submissions: readonly Submission[], lang: 'zh' | 'en'): Promise<readonly string[]> {
  const evaluations = submissions.map((one) => evaluate(standard, one, { asOf: '2022-12-05' }));
  const gaps = evaluations.map((one) => gap(one, standard));
  const texts = [
    await render({ standard, evaluations }, { format: 'json', lang }),
    await render({ standard, evaluations, findings: audit(evaluations, standard) }, { format: 'json', lang }),
    await render({ standard, gaps }, { format: 'json', lang }),
  ];
  return texts.map(withoutPlaces);
}

/** The keys of a map in an order that a number gives. */
const turned = (map: object, seed: number): object =>
  Object.fromEntries(
    Object.entries(map)
      .map(([key, value], i) => [(i * 7919 + seed * 104729) % 1009, key, value] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, key, value]) => [key, value]),
  );

const turnedSubmission = (given: Plain, seed: number): object =>
  turned(
    { ...given, facts: turned(given.facts, seed), statements: turned(given.statements, seed + 1) },
    seed + 2,
  );

test('of facts and statements: not a byte of the report, the findings and the gap, places aside', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(plain.length - 1),
      fc.nat(1000),
      fc.constantFrom('zh', 'en'),
      async (n, seed, lang) => {
        const [value, file] = [plain[n] ?? NONE, names[n] ?? ''];
        const one = await submissionOf(value, file);
        const other = await submissionOf(turnedSubmission(value, seed), file);
        expect(await reports([other], lang)).toEqual(await reports([one], lang));
      },
    ),
    { numRuns: 40 },
  );
});
