import type {
  Evaluation,
  EvaluationHead,
  Fact,
  KeptFinding,
  Standard,
  SubmissionHead,
} from '../model/index.ts';
import type { Audited } from './audited.ts';
import { type Hanging, hangingOn } from './hanging.ts';
import { type Range, Ranges } from './range.ts';

interface KeptEvaluation extends EvaluationHead {
  readonly findings: readonly KeptFinding[];
}

/** What is kept of evaluations that are not there any more. */
export class Kept implements Audited<KeptEvaluation> {
  readonly evaluations: KeptEvaluation[] = [];
  readonly #standard: Standard;
  readonly #ranges: Ranges;
  readonly #hanging = new Map<string, Map<EvaluationHead, Hanging>>();

  constructor(standard: Standard) {
    this.#standard = standard;
    this.#ranges = new Ranges(standard);
  }

  add(evaluation: Evaluation, submission: SubmissionHead, findings: readonly KeptFinding[]): void {
    const { tier, verdict } = evaluation;
    const kept = { submission, tier, verdict, findings };
    this.evaluations.push(kept);
    this.#ranges.add(evaluation.submission, submission, findings);
    for (const finding of findings) {
      const hanging = hangingOn(finding, evaluation, this.#standard);
      if (hanging !== undefined) this.#hangingBy(finding).set(kept, hanging);
    }
  }

  readonly rangeBut = ({ id }: Fact, own: ReadonlySet<SubmissionHead>): Range | undefined =>
    this.#ranges.but(id, own);

  readonly hangingOn = (finding: KeptFinding, evaluation: EvaluationHead): Hanging | undefined =>
    this.#hangingBy(finding).get(evaluation);

  #hangingBy({ code, facts = [] }: KeptFinding): Map<EvaluationHead, Hanging> {
    const key = [code, ...facts].join(' ');
    const before = this.#hanging.get(key) ?? new Map<EvaluationHead, Hanging>();
    this.#hanging.set(key, before);
    return before;
  }
}
