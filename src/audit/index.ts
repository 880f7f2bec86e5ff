import type { Evaluation, Finding, FindingCode, Standard } from '../model/index.ts';
import { type AcrossRule, acrossFindings } from './across.ts';
import { boilerplate } from './boilerplate.ts';
import { claimContradicted } from './claim-contradicted.ts';
import { copiedFigure } from './copied-figure.ts';
import { countMismatch } from './count-mismatch.ts';
import { duplicateSubmission } from './duplicate-submission.ts';
import { foreignName } from './foreign-name.ts';
import { implausibleValue } from './implausible-value.ts';
import { nearMiss } from './near-miss.ts';
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
  claimContradicted,
  nearMiss,
  countMismatch,
  copiedFigure,
  offTopicStatement,
  waiverExpired,
  waiverUnused,
  unsubstantiated,
];

/** Those that only several show; a name that is foreign is so in one as well. */
const acrossRules: readonly AcrossRule[] = [duplicateSubmission, foreignName, outlier, boilerplate];

/** Every code, gravest first, as summaries list them. */
export const findingCodes: readonly FindingCode[] = [
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'error'),
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'warning'),
  ...[...rules, ...acrossRules].filter(({ severity }) => severity === 'info'),
].map(({ code }) => code);

/** What a reviewer must know of this evaluation that is not itself a verdict. */
export const findingsOf = (evaluation: Evaluation, standard: Standard): readonly Finding[] =>
  rules.flatMap((rule) => findings(rule, evaluation, standard));

/** What all findings come to, and which were not asked for want of submissions. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly notAsked: readonly { readonly code: FindingCode; readonly needs: number }[];
}

/** All findings, in each submission and across them, in the order of the submissions. */
export function audit(evaluations: readonly Evaluation[], standard: Standard): Audit {
  const asked = acrossRules.filter((rule) => {
    const needs = rule.needs(standard);
    return needs !== undefined && needs <= evaluations.length;
  });
  const across = asked.flatMap((rule) => acrossFindings(rule, evaluations, standard));
  const notAsked = acrossRules.flatMap((rule) => {
    const needs = rule.needs(standard);
    return needs !== undefined && needs > evaluations.length ? [{ code: rule.code, needs }] : [];
  });
  const acrossOf = grouped(across);
  const findings = evaluations.flatMap((evaluation) => [
    ...findingsOf(evaluation, standard),
    ...(acrossOf.get(keyOf(evaluation.submission)) ?? []),
  ]);
  return { findings: [...new Set(findings)], notAsked };
}

/** Each evaluation with all findings that are its own, those across submissions included. */
export function audited(evaluations: readonly Evaluation[], standard: Standard): readonly Evaluation[] {
  const own = grouped(audit(evaluations, standard).findings);
  return evaluations.map((evaluation) => ({
    ...evaluation,
    findings: own.get(keyOf(evaluation.submission)) ?? [],
  }));
}

/** Which submission a finding is on: a file may hold several. */
const keyOf = ({ file, community }: Pick<Finding, 'file' | 'community'>): string =>
  `${file}\n${community.id}`;

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
