// Of submissions that come one by one the audit keeps whose they are and what it found, and nothing else of them.
import { expect, test } from 'vitest';
import { Auditing, audit, auditedOf, findingsOf, groupFindings, settle } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard } from '../../src/load/index.ts';
import type { Evaluation } from '../../src/model/index.ts';
import { coded } from '../evaluate/told.ts';
import { evaluatedShort } from './short.ts';

const standard = builtInStandard();
const FULL = {
  district: '东区',
  facts: { area: 500, households: 1456, tv_households: 1019 },
  source: { document: '公示', notice: 9 },
  acceptance: { by: '验收组' },
  statements: { television: { claimed: 'met', text: '乙社区有电视' } },
  settled: [{ code: 'outlier', reason: '已核实', by: '区局', until: '2022-12-05' }],
};

test('all that a submission says of itself, and neither its facts nor its statements', async () => {
  const [one, other] = await evaluatedShort([FULL, {}], standard);
  const auditing = new Auditing(standard);
  for (const evaluation of [one, other]) if (evaluation !== undefined) auditing.pass([evaluation]);
  const [first, second] = auditing.audited.evaluations.map(({ submission }) => submission);
  expect(Object.keys(first ?? {}).toSorted()).toEqual(
    ['file', 'community', 'communityAt', 'tier', 'source', 'acceptance', 'settled'].toSorted(),
  );
  expect(one?.submission).toMatchObject(first ?? {});
  expect(Object.keys(second ?? {}).toSorted()).toEqual(
    ['file', 'community', 'communityAt', 'tier', 'settled'].toSorted(),
  );
  const { findings } = auditing.end();
  expect(findings.map(({ code }) => code)).toEqual([
    'verdict-contradicted',
    'implausible-value',
    'near-miss',
    'foreign-name',
  ]);
  for (const { submission, community } of findings) {
    expect(submission).toBe(first);
    expect(community).toEqual({ id: 'a', name: '甲社区' });
  }
});

test('of one submission in two tiers, one head; of none, nothing', async () => {
  const [one] = await evaluatedShort([FULL], standard);
  if (one === undefined) throw new Error('one was given');
  const asOf = { kind: 'date', date: '2022-12-05' } as const;
  const both = standard.tiers
    .slice(0, 2)
    .map((tier) => evaluate(standard, one.submission, { tier, evidence: 'attested', asOf }));
  const auditing = new Auditing(standard);
  auditing.pass([]);
  auditing.pass(both);
  const kept = auditing.audited.evaluations;
  expect(kept.map(({ tier }) => tier.id)).toEqual(['basic', 'growth']);
  expect(kept[0]?.submission).toBe(kept[1]?.submission);
});

test('findings are looked for again where the standard is another', async () => {
  const [one] = await evaluatedShort([FULL], standard);
  if (one === undefined) throw new Error('one was given');
  const bare = { ...standard, facts: new Map([...standard.facts].filter(([id]) => id !== 'area')) };
  const isImplausible = ({ code }: { readonly code: string }) => code === 'implausible-value';
  expect(findingsOf(one, standard).some(isImplausible)).toBe(true);
  expect(findingsOf(one, bare).some(isImplausible)).toBe(false);
  expect(findingsOf(one, standard)).toEqual(findingsOf(one, standard));
});

test.each([
  [
    'at once',
    (all: readonly Evaluation[]) => ({ ...audit(all, standard), audited: auditedOf(all, standard) }),
  ],
  [
    'one by one',
    (all: readonly Evaluation[]) => {
      const auditing = new Auditing(standard);
      for (const one of all) auditing.pass([one]);
      return { ...auditing.end(), audited: auditing.audited };
    },
  ],
] as const)('a figure that somebody has looked into is one of the others: %s', async (_, look) => {
  const settled = [{ code: 'implausible-value', reason: '已核实', by: '区局', until: '2022-12-05' }];
  const areas = [500, 600, 700, 2, 1];
  const shorts = areas.map((area) => ({ facts: { area }, ...(area > 500 && { settled }) }));
  const { findings, audited } = look(await evaluatedShort(shorts, standard));
  const open = settle(findings, { asOf: () => '2022-12-05' }).findings;
  const group = groupFindings(open, audited, standard).find(({ code }) => code === 'implausible-value');
  expect(group && coded(group.what)).toBe('group-implausible-among(总面积 [500] 平方公里 1 700)');
});
