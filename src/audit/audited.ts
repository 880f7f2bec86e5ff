import type {
  Evaluation,
  EvaluationHead,
  Fact,
  KeptFinding,
  Standard,
  SubmissionHead,
} from '../model/index.ts';
import { type Hanging, hangingOn } from './hanging.ts';
import { type Range, widened } from './range.ts';
import { exactFigure } from './rule.ts';

/** All that was audited together, as far as what was found is held against it. */
export interface Audited<E extends EvaluationHead = EvaluationHead> {
  readonly evaluations: readonly E[];
  /** The exact figures of a fact that all others than these submissions report. */
  rangeBut(fact: Fact, own: ReadonlySet<SubmissionHead>): Range | undefined;
  /** What of the evaluation hangs on the figure of its finding. */
  hangingOn(finding: KeptFinding, evaluation: E): Hanging | undefined;
}

/** The same where the evaluations themselves are at hand. */
export const auditedOf = (evaluations: readonly Evaluation[], standard: Standard): Audited<Evaluation> => ({
  evaluations,
  rangeBut: ({ id }, own) =>
    evaluations.reduce<Range | undefined>((range, { submission }) => {
      const figure = own.has(submission) ? undefined : exactFigure(submission, id);
      return figure === undefined ? range : widened(range, figure);
    }, undefined),
  hangingOn: (finding, evaluation) => hangingOn(finding, evaluation, standard),
});
