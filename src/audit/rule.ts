import type {
  Evaluation,
  Finding,
  FindingCode,
  IndicatorResult,
  Message,
  Position,
  Rational,
  RequirementResult,
  Severity,
  Standard,
  Submission,
  SubmissionHead,
} from '../model/index.ts';
import { exactValue } from '../quantity/index.ts';

/** One finding code: how grave it is, and where in an evaluation it is found. */
export interface FindingRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  find(evaluation: Evaluation, standard: Standard): readonly FindingParts[];
}

export interface FindingParts {
  readonly args: Message['args'];
  readonly indicator?: string;
  readonly requirement?: string;
  readonly facts?: readonly string[];
  readonly at?: Position;
}

/** Runs a rule over one evaluation. */
export const findings = (rule: FindingRule, evaluation: Evaluation, standard: Standard): readonly Finding[] =>
  rule.find(evaluation, standard).map((found) => ({
    ...findingOn(evaluation.submission, rule, found),
    submission: evaluation.submission,
  }));

/** What was found, with the place and the name of the submission that it was found in. */
export const findingOn = <P extends FindingParts>(
  { file, community: { id, name } }: SubmissionHead,
  { code, severity }: Pick<FindingRule, 'code' | 'severity'>,
  { args, ...where }: P,
) => ({
  code,
  severity,
  message: { code: `finding-${code}` as const, args },
  file,
  community: { id, name },
  ...where,
});

export interface Place {
  readonly indicator: IndicatorResult;
  readonly requirement: RequirementResult;
}

/** Those of the last evaluation: one rule after another asks for them. */
let last: { readonly of: Evaluation['indicators']; readonly places: readonly Place[] } | undefined;

export function requirementsOf({ indicators }: Evaluation): readonly Place[] {
  if (last?.of === indicators) return last.places;
  const places = indicators.flatMap((indicator) =>
    indicator.requirements.map((requirement) => ({ indicator, requirement })),
  );
  last = { of: indicators, places };
  return places;
}

/** What a submission reports of a fact, where that is one exact figure. */
export function exactFigure({ facts }: Submission, id: string): Rational | undefined {
  const value = facts.get(id)?.value;
  return value?.kind === 'quantity' ? exactValue(value.quantity) : undefined;
}

/** A text without its punctuation and spaces, which are no words. */
export const wordsOf = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');

/** The ids of a place, and where its figure (or its claim) stands in the file. */
export function placed(
  evaluation: Evaluation,
  { indicator, requirement }: Place,
  fact?: string,
): Omit<FindingParts, 'args'> {
  const { facts, statements } = evaluation.submission;
  const at =
    (fact !== undefined ? facts.get(fact)?.at : undefined) ?? statements.get(indicator.indicator.id)?.at;
  return {
    indicator: indicator.indicator.id,
    requirement: requirement.requirement.id,
    ...(fact !== undefined && { facts: [fact] }),
    ...(at && { at }),
  };
}
