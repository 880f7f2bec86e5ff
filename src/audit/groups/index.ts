import type {
  FindingCode,
  FindingGroup,
  KeptFinding,
  Message,
  Standard,
  SubmissionHead,
  Tier,
} from '../../model/index.ts';
import type { Audited } from '../audited.ts';
import { nameStems, shortNames } from '../names.ts';
import { byClaim, byDifference } from './claims.ts';
import { byIndicators, byPlaces } from './counts.ts';
import { byDispute, byFact, byFacts, byFigure } from './figures.ts';
import {
  type AuditedTogether,
  type GroupRule,
  type Members,
  message,
  NAMED,
  submissionsIn,
} from './members.ts';
import { byCode, byCommunity, byForeignName, byPeriod, byTier, byTopic } from './statements.ts';

/** What is not here is put together by its code alone. */
const rules: { readonly [K in FindingCode]?: GroupRule } = {
  'verdict-contradicted': byPlaces,
  'implausible-value': byFact,
  'disputed-figure': byDispute,
  'duplicate-submission': byCommunity,
  'claim-contradicted': byDifference,
  'near-miss': byPlaces,
  'count-mismatch': byClaim,
  'copied-figure': byFacts,
  'off-topic-statement': byTopic,
  'claim-understated': byPlaces,
  'notice-period': byPeriod,
  'foreign-name': byForeignName,
  outlier: byFigure,
  unsubstantiated: byIndicators,
  'clause-echo': byIndicators,
  boilerplate: byTier,
};

const ruleFor = (code: FindingCode): GroupRule => rules[code] ?? byCode;

/**
 * Findings put together by what they say, in the order in which they are given: thirty files with one wrong statement
 * are one group. `all` are those that were audited together: they say what a group is held against.
 */
export function groupFindings(
  findings: readonly KeptFinding[],
  all: Audited,
  standard: Standard,
): readonly FindingGroup[] {
  const audited = auditedTogether(all, standard);
  const groups = new Map<string, KeptFinding[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${ruleFor(finding.code).key(finding, tierOf(finding, audited))}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => groupOf(group, audited) ?? []);
}

function auditedTogether(all: Audited, standard: Standard): AuditedTogether {
  const { evaluations } = all;
  const submissions = evaluations.map(({ submission }) => submission);
  const [names, stems] = [shortNames(submissions), nameStems(submissions)];
  return {
    all,
    standard,
    tierOf: new Map(evaluations.map(({ submission, tier }) => [submission, tier])),
    nameOf: (submission) => names.get(submission) ?? submission.community.name,
    stemOf: (submission) => stems.get(submission) ?? submission.community.name,
  };
}

const tierOf = (finding: KeptFinding, audited: AuditedTogether): Tier | undefined => {
  const [first] = submissionsIn(finding);
  return first && audited.tierOf.get(first);
};

function groupOf(findings: readonly KeptFinding[], audited: AuditedTogether): FindingGroup | undefined {
  const [first] = findings;
  if (first === undefined) return undefined;
  const members = membersOf(findings, audited);
  const { title, what, line, who = members.who } = ruleFor(first.code).words(members);
  const { audited: _, ...rest } = members;
  return {
    ...rest,
    who,
    code: first.code,
    severity: first.severity,
    title: title ?? message(`code-${first.code}`),
    what,
    line: line === undefined ? message('group-line', { who, what }) : lineOf(line, members),
  };
}

const lineOf = (line: Message, { who }: Members): Message => ({ ...line, args: { who, ...line.args } });

function membersOf(findings: readonly KeptFinding[], audited: AuditedTogether): Members {
  const submissions = [...new Set(findings.flatMap(submissionsIn))];
  const tiers = [...new Set(submissions.map((one) => audited.tierOf.get(one)))];
  const tier = tiers.length === 1 ? tiers[0] : undefined;
  const ofTier = [...audited.tierOf.values()].filter((one) => one === tier).length;
  const everyOfTier = tier !== undefined && submissions.length > 1 && submissions.length === ofTier;
  const on = new Set(findings.flatMap(({ indicator }) => indicator ?? []));
  const indicators = tiers.flatMap((one) => one?.indicators.filter(({ id }) => on.has(id)) ?? []);
  return {
    findings,
    submissions,
    indicators,
    ...(tier && { tier }),
    everyOfTier,
    who: whoOf(submissions, tier, everyOfTier, audited),
    audited,
  };
}

/** By name where they are few, but a whole tier by its own. */
function whoOf(
  submissions: readonly SubmissionHead[],
  tier: Tier | undefined,
  everyOfTier: boolean,
  { nameOf }: AuditedTogether,
): Message {
  const count = String(submissions.length);
  if (tier !== undefined && (everyOfTier || submissions.length > NAMED))
    return message('group-of-tier', { tier: tier.title, count });
  if (submissions.length > NAMED) return message('group-of-all', { count });
  return message('group-names', { names: [...new Set(submissions.map(nameOf))] });
}
