import { describe, expect, test } from 'vitest';
import { audit, findingCodes } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type { CalendarDate, Finding } from '../../src/model/index.ts';
import { sentence } from '../../src/words/index.ts';

const standard = builtInStandard();

async function audited(paths: readonly string[], text = '', date: CalendarDate = '2022-12-05') {
  const { submissions, diagnostics } = await loadSubmissions(paths, standard, {
    readStdin: async () => Buffer.from(text),
  });
  expect(diagnostics).toEqual([]);
  const evaluations = submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    return evaluate(standard, submission, { tier, evidence: 'attested', asOf: { kind: 'date', date } });
  });
  return audit(evaluations, standard);
}

const places = (findings: readonly Finding[], code: string) =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ community, indicator, at }) => [community.id, indicator, at?.line].filter(Boolean).join(' '));

describe('on the 39', async () => {
  const { findings, notAsked } = await audited(['communities']);
  const count = (code: string) => findings.filter((finding) => finding.code === code).length;

  test('each code as often as the notices give cause', () => {
    expect(Object.fromEntries(findingCodes.map((code) => [code, count(code)]))).toEqual({
      'verdict-contradicted': 8,
      'implausible-value': 2,
      'disputed-figure': 0,
      'duplicate-submission': 1,
      'claim-contradicted': 17,
      'near-miss': 6,
      'count-mismatch': 7,
      'copied-figure': 6,
      'off-topic-statement': 38,
      'claim-understated': 0,
      'notice-period': 39,
      'waiver-expired': 0,
      'waiver-unused': 0,
      'foreign-name': 1,
      outlier: 2,
      unsubstantiated: 200,
      'clause-echo': 334,
      boilerplate: 40,
    });
    expect(notAsked).toEqual([]);
  });

  test('the ones that a reviewer would name', () => {
    expect(places(findings, 'duplicate-submission')[0]).toMatch(/^xuezhuang(-2)? 2/);
    expect(places(findings, 'foreign-name')[0]).toMatch(/^ronghuali television/);
    expect(places(findings, 'outlier').map((place) => place.split(' ')[0])).toEqual(['jinlong', 'wenjia']);
    expect(places(findings, 'copied-figure').map((place) => place.split(' ')[0])).toContain('guangming');
    const offTopic = places(findings, 'off-topic-statement').map((place) => place.split(' ')[1]);
    expect(offTopic.filter((indicator) => indicator === 'television')).toHaveLength(7);
    expect(offTopic.filter((indicator) => indicator === 'perimeter')).toHaveLength(31);
  });

  test('each finding says its file, line and column, in both languages', () => {
    for (const { at, file, message } of findings) {
      expect(file).toMatch(/^communities/);
      expect(at?.line).toBeGreaterThan(0);
      expect(at?.column).toBeGreaterThan(0);
      expect(sentence(message, 'zh')).not.toBe(sentence(message, 'en'));
    }
  });
});

const submission = (id: string, name: string, facts: string, rest = '', tier = 'basic') =>
  `community: { id: ${id}, name: ${name} }\ntier: ${tier}\nfacts: { ${facts} }\n${rest}`;
const CLEAN = 'households: 1003, gigabit_households: 905, area: 0.51, fiveg_area: 0.47, tv_households: 811';
const statement = (indicator: string, text: string) =>
  `statements: { ${indicator}: { claimed: met, text: "${text}" } }`;

const period = (from: string, to: string, days: number, kind = 'calendar') =>
  `publication: { period: { from: ${from}, to: ${to}, days: ${days}, kind: ${kind} } }`;

