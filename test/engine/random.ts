import fc from 'fast-check';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type {
  Evaluation,
  ReportedFact,
  Requirement,
  Standard,
  Submission,
  Tier,
} from '../../src/model/index.ts';
import { anyCase, CATALOGUE, LEVELS } from '../differential/generate.ts';
import { checkOf, fact, value } from '../differential/model.ts';
import { type Case, type PlainFact, WrongFile } from '../differential/reference.ts';
import { submission } from '../evaluate/build.ts';

const label = (text: string) => ({ zh: text, en: text });
const at = { line: 1, column: 1 };

/** A standard of random requirements, each an indicator of its own. */
export function randomStandard(seed: number, size: number, round: number | undefined): Standard {
  const requirements = fc
    .sample(anyCase, { numRuns: size, seed })
    .flatMap((one, i) => requirementOf(one, i) ?? []);
  const tier: Tier = {
    id: 'basic',
    title: label('basic'),
    indicators: requirements.map((requirement, i) => ({
      id: `i${i}`,
      number: i + 1,
      category: 'c',
      title: label(`i${i}`),
      requirements: [requirement],
    })),
  };
  return {
    id: 's',
    digest: '',
    version: '1',
    title: label('s'),
    issuer: label('i'),
    documents: [],
    timeZone: 'Asia/Shanghai',
    comparison: round === undefined ? { kind: 'full-value' } : { kind: 'rounded-value', decimals: round },
    categories: [{ id: 'c', title: label('c') }],
    scales: new Map([['levels', { id: 'levels', levels: LEVELS.map((id) => ({ id, label: label(id) })) }]]),
    facts: new Map(Object.entries(CATALOGUE).map(([id, plain]) => [id, fact(id, plain)])),
    tiers: [tier],
    audit: {},
  };
}

function requirementOf(one: Case, i: number): Requirement | undefined {
  try {
    return {
      id: `r${i}`,
      clause: label(`r${i}`),
      check: checkOf(one.check, CATALOGUE),
      ...(one.when && i % 3 === 0 && { when: checkOf(one.when, CATALOGUE) }),
    };
  } catch (error) {
    if (error instanceof WrongFile) return undefined;
    throw error;
  }
}

/** Random submissions of every kind of fact and spelling, those aside that are wrong files. */
export const randomSubmissions = (seed: number, size: number, { tiers }: Standard): readonly Submission[] =>
  fc
    .sample(anyCase, { numRuns: size, seed })
    .flatMap((one, i) => submissionOf(one, i, tiers[0] as Tier) ?? []);

function submissionOf(one: Case, i: number, { indicators }: Tier): Submission | undefined {
  try {
    const facts = Object.entries(one.facts).map(
      ([id, given]): ReportedFact => ({
        id,
        value: value(given, CATALOGUE[id] as PlainFact),
        written: '',
        at,
      }),
    );
    return submission(facts, {
      community: { id: `n${i}`, name: `n${i}` },
      statements: new Map(
        indicators.map(({ id }, k) => [id, { claimed: (i + k) % 5 === 0 ? 'unmet' : 'met', at }]),
      ),
      waivers: indicators
        .filter((_, k) => (i + k) % 17 === 0)
        .map(({ requirements }, k) => ({
          requirement: requirements[0]?.id ?? '',
          reason: 'r',
          by: 'b',
          until: k % 2 === 0 ? '2022-12-05' : '2022-12-04',
          at,
        })),
      ...(one.attested && { acceptance: { by: 'group' } }),
    });
  } catch (error) {
    if (error instanceof WrongFile) return undefined;
    throw error;
  }
}

export const AS_OF = '2022-12-05';

/** `ENGINE=20000 npx vitest run test/engine` tries more than the suite does. */
export const RUNS = Number(process.env['ENGINE'] ?? 2000);
export const SEED = Number(process.env['ENGINE_SEED'] ?? Date.now() % 1_000_000);

type Keyed = readonly (readonly [key: string, Evaluation])[];

/** Against every tier, under the keys `s1`, `s2` … */
export const evaluations = (standard: Standard, submissions: readonly Submission[]): Keyed =>
  standard.tiers.flatMap((tier) =>
    submissions.map((one, i) => {
      const asOf = { kind: 'date', date: AS_OF } as const;
      return [`s${i + 1}`, evaluate(standard, one, { tier, evidence: 'attested', asOf })] as const;
    }),
  );

export async function evaluationsOfShipped() {
  const standard = builtInStandard();
  const readStdin = async () => new Uint8Array();
  const { submissions } = await loadSubmissions(['communities'], standard, { readStdin });
  return { standard, submissions, results: evaluations(standard, submissions) };
}
