import { describe, expect, test } from 'vitest';
import { audit, auditedOf, groupFindings, lookFirst, shortNames } from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import { sentence } from '../../src/words/index.ts';

const standard = builtInStandard();

async function evaluated(paths: readonly string[], text = '') {
  const { submissions } = await loadSubmissions(paths, standard, {
    readStdin: async () => Buffer.from(text),
  });
  return submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    return evaluate(standard, submission, {
      tier,
      evidence: 'attested',
      asOf: { kind: 'date', date: '2022-12-05' },
    });
  });
}

describe('on the 39', async () => {
  const evaluations = await evaluated(['communities']);
  const { findings } = audit(evaluations, standard);
  const groups = groupFindings(findings, auditedOf(evaluations, standard), standard);

  test('findings that say the same are one group, and none is lost', () => {
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
    expect(groups.length).toBeLessThan(20);
    const topics = groups.filter(({ code }) => code === 'off-topic-statement');
    expect(
      topics.map(({ submissions, everyOfTier, tier }) => [submissions.length, everyOfTier, tier?.id]),
    ).toEqual([
      [31, true, 'basic'],
      [7, true, 'growth'],
    ]);
    const duplicate = groups.find(({ code }) => code === 'duplicate-submission');
    expect(duplicate?.submissions.map(({ community }) => community.id).toSorted()).toEqual([
      'xuezhuang',
      'xuezhuang-2',
    ]);
  });

  test('what many share is charged to none of them', () => {
    const shared = findings.filter(({ code }) => code === 'boilerplate');
    expect(shared.every(({ submission }) => submission === undefined)).toBe(true);
    expect(shared.every(({ among = [] }) => among.length >= 5)).toBe(true);
  });

  test('first come those whose verdict hangs on what is doubtful, and no one who has failed already', () => {
    const leads = lookFirst(findings, auditedOf(evaluations, standard), standard);
    const ids = leads.map(({ evaluation }) => evaluation.submission.community.id.replace(/-2$/, ''));
    expect(ids.slice(0, 5)).toEqual(['jinlong', 'wenjia', 'xuezhuang', 'damiao', 'ronghuali']);
    expect(ids).not.toContain('guangming');
    for (const { reasons } of leads) expect(reasons.length).toBeGreaterThan(0);
    // What all of a tier have in common is no reason to go to one of them.
    const said = leads.flatMap(({ reasons }) => reasons.map((reason) => sentence(reason, 'zh')));
    expect(said.join()).not.toContain('门禁');
  });
});

test('a finding belongs to the submission that it was found in, whatever file and id it shares with another', async () => {
  const one = (households: number) =>
    `community: { id: a, name: 甲社区 }\ntier: basic\nfacts: { households: ${households} }\n`;
  const evaluations = await evaluated(['-'], `${one(7)}---\n${one(1003)}`);
  const { findings } = audit(evaluations, standard);
  const implausible = findings.filter(({ code }) => code === 'implausible-value');
  expect(implausible.map(({ submission }) => submission)).toEqual([evaluations[0]?.submission]);
  expect(findings.filter(({ code }) => code === 'duplicate-submission')).toHaveLength(1);
});

describe('names', () => {
  const named = async (...names: readonly string[]) => {
    const text = names
      .map((name, index) => `community: { id: c${index}, name: ${name} }\ntier: basic\n`)
      .join('---\n');
    return [...shortNames((await evaluated(['-'], text)).map(({ submission }) => submission)).values()];
  };
  test('lose the ending that all share, and get their id where they are alike', async () => {
    expect(await named('光明社区', '大庙社区')).toEqual(['光明', '大庙']);
    expect(await named('薛庄社区', '薛庄社区', '大庙社区')).toEqual(['薛庄 c0', '薛庄 c1', '大庙']);
  });
  test('keep what is not shared, a lone name, and whole words', async () => {
    expect(await named('光明社区', '大庙小区')).toEqual(['光明社区', '大庙小区']);
    expect(await named('光明社区')).toEqual(['光明社区']);
    expect(await named('Oakwood', 'Elmwood')).toEqual(['Oakwood', 'Elmwood']);
    expect(await named('Oak Village', 'Elm Village')).toEqual(['Oak', 'Elm']);
  });
});