/** Each rule on what it is for, and on what looks like it and is not. */
describe('each rule, both ways', () => {
  const cases: readonly (readonly [code: string, found: string, notFound: string])[] = [
    [
      'copied-figure',
      submission('a', '甲社区', 'households: 1456, gigabit_households: 1019, tv_households: 1019'),
      // All of both: that is why they are alike; and 1000 is nobody's telling figure.
      `${submission('a', '甲社区', 'households: 1019, gigabit_households: 1019, tv_households: 1019')}\n---\n${submission('b', '乙社区', 'households: 1456, gigabit_households: 1000, tv_households: 1000')}`,
    ],
    [
      'disputed-figure',
      submission('a', '甲社区', 'households: { disputed: [1456, 1466] }'),
      submission('a', '甲社区', 'households: 1456..1466'),
    ],
    [
      'off-topic-statement',
      submission('a', '甲社区', CLEAN, statement('television', '有线宽带网络拥有居民数 811 户')),
      submission('a', '甲社区', CLEAN, statement('television', '有线电视和宽带一并接入 811 户')),
    ],
    [
      'foreign-name',
      submission('a', '甲子社区', CLEAN, statement('television', '乙丑社区总户数 1003 户，电视 811 户')),
      submission(
        'a',
        '甲子社区',
        CLEAN,
        statement('television', '甲子社区总户数 1003 户，推动社区电视普及，本社区电视 811 户'),
      ),
    ],
    [
      'foreign-name',
      `${submission('a', '车站社区', CLEAN, statement('television', '老车站社区有电视'))}\n---\n${submission('b', '老车站社区', 'households: 77')}`,
      `${submission('a', '老车站社区', CLEAN, statement('television', '老车站社区有电视'))}\n---\n${submission('b', '车站社区', 'households: 77')}`,
    ],
    [
      'duplicate-submission',
      `${submission('a', '甲社区', CLEAN)}\n---\n${submission('b', '乙社区', CLEAN)}`,
      `${submission('a', '甲社区', CLEAN)}\n---\n${submission('b', '乙社区', CLEAN.replace('811', '812'))}`,
    ],
    [
      'duplicate-submission',
      `${submission('a', '甲社区', CLEAN)}\n---\n${submission('b', '甲社区', 'households: 77')}`,
      `community: { id: a, name: 甲社区, district: 东区 }\ntier: basic\n---\ncommunity: { id: b, name: 甲社区, district: 西区 }\ntier: basic`,
    ],
    [
      'waiver-expired',
      submission(
        'a',
        '甲社区',
        CLEAN,
        'waivers: [{ requirement: tv-coverage, reason: 管线改造, by: 区局, until: 2022-12-04 }]',
      ),
      submission(
        'a',
        '甲社区',
        'households: 1003, tv_households: 5',
        'waivers: [{ requirement: tv-coverage, reason: 管线改造, by: 区局, until: 2022-12-05 }]',
      ),
    ],
    [
      'waiver-unused',
      submission(
        'a',
        '甲社区',
        CLEAN,
        'waivers: [{ requirement: tv-coverage, reason: 管线改造, by: 区局, until: 2022-12-31 }]',
      ),
      submission(
        'a',
        '甲社区',
        'households: 1003, tv_households: 5',
        'waivers: [{ requirement: tv-coverage, reason: 管线改造, by: 区局, until: 2022-12-31 }]',
      ),
    ],
    [
      'copied-figure',
      // As it is written 0.296 has three digits, whatever fraction it is.
      submission('a', '甲社区', 'area: 0.296, fiveg_area: 0.15, households: 1003').replace(
        'fiveg_area: 0.15',
        'fiveg_area: 0.15, gigabit_households: 905, tv_households: 905',
      ),
      submission('a', '甲社区', 'households: 1003, gigabit_households: 900, tv_households: 900'),
    ],
    [
      'claim-understated',
      submission('a', '甲社区', CLEAN, 'statements: { television: { claimed: unmet } }'),
      submission('a', '甲社区', CLEAN, 'statements: { television: { claimed: met } }'),
    ],
    [
      'clause-echo',
      submission('a', '甲社区', CLEAN, statement('awareness', '本社区每年开展 1 次智慧社区宣传普及活动。')),
      submission('a', '甲社区', CLEAN, statement('awareness', '三月在广场教老人用手机缴费。')),
    ],
    [
      'notice-period',
      submission('a', '甲社区', CLEAN, period('2022-12-05', '2022-12-10', 5)),
      `${submission('a', '甲社区', CLEAN, period('2022-12-05', '2022-12-09', 5))}\n---\n${submission('b', '乙社区', 'households: 77', period('2022-12-05', '2022-12-12', 6, 'working'))}\n---\n${submission('c', '丙社区', 'households: 78', period('2022-09-29', '2022-10-09', 4, 'working'))}`,
    ],
    [
      'near-miss',
      submission('a', '甲社区', 'households: 1000, gigabit_households: 696'),
      submission('a', '甲社区', 'households: 1000, gigabit_households: 694'),
    ],
    [
      'implausible-value',
      submission('a', '甲社区', 'households: 1003, area: 500'),
      submission('a', '甲社区', 'households: 1003, area: 50'),
    ],
  ];
  for (const [code, found, notFound] of cases)
    test(code, async () => {
      expect(places((await audited(['-'], found)).findings, code)).toHaveLength(1);
      expect(places((await audited(['-'], notFound)).findings, code)).toHaveLength(0);
    });

  const many = (area: (index: number) => string, text: (index: number) => string) =>
    Array.from({ length: 12 }, (_, i) =>
      submission(
        `c${i}`,
        `第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}社区`,
        `households: ${1000 + i * 37}, area: ${area(i)}`,
        statement('television', text(i)),
      ),
    ).join('\n---\n');

  test('outlier', async () => {
    const odd = many(
      (i) => (i === 3 ? '9.5' : `0.${20 + i}`),
      (i) => `电视 ${i}`,
    );
    expect(places((await audited(['-'], odd)).findings, 'outlier')).toEqual(['c3 18']);
    const even = many(
      (i) => `0.${20 + i}`,
      (i) => `电视 ${i}`,
    );
    expect(places((await audited(['-'], even)).findings, 'outlier')).toEqual([]);
  });

  test('boilerplate', async () => {
    const alike = many(
      (i) => `0.${20 + i}`,
      (i) => (i < 5 ? '电视全覆盖。' : `电视 ${i}`),
    );
    expect(places((await audited(['-'], alike)).findings, 'boilerplate')).toHaveLength(1);
    const four = many(
      (i) => `0.${20 + i}`,
      (i) => (i < 4 ? '电视全覆盖。' : `电视 ${i}`),
    );
    expect(places((await audited(['-'], four)).findings, 'boilerplate')).toEqual([]);
  });
});

test('a clean submission has no finding, and one alone says what needs more', async () => {
  const { findings, notAsked } = await audited(
    ['-'],
    submission('a', '甲社区', CLEAN, statement('television', '电视接入 811 户')),
  );
  expect(findings).toEqual([]);
  expect(notAsked).toEqual([
    { code: 'outlier', needs: 10 },
    { code: 'boilerplate', needs: 5 },
  ]);
});
