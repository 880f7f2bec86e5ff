import { expect } from 'vitest';
import { stringify } from 'yaml';
import { evaluate } from '../../src/evaluate/index.ts';
import { loadSubmissions } from '../../src/load/index.ts';
import type { Evaluation, Standard } from '../../src/model/index.ts';

/** A submission without what does not matter to a case: its id, its name and its tier are then any. */
export type Short = Readonly<Record<string, unknown>>;

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯';
const ID_A = 97;

/** Read as a file with all of them is, and judged by the tier that each applies for: by itself the standard's first. */
export async function evaluatedShort(
  shorts: readonly Short[],
  standard: Standard,
): Promise<readonly Evaluation[]> {
  const [first] = standard.tiers;
  const text = shorts
    .map(({ id = '', name, district, ...one }, index) => {
      const community = {
        id: id || String.fromCharCode(ID_A + index),
        name: name ?? `${NAMES[index]}社区`,
        ...(typeof district === 'string' && { district }),
      };
      return stringify({ community, tier: first?.id, ...one });
    })
    .join('---\n');
  const { submissions, diagnostics } = await loadSubmissions(['-'], standard, {
    readStdin: async () => Buffer.from(text),
  });
  expect(diagnostics).toEqual([]);
  return submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    const asOf = { kind: 'date', date: '2022-12-05' } as const;
    return evaluate(standard, submission, { tier, evidence: 'attested', asOf });
  });
}
