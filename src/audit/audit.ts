import type { Evaluation, Finding, FindingCode, Severity, Standard, Submission } from '../model/index.ts';
import { type AcrossRule, acrossFindings } from './across.ts';
import { boilerplate } from './boilerplate.ts';
import { claimContradicted, countMismatch } from './claim-contradicted.ts';
import { claimUnderstated } from './claim-understated.ts';
import { clauseEcho } from './clause-echo.ts';
import { copiedFigure } from './copied-figure.ts';
import { disputedFigure } from './disputed-figure.ts';
import { duplicateSubmission } from './duplicate-submission.ts';
import { foreignName } from './foreign-name.ts';
import { implausibleValue } from './implausible-value.ts';
import { nearMiss } from './near-miss.ts';
import { noticePeriod } from './notice-period.ts';
import { offTopicStatement } from './off-topic-statement.ts';
import { outlier } from './outlier.ts';
import { type FindingRule, findings } from './rule.ts';
import { unsubstantiated } from './unsubstantiated.ts';
import { verdictContradicted } from './verdict-contradicted.ts';
import { waiverExpired, waiverUnused } from './waivers.ts';

/** The findings that one submission shows by itself, gravest first. */
const rules: readonly FindingRule[] = [
  verdictContradicted,
  implausibleValue,
  disputedFigure,
  claimContradicted,
  nearMiss,
  countMismatch,
  copiedFigure,
  offTopicStatement,
  claimUnderstated,
  noticePeriod,
  waiverExpired,
  waiverUnused,
  unsubstantiated,
];

/** Those that only several show; a name that is foreign is so in one as well. */
const acrossRules: readonly AcrossRule[] = [
  duplicateSubmission,
  foreignName,
  outlier,
  clauseEcho,
  boilerplate,
];

/** Every code, gravest first, as summaries list them. */
export const findingCodes: readonly FindingCode[] = [
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'error'),
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'warning'),
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'info'),
].map(({ code }) => code);

interface Found {
  readonly standard: Standard;
  readonly findings: readonly Finding[];
}

const found = new WeakMap<Evaluation, Found>();

/**
 * What a reviewer must know of this evaluation that is not itself a verdict; gravest first. Looked for once: the exit
 * code asks for it, and the text asks again.
 */
export function findingsOf(evaluation: Evaluation, standard: Standard): readonly Finding[] {
  const before = found.get(evaluation);
  if (before?.standard === standard) return before.findings;
  const own = rules.flatMap((rule) => findings(rule, evaluation, standard)).toSorted(byGravity);
  found.set(evaluation, { standard, findings: own });
  return own;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors before warnings before hints. */
export const byGravity = (a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number =>
  GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity);

/** What all findings come to, and which were not asked for want of submissions. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly notAsked: readonly { readonly code: FindingCode; readonly needs: number }[];
}

/** All findings, in each submission and across them, in the order of the submissions. */
export function audit(
  evaluations: readonly Evaluation[],
  standard: Standard,
  { without = [] }: { readonly without?: readonly FindingCode[] } = {},
): Audit {
  const asked = acrossRules.filter((rule) => {
    const needs = rule.needs(standard);
    return !without.includes(rule.code) && needs !== undefined && needs <= evaluations.length;
  });
  const across = asked.flatMap((rule) => acrossFindings(rule, evaluations, standard));
  const notAsked = acrossRules.flatMap((rule) => {
    const needs = rule.needs(standard);
    return needs !== undefined && needs > evaluations.length ? [{ code: rule.code, needs }] : [];
  });
  const acrossOf = bySubmission(across);
  const findings = evaluations.flatMap((evaluation) => [
    ...findingsOf(evaluation, standard),
    ...(acrossOf.get(evaluation.submission) ?? []),
  ]);
  return {
    findings: [...findings, ...across.filter(({ submission }) => submission === undefined)],
    notAsked,
  };
}

/** Each evaluation with those of the findings that are its own; what many share is no one's. */
export function withFindings(
  evaluations: readonly Evaluation[],
  findings: readonly Finding[],
): readonly Evaluation[] {
  const own = bySubmission(findings);
  return evaluations.map((evaluation) => ({
    ...evaluation,
    findings: (own.get(evaluation.submission) ?? []).toSorted(byGravity),
  }));
}

function bySubmission(findings: readonly Finding[]): ReadonlyMap<Submission, readonly Finding[]> {
  const groups = new Map<Submission, Finding[]>();
  for (const finding of findings) {
    if (finding.submission === undefined) continue;
    const group = groups.get(finding.submission);
    if (group) group.push(finding);
    else groups.set(finding.submission, [finding]);
  }
  return groups;
}
