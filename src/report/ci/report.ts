import type {
  Diagnostic,
  Evaluation,
  EvaluationHead,
  IndicatorResult,
  KeptFinding,
  Lang,
  Message,
  Position,
  RequirementResult,
  SettledFinding,
  Standard,
  SubmissionHead,
} from '../../model/index.ts';

/** What a run has to say to a build server, an editor or another program that reads results by their places. */
export interface CiReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  /** Those whose requirements are told; none of an audit, whose findings are. */
  readonly evaluations: readonly Evaluation[];
  readonly findings: readonly KeptFinding[];
  /** Findings that are settled: where a format can tell them as such, it does. */
  readonly settled?: readonly SettledFinding<SubmissionHead>[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files in which nothing had to be told, where that is to be told as well. */
  readonly right?: readonly string[];
  /** What all of it comes to, in a sentence. */
  readonly summary: Message;
}

/** The requirements of those that are shown, with the findings on them. */
export const ciOfEvaluations = (
  report: Pick<CiReport, 'tool' | 'standard' | 'diagnostics'>,
  shown: readonly Evaluation[],
  summary: Message,
): CiReport => ({
  ...report,
  evaluations: shown,
  findings: shown.flatMap(({ findings }) => findings),
  settled: shown.flatMap(({ settled = [] }) => settled),
  summary,
});

/** The findings alone: what is met is evaluate's to tell. */
export function ciOfFindings(
  report: Omit<CiReport, 'evaluations'> & { readonly evaluations: readonly EvaluationHead[] },
): CiReport {
  const troubled = new Set(report.findings.map(({ file }) => file));
  const right = report.evaluations.map(({ submission }) => submission.file);
  return { ...report, evaluations: [], right: right.filter((file) => !troubled.has(file)) };
}

/** From results to text, piece by piece. */
export type CiFormatter = (report: CiReport, lang: Lang) => Iterable<string>;

export type Level = 'error' | 'warning' | 'info';

/** A requirement's result, with whose it is and of which indicator. */
export interface RequirementEntry {
  readonly evaluation: Evaluation;
  readonly indicator: IndicatorResult;
  readonly result: RequirementResult;
}

/** All requirements of the evaluations, those that are met too. */
export function* requirementsOf({ evaluations }: Pick<CiReport, 'evaluations'>): Generator<RequirementEntry> {
  for (const evaluation of evaluations)
    for (const indicator of evaluation.indicators)
      for (const result of indicator.requirements) yield { evaluation, indicator, result };
}

/** `indicator/requirement`, as a waiver may name it: requirements of two indicators may have one id. */
export const requirementName = ({ indicator, result }: RequirementEntry): string =>
  `${indicator.indicator.id}/${result.requirement.id}`;

/** Where the fact stands that decides it; else what is said of its indicator, else whose submission it is. */
export const positionOf = ({ evaluation: { submission }, indicator, result }: RequirementEntry): Position =>
  result.result.at ??
  result.when?.at ??
  submission.statements.get(indicator.indicator.id)?.at ??
  submission.communityAt;
