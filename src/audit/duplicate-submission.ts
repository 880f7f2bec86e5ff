import type { Evaluation, Standard, Submission } from '../model/index.ts';
import { exactText, exactValue } from '../quantity/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';

/** Two submissions for one community, or two with the same raw figures. */
export const duplicateSubmission: AcrossRule = {
  code: 'duplicate-submission',
  severity: 'error',
  needs: () => 2,
  find: (evaluations, standard) => {
    const least = standard.audit['duplicate-submission']?.figures;
    const known = evaluations.map((evaluation) => ({
      evaluation,
      figures: figuresOf(evaluation.submission, standard),
    }));
    return known.flatMap((second, index): readonly FoundIn[] => {
      const before = known.slice(0, index);
      const first =
        before.find((one) => sameCommunity(one.evaluation, second.evaluation)) ??
        before.find((one) => least !== undefined && sameFigures(one.figures, second.figures, least));
      return first === undefined ? [] : [foundIn(first.evaluation, second.evaluation)];
    });
  },
};

const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

/** One id, or one name where the districts do not tell them apart. */
function sameCommunity({ submission: a }: Evaluation, { submission: b }: Evaluation): boolean {
  const [first, second] = [a.community, b.community];
  if (first.id === second.id) return true;
  const apart = first.district !== undefined && second.district !== undefined;
  return bare(first.name) === bare(second.name) && (!apart || bare(first.district) === bare(second.district));
}

/** Counts and measures as reported and exact, by fact; rates follow from them. */
function figuresOf(submission: Submission, standard: Standard): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { id, value } of submission.facts.values()) {
    const type = standard.facts.get(id)?.type;
    const exact = value.kind === 'quantity' ? exactValue(value.quantity) : undefined;
    if (exact !== undefined && (type === 'count' || type === 'measure')) figures.set(id, exactText(exact));
  }
  return figures;
}

const sameFigures = (
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
  least: number,
): boolean => a.size >= least && a.size === b.size && [...a].every(([id, value]) => b.get(id) === value);

const foundIn = ({ submission: first }: Evaluation, second: Evaluation): FoundIn => ({
  evaluation: second,
  args: {
    name: second.submission.community.name,
    other: first.community.name,
    file: first.file,
    line: String(first.communityAt.line),
  },
  at: second.submission.communityAt,
});
