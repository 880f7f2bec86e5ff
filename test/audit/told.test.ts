// What is told of findings: whose they are, where, with which arguments, how they are put together and whom to look at.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  type Audit,
  type Audited,
  Auditing,
  audit,
  auditedOf,
  groupFindings,
  idleMessage,
  idleSettlements,
  indicatorsOf,
  lookFirst,
  type SettlementRules,
  settle,
  settledCount,
  settlementMessage,
} from '../../src/audit/index.ts';
import { evaluate } from '../../src/evaluate/index.ts';
import { builtInStandard, loadSubmissions } from '../../src/load/index.ts';
import type { Evaluation, FindingGroup, KeptFinding, Lead, SubmissionHead } from '../../src/model/index.ts';
import { coded } from '../evaluate/told.ts';

interface Told {
  /** Submissions as they are written, or a folder. */
  readonly of: string;
  /** Groups and leads alone, where each finding would be too much. */
  readonly together?: boolean;
  readonly baseline?: SettlementRules['baseline'];
  readonly settings?: SettlementRules['settings'];
  readonly gives?: unknown;
}

const TOLD = 'test/audit/told.yaml';
const cases = parse(readFileSync(TOLD, 'utf8')) as Readonly<Record<string, Told>>;
const standard = builtInStandard();
const DAY = '2022-12-05';

async function evaluated(of: string): Promise<readonly Evaluation[]> {
  const { submissions, diagnostics } = await loadSubmissions([of.includes('\n') ? '-' : of], standard, {
    readStdin: async () => Buffer.from(of),
  });
  expect(diagnostics).toEqual([]);
  return submissions.map((submission) => {
    const tier = standard.tiers.find(({ id }) => id === submission.tier);
    if (tier === undefined) throw new Error(submission.tier);
    return evaluate(standard, submission, { tier, evidence: 'attested', asOf: { kind: 'date', date: DAY } });
  });
}

const one = ({
  severity,
  community,
  message,
  indicator,
  requirement,
  facts,
  among,
  at,
}: KeptFinding): string =>
  [
    `${severity} ${community.id}`,
    at && `${at.line}:${at.column}`,
    indicator && `on ${[indicator, requirement].filter(Boolean).join('/')}`,
    indicator === undefined && requirement,
    facts && `of ${facts.join(' ')}`,
    among && `among ${among.map(({ community: { id } }) => id).join(' ')}`,
    coded(message),
  ]
    .filter(Boolean)
    .join(' | ');

const grouped = ({
  severity,
  findings,
  submissions,
  indicators,
  tier,
  everyOfTier,
  ...words
}: FindingGroup) => ({
  many: `${severity} | ${findings.length} in ${submissions.length} | ${indicators.map(({ id }) => id).join(' ')} | ${tier?.id ?? 'of several tiers'}${everyOfTier ? ', all of it' : ''}`,
  who: coded(words.who),
  title: coded(words.title),
  what: coded(words.what),
  line: coded(words.line),
});

const lead = ({ evaluation, others, findings, reasons }: Lead): string =>
  [
    evaluation.submission.community.id,
    others.length > 0 && `with ${others.map(({ community: { id } }) => id).join(' ')}`,
    findings.map(({ code }) => code).join(' '),
    ...reasons.map(coded),
  ]
    .filter(Boolean)
    .join(' | ');

/** As `audit` keeps them, all at once, or as it keeps those that come in one stream: of each no more than its head. */
type Looking = (evaluations: readonly Evaluation[]) => Audit<SubmissionHead> & { readonly audited: Audited };

const atOnce: Looking = (evaluations) => ({
  ...audit(evaluations, standard),
  audited: auditedOf(evaluations, standard),
});

const oneByOne: Looking = (evaluations) => {
  const auditing = new Auditing(standard);
  for (const evaluation of evaluations) auditing.pass([evaluation]);
  return { ...auditing.end(), audited: auditing.audited };
};

async function answer({ of, together, baseline, settings }: Told, look: Looking): Promise<unknown> {
  const evaluations = await evaluated(of);
  const { findings: found, notAsked, audited } = look(evaluations);
  const rules = { asOf: () => DAY, ...(baseline && { baseline }), ...(settings && { settings }) };
  const { findings, settled } = settle(found, rules);
  const idle = idleSettlements(audited.evaluations, { findings, settled, notAsked }, rules);
  const said = {
    findings: together ? [] : findings.map(one),
    asked: together
      ? []
      : findings.flatMap((finding) => {
          const own = audited.evaluations.findIndex(({ submission }) => submission === finding.submission);
          const ids =
            evaluations[own] && indicatorsOf(finding, evaluations[own], standard).map(({ id }) => id);
          return ids && finding.indicator === undefined && ids.length > 0
            ? [`${finding.code}: ${ids.join(' ')}`]
            : [];
        }),
    groups: groupFindings(findings, audited, standard).map(grouped),
    leads: lookFirst(findings, audited, standard).map(lead),
    settled: settled.map((finding) => `${one(finding)} | ${coded(settlementMessage(finding))}`),
    count: [settledCount(settled), idleMessage(idle)].flatMap((message) => (message ? [coded(message)] : [])),
  };
  return Object.fromEntries(Object.entries(said).filter(([, lines]) => lines.length > 0));
}

/** `TOLD=write` takes the answers as they are; look at the difference. */
if (process.env['TOLD'] === 'write') {
  const all: [string, Told][] = [];
  for (const [name, told] of Object.entries(cases))
    all.push([name, { ...told, gives: await answer(told, atOnce) }]);
  writeFileSync(TOLD, stringify(Object.fromEntries(all), { lineWidth: 0 }));
}

describe.each([
  ['at once', atOnce],
  ['one by one', oneByOne],
] as const)('looked at %s', (_, look) => {
  test.each(Object.entries(cases))('%s', async (_name, told) => {
    expect(await answer(told, look)).toEqual(told.gives);
  });
});
