// Which findings are settled, by whom, and until when; and which settlements settle nothing any more.
import { describe, expect, test } from 'vitest';
import {
  audit,
  idleSettlements,
  rememberedOf,
  type SettlementRules,
  settle,
  withAllFindings,
  withOwnFindings,
  withThresholds,
} from '../../src/audit/index.ts';
import { builtInStandard } from '../../src/load/index.ts';
import type { Evaluation } from '../../src/model/index.ts';
import { evaluatedShort, type Short } from './short.ts';

const standard = builtInStandard();
/** Near misses on the broadband and the television of one figure for both. */
const ODD = { facts: { households: 1456, gigabit_households: 1019, tv_households: 1019 } };
const by = (more: Short): Short => ({ reason: '已核实', by: '区局', until: '2022-12-05', ...more });

function settledOf(evaluations: readonly Evaluation[], rules: Partial<SettlementRules> = {}) {
  const { findings: found, notAsked } = audit(evaluations, standard);
  const asked: SettlementRules = { asOf: () => '2022-12-05', ...rules };
  const { findings, settled } = settle(found, asked);
  const idle = idleSettlements(evaluations, { findings, settled, notAsked }, asked);
  const where = ({ code, indicator }: { readonly code: string; readonly indicator?: string }) =>
    indicator === undefined ? code : `${code} ${indicator}`;
  return {
    open: findings.map(where),
    settled: settled.map(where),
    idle: idle.map(({ community, code, why }) => `${community.id} ${code} ${why}`),
  };
}

const BROADBAND = 'near-miss fixed-broadband';
const TELEVISION = 'near-miss television';
const COPIED = 'copied-figure';

