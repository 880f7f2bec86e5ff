import type {
  Evaluation,
  Finding,
  FindingCode,
  IndicatorResult,
  Message,
  Position,
  RequirementResult,
  Severity,
  Standard,
} from '../model/index.ts';

/** One finding code: how grave it is, and where in an evaluation it is found. */
export interface FindingRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  find(evaluation: Evaluation, standard: Standard): readonly Found[];
}

export interface Found {
  readonly args: Message['args'];
  readonly indicator?: string;
  readonly requirement?: string;
  readonly at?: Position;
}

/** Runs a rule over one evaluation. */
export const findings = (rule: FindingRule, evaluation: Evaluation, standard: Standard): readonly Finding[] =>
  rule.find(evaluation, standard).map(({ args, ...where }) => ({
    code: rule.code,
    severity: rule.severity,
    message: { code: `finding-${rule.code}`, args },
    file: evaluation.submission.file,
    community: { id: evaluation.submission.community.id, name: evaluation.submission.community.name },
    ...where,
  }));

export interface Place {
  readonly indicator: IndicatorResult;
  readonly requirement: RequirementResult;
}

export const requirementsOf = (evaluation: Evaluation): readonly Place[] =>
  evaluation.indicators.flatMap((indicator) =>
    indicator.requirements.map((requirement) => ({ indicator, requirement })),
  );

/** The ids of a place, and where its figure (or its claim) stands in the file. */
export function placed(
  evaluation: Evaluation,
  { indicator, requirement }: Place,
  fact?: string,
): Omit<Found, 'args'> {
  const { facts, statements } = evaluation.submission;
  const at =
    (fact !== undefined ? facts.get(fact)?.at : undefined) ?? statements.get(indicator.indicator.id)?.at;
  return { indicator: indicator.indicator.id, requirement: requirement.requirement.id, ...(at && { at }) };
}
