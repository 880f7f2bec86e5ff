import type { Code, Evaluation, Standard, Submission } from '../model/index.ts';
import { exactText, exactValue } from '../quantity/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';

/** Two submissions for one community, or two with the same raw figures. */
export const duplicateSubmission: AcrossRule = {
  code: 'duplicate-submission',
  severity: 'error',
  /** One alone is no duplicate of any: that is an answer. */
  needs: () => 1,
  find: (evaluations, standard) => {
    const least = standard.audit['duplicate-submission']?.figures;
    const first = new Map<string, Evaluation[]>();
    return evaluations.flatMap((evaluation): readonly FoundIn[] => {
      const keys = keysOf(evaluation.submission, standard, least);
      const before = keys
        .flatMap((key) => first.get(key) ?? [])
        .flatMap((one) => {
          const how = alikeIn(one.submission, evaluation.submission, standard, least);
          return how === undefined ? [] : [{ one, how }];
        })[0];
      for (const key of keys) first.set(key, [...(first.get(key) ?? []), evaluation].slice(0, KEPT));
      return before === undefined ? [] : [foundIn(before.one, evaluation, before.how)];
    });
  },
};

/** Of submissions that share a key so many are held against the next: more would be the same again. */
const KEPT = 50;

/** A name without its spaces, which tell no two communities apart. */
export const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

/** What two submissions of one community share: an id, a name, or all of their figures. */
function keysOf(submission: Submission, standard: Standard, least: number | undefined): readonly string[] {
  const figures = figuresOf(submission, standard);
  return [
    `id ${submission.community.id}`,
    `name ${bare(submission.community.name)}`,
    ...(least !== undefined && figures.length >= least ? [`figures ${figures.join(' ')}`] : []),
  ];
}

/** The same figures throughout, one id, or one name where the districts do not tell them apart. */
function alikeIn(
  a: Submission,
  b: Submission,
  standard: Standard,
  least: number | undefined,
): Code | undefined {
  const [first, second] = [a.community, b.community];
  const figures = figuresOf(a, standard);
  const alike = figures.join(' ') === figuresOf(b, standard).join(' ');
  if (least !== undefined && figures.length >= least && alike) return 'duplicate-figures';
  if (first.id === second.id) return 'duplicate-id';
  const apart = first.district !== undefined && second.district !== undefined;
  const named = bare(first.name) === bare(second.name);
  return named && (!apart || bare(first.district) === bare(second.district)) ? 'duplicate-name' : undefined;
}

/** Counts and measures as reported and exact, by fact; rates follow from them. */
function figuresOf(submission: Submission, standard: Standard): readonly string[] {
  return [...submission.facts.values()]
    .flatMap(({ id, value }) => {
      const type = standard.facts.get(id)?.type;
      const exact = value.kind === 'quantity' ? exactValue(value.quantity) : undefined;
      const raw = exact !== undefined && (type === 'count' || type === 'measure');
      return raw ? [`${id}=${exactText(exact)}`] : [];
    })
    .sort();
}

const foundIn = ({ submission: first }: Evaluation, second: Evaluation, how: Code): FoundIn => ({
  evaluation: second,
  among: [second.submission, first],
  args: {
    name: second.submission.community.name,
    other: first.community.name,
    file: first.file,
    line: String(first.communityAt.line),
    how: { code: how, args: {} },
  },
  at: second.submission.communityAt,
});