describe('a settlement in the submission', () => {
  test.each([
    ['of a code settles all that have it', [by({ code: 'near-miss' })], [BROADBAND, TELEVISION], []],
    [
      'on an indicator settles what is on it',
      [by({ code: 'near-miss', indicator: 'television' })],
      [TELEVISION],
      [],
    ],
    ['on a fact settles what has it', [by({ code: 'near-miss', fact: 'tv_households' })], [TELEVISION], []],
    [
      'on a fact settles what has it among others',
      [by({ code: COPIED, fact: 'gigabit_households' })],
      [COPIED],
      [],
    ],
    [
      'on an indicator and a fact of another settles neither',
      [by({ code: 'near-miss', indicator: 'television', fact: 'gigabit_households' })],
      [],
      ['a near-miss unused'],
    ],
    [
      'past its last day settles nothing, and another one does',
      [by({ code: COPIED, until: '2022-12-04' }), by({ code: COPIED, until: '2022-12-06' })],
      [COPIED],
      ['a copied-figure expired'],
    ],
    [
      'that comes after one that settles all is of no use',
      [by({ code: 'near-miss' }), by({ code: 'near-miss', indicator: 'television' })],
      [BROADBAND, TELEVISION],
      ['a near-miss unused'],
    ],
    [
      'of what one submission cannot show is not idle, and of what it could show is',
      [by({ code: 'boilerplate' }), by({ code: 'foreign-name' })],
      [],
      ['a foreign-name unused'],
    ],
  ])('%s', async (_, settled, told, idle) => {
    const found = settledOf(await evaluatedShort([{ ...ODD, settled }], standard));
    expect(found.settled).toEqual(told);
    expect(found.open).toEqual([BROADBAND, TELEVISION, COPIED].filter((one) => !told.includes(one)));
    expect(found.idle).toEqual(idle);
  });

  const shared = (settles: (index: number) => boolean) =>
    evaluatedShort(
      Array.from({ length: 5 }, (_, index) => ({
        statements: { television: { text: '电视全覆盖' } },
        ...(settles(index) && { settled: [by({ code: 'boilerplate' })] }),
      })),
      standard,
    );
  test('of what several show together counts where all of them say so', async () => {
    expect(settledOf(await shared(() => true))).toEqual({
      open: [],
      settled: ['boilerplate television'],
      idle: [],
    });
    expect(settledOf(await shared((index) => index > 0))).toEqual({
      open: ['boilerplate television'],
      settled: [],
      idle: ['b', 'c', 'd', 'e'].map((id) => `${id} boilerplate unused`),
    });
  });

  test('of what they show together is no use of another code', async () => {
    const evaluations = await evaluatedShort(
      Array.from({ length: 5 }, () => ({
        statements: { television: { text: '电视全覆盖' } },
        settled: [by({ code: 'boilerplate' }), by({ code: 'foreign-name' })],
      })),
      standard,
    );
    const { idle } = settledOf(evaluations);
    expect(idle).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${id} foreign-name unused`));
  });

  test('of one submission says nothing of another', async () => {
    const evaluations = await evaluatedShort([{ ...ODD, settled: [by({ code: COPIED })] }, ODD], standard);
    const { open } = settledOf(evaluations);
    expect(open.filter((one) => one === COPIED)).toHaveLength(1);
  });
});

describe('a baseline', () => {
  const own = {
    community: 'a',
    code: 'near-miss',
    indicator: 'television',
    requirement: 'tv-coverage',
  } as const;
  const facts = ['tv_households'];
  test.each([
    ['that has the finding', { ...own, facts }, [TELEVISION], []],
    ['of another community, which is not here', { ...own, community: 'z', facts }, [], []],
    ['of another code', { ...own, code: 'implausible-value', facts }, [], ['a implausible-value not-found']],
    ['of another indicator', { ...own, indicator: 'mobile-network', facts }, [], ['a near-miss not-found']],
    ['of another requirement', { ...own, requirement: 'other', facts }, [], ['a near-miss not-found']],
    ['of another fact', { ...own, facts: ['households'] }, [], ['a near-miss not-found']],
    ['of what was not asked', { community: 'a', code: 'outlier', facts: ['area'] }, [], []],
  ] as const)('%s', async (_, entry, told, idle) => {
    const found = settledOf(await evaluatedShort([ODD], standard), { baseline: [entry] });
    expect([found.settled, found.idle]).toEqual([told, idle]);
  });
});

test('a baseline remembers of a finding what it has, and no line', async () => {
  const period = { from: '2022-12-05', to: '2022-12-10', days: 5 };
  const evaluations = await evaluatedShort([{ ...ODD, publication: { period } }], standard);
  const remembered = audit(evaluations, standard).findings.map(rememberedOf);
  expect(remembered.at(1)).toStrictEqual({
    community: 'a',
    code: 'near-miss',
    indicator: 'television',
    requirement: 'tv-coverage',
    facts: ['tv_households'],
  });
  expect(remembered.at(-1)).toStrictEqual({ community: 'a', code: 'notice-period' });
});

test('the day is asked for only where there is something to hold against it', async () => {
  const asOf = () => {
    throw new Error('asked');
  };
  const { findings } = audit(await evaluatedShort([ODD], standard), standard);
  expect(settle(findings, { asOf }).findings).toEqual(findings);
});

test('how grave a finding is here counts, and what is off is neither open nor settled', async () => {
  const settled = [by({ code: COPIED }), by({ code: 'near-miss', indicator: 'television' })];
  const { findings } = audit(await evaluatedShort([{ ...ODD, settled }], standard), standard);
  const settings = {
    'near-miss': { severity: 'info', thresholds: {} },
    [COPIED]: { severity: 'off', thresholds: {} },
  } as const;
  const told = settle(findings, { asOf: () => '2022-12-05', settings });
  const brief = ({ code, severity }: { readonly code: string; readonly severity: string }) =>
    `${severity} ${code}`;
  expect(told.findings.map(brief)).toEqual(['info near-miss']);
  expect(told.settled.map(brief)).toEqual(['info near-miss']);
});

describe('thresholds of one’s own', () => {
  test('stand in place of the standard’s, and leave the others as they are', () => {
    const set = withThresholds(standard, { outlier: { thresholds: { deviations: 9 } } });
    expect(set.audit.outlier).toEqual({ ...standard.audit.outlier, deviations: 9 });
    expect({ ...set.audit, outlier: undefined }).toEqual({ ...standard.audit, outlier: undefined });
  });
  test('that are another finding’s are none', () => {
    const set = withThresholds(standard, { outlier: { thresholds: { digits: 9 } } });
    expect(set.audit).toEqual(standard.audit);
  });
  test('that are not there leave the standard itself', () => {
    expect(withThresholds(standard)).toBe(standard);
    expect(withThresholds(standard, {})).toBe(standard);
  });
});

describe('an evaluation with its findings', () => {
  const rules: SettlementRules = { asOf: () => '2022-12-05' };
  const codes = (evaluations: readonly Evaluation[]) =>
    evaluations.map(({ findings, settled = [] }) =>
      [findings, settled].map((all) => all.map(({ code }) => code)),
    );
  const two = () =>
    evaluatedShort(
      [
        { ...ODD, settled: [by({ code: COPIED })] },
        {
          ...ODD,
          name: '甲社区',
          facts: { ...ODD.facts, area: 500 },
          statements: { television: { text: '甲社区' } },
        },
      ],
      standard,
    );

  test('by itself, gravest first, and what is settled apart', async () => {
    expect(codes(withOwnFindings(await two(), standard, rules))).toEqual([
      [['near-miss', 'near-miss'], [COPIED]],
      [['implausible-value', 'near-miss', 'near-miss', COPIED], []],
    ]);
  });

  test('beside others, gravest first, of whatever rule', async () => {
    const { evaluations, findings } = withAllFindings(await two(), standard, rules);
    expect(codes(evaluations)).toEqual([
      [['near-miss', 'near-miss'], [COPIED]],
      [['implausible-value', 'duplicate-submission', 'near-miss', 'near-miss', COPIED], []],
    ]);
    expect(findings).toHaveLength(7);
  });

  test('without what nobody asks for', async () => {
    const without = withAllFindings(await two(), standard, rules, ['duplicate-submission']);
    expect(codes(without.evaluations)[1]?.[0]).not.toContain('duplicate-submission');
    expect(audit(await two(), standard, { without: ['outlier'] }).notAsked).toEqual([
      { code: 'boilerplate', needs: 5 },
    ]);
  });

  test('but not those that several share', async () => {
    const alike = await evaluatedShort(
      Array.from({ length: 5 }, () => ({ statements: { television: { text: '电视全覆盖' } } })),
      standard,
    );
    const { evaluations, findings } = withAllFindings(alike, standard, rules);
    expect(findings.map(({ code }) => code)).toEqual(['boilerplate']);
    expect(evaluations.flatMap((one) => one.findings)).toEqual([]);
  });
});
