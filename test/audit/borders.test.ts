// Each finding on what is just enough for it, what is one less, and what looks like it and is not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { audit } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadStandard, loadSubmissions } from '../../src/load/index.ts';
import type { ComparisonRule, Finding, FindingCode, Standard } from '../../src/model/index.ts';
import { coded } from '../evaluate/told.ts';

interface Border {
  readonly why: string;
  /** Submissions, each without what does not matter to it. */
  readonly of: readonly Readonly<Record<string, unknown>>[];
  /** The small standard and not the shipped one. */
  readonly village?: true;
  readonly comparison?: ComparisonRule;
  /** In place of the standard's own settings of the finding; null where it has none. */
  readonly settings?: Readonly<Record<string, unknown>> | null;
  /** Whose, where and what: `a fibre/wired: …`. */
  readonly tells: readonly string[];
  /** That so many submissions more are needed. */
  readonly needs?: number;
}

const borders = parse(readFileSync('test/audit/borders.yaml', 'utf8')) as Readonly<
  Record<FindingCode, readonly Border[]>
>;
const loaded = await loadStandard('test/audit/standard');
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯';

function standardOf(code: FindingCode, { village, comparison, settings }: Border): Standard {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const standard = village ? loaded.value : builtInStandard();
  const { [code as 'outlier']: own, ...others } = standard.audit;
  const set = settings === null ? others : { ...others, [code]: { ...own, ...settings } };
  return {
    ...standard,
    ...(comparison && { comparison }),
    ...(settings !== undefined && { audit: set as Standard['audit'] }),
  };
}

const written = ({ village, of }: Border): string =>
  of
    .map(({ id = '', name, district, ...one }, index) => {
      const community = {
        id: id || String.fromCharCode(97 + index),
        name: name ?? `${NAMES[index]}社区`,
        ...(typeof district === 'string' && { district }),
      };
      return stringify({ community, tier: village ? 'plain' : 'basic', ...one });
    })
    .join('---\n');

/** The arguments alone: whose sentence they are is the finding's code. */
const said = ({ code, community, indicator, requirement, message }: Finding): string =>
  `${[community.id, [indicator, requirement].filter(Boolean).join('/')].filter(Boolean).join(' ')}: ${coded(
    message,
  ).slice(`finding-${code}(`.length, -1)}`;

async function audited(code: FindingCode, border: Border) {
  const standard = standardOf(code, border);
  const { submissions, diagnostics } = await loadSubmissions(['-'], standard, {
    readStdin: async () => Buffer.from(written(border)),
  });
  expect(diagnostics).toEqual([]);
  const evaluations = submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    const asOf = { kind: 'date', date: '2022-12-05' } as const;
    return evaluate(standard, submission, { tier, evidence: 'attested', asOf });
  });
  return audit(evaluations, standard);
}

for (const [code, each] of Object.entries(borders) as [FindingCode, readonly Border[]][])
  test.each(each)(`${code}: $why`, async (border) => {
    const { findings, notAsked } = await audited(code, border);
    expect(findings.filter((one) => one.code === code).map(said)).toEqual(border.tells);
    expect(notAsked.find((one) => one.code === code)?.needs).toBe(border.needs);
  });
