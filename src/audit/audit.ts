import type {
  Evaluation,
  Finding,
  FindingCode,
  Severity,
  Standard,
  Submission,
  SubmissionHead,
} from '../model/index.ts';
import { type AcrossRule, acrossFindings, type Gathering } from './across.ts';
import type { Audited } from './audited.ts';
import { boilerplate } from './boilerplate.ts';
import { claimContradicted, countMismatch } from './claim-contradicted.ts';
import { claimUnderstated } from './claim-understated.ts';
import { clauseEcho } from './clause-echo.ts';
import { copiedFigure } from './copied-figure.ts';
import { disputedFigure } from './disputed-figure.ts';
import { duplicateSubmission } from './duplicate-submission.ts';
import { foreignName } from './foreign-name.ts';
import { implausibleValue } from './implausible-value.ts';
import { Kept } from './kept.ts';
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
export interface Audit<S extends SubmissionHead = Submission> {
  readonly findings: readonly Finding<S>[];
  readonly notAsked: readonly { readonly code: FindingCode; readonly needs: number }[];
}

/** All findings, in each submission and across them, in the order of the submissions. */
export function audit(
  evaluations: readonly Evaluation[],
  standard: Standard,
  { without = [] }: { readonly without?: readonly FindingCode[] } = {},
): Audit {
  const auditing = new Auditing(standard, without);
  for (const one of evaluations) auditing.add(one, one.submission);
  // The submissions in it are those that were given.
  return auditing.end() as Audit;
}

/** Looks at evaluations as they come, and keeps of each its findings, and what is asked when all have come. */
export class Auditing {
  readonly #standard: Standard;
  readonly #gathering: readonly { readonly rule: AcrossRule; readonly gathering: Gathering }[];
  readonly #kept: Kept;

  constructor(standard: Standard, without: readonly FindingCode[] = []) {
    this.#standard = standard;
    this.#kept = new Kept(standard);
    this.#gathering = acrossRules
      .filter(({ code }) => !without.includes(code))
      .flatMap((rule) => {
        const gathering = rule.gather(standard);
        return gathering === undefined ? [] : [{ rule, gathering }];
      });
  }

  /** The evaluations of one submission, of which nothing but its head is kept. */
  pass(evaluations: readonly Evaluation[]): void {
    const [first] = evaluations;
    if (first === undefined) return;
    const head = headOf(first.submission);
    for (const one of evaluations) this.add(one, head);
  }

  /** `submission` is what is kept of the evaluation's own. */
  add(evaluation: Evaluation, submission: SubmissionHead): void {
    const own = findingsOf(evaluation, this.#standard);
    const findings =
      submission === evaluation.submission
        ? own
        : own.map((one) => ({ ...one, community: own[0]?.community ?? one.community, submission }));
    this.#kept.add(evaluation, submission, findings);
    for (const { gathering } of this.#gathering) gathering.add(evaluation, submission);
  }

  /** What it has looked at so far. */
  get audited(): Audited {
    return this.#kept;
  }

  end(): Audit<SubmissionHead> {
    const { evaluations } = this.#kept;
    const asked = this.#gathering.map(({ rule, gathering }) => {
      const { code } = rule;
      return { code, needs: rule.needs(this.#standard) ?? 0, rule, gathering };
    });
    const isEnough = ({ needs }: { readonly needs: number }) => needs <= evaluations.length;
    const across = asked
      .filter(isEnough)
      .flatMap(({ rule, gathering }) => acrossFindings(rule, gathering.find()));
    const acrossOf = bySubmission(across);
    const findings = evaluations.flatMap((one) => [...one.findings, ...(acrossOf.get(one.submission) ?? [])]);
    return {
      findings: [...findings, ...across.filter(({ submission }) => submission === undefined)],
      notAsked: asked.filter((one) => !isEnough(one)).map(({ code, needs }) => ({ code, needs })),
    };
  }
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

function headOf(submission: Submission): SubmissionHead {
  const { file, community, communityAt, tier, source, acceptance, settled } = submission;
  return {
    file,
    community,
    communityAt,
    ...(tier !== undefined && { tier }),
    ...(source && { source }),
    ...(acceptance && { acceptance }),
    settled,
  };
}

function bySubmission<S extends SubmissionHead>(
  findings: readonly Finding<S>[],
): ReadonlyMap<S, readonly Finding<S>[]> {
  const groups = new Map<S, Finding<S>[]>();
  for (const finding of findings) {
    if (finding.submission === undefined) continue;
    const group = groups.get(finding.submission);
    if (group) group.push(finding);
    else groups.set(finding.submission, [finding]);
  }
  return groups;
}
