import type { Code, Standard, Submission, SubmissionHead } from '../model/index.ts';
import { exactText, exactValue } from '../quantity/index.ts';
import type { AcrossRule, FoundIn } from './across.ts';

/** A submission as others are held against it. */
interface Digest {
  readonly submission: SubmissionHead;
  /** All of its raw figures, where they are enough to tell. */
  readonly figures: string | undefined;
}

/** Two submissions for one community, or two with the same raw figures. */
export const duplicateSubmission: AcrossRule = {
  code: 'duplicate-submission',
  severity: 'error',
  /** One alone is no duplicate of any: that is an answer. */
  needs: () => 1,
  gather: (standard) => {
    const least = standard.audit['duplicate-submission']?.figures;
    const first = new Map<string, Digest[]>();
    const found: FoundIn[] = [];
    return {
      add: (evaluation, submission) => {
        const one = { submission, figures: figuresOf(evaluation.submission, standard, least) };
        for (const other of keysOf(one).flatMap((key) => first.get(key) ?? [])) {
          const how = alikeIn(other, one);
          if (how === undefined) continue;
          found.push(foundIn(other.submission, submission, how));
          break;
        }
        for (const key of keysOf(one)) {
          const same = first.get(key);
          if (same === undefined) first.set(key, [one]);
          else if (same.length < KEPT) same.push(one);
        }
      },
      find: () => found,
    };
  },
};

/** Of submissions that share a key so many are held against the next: more would be the same again. */
const KEPT = 50;

/** A name without its spaces, which tell no two communities apart. */
export const bare = (text: string | undefined): string => (text ?? '').replace(/\s/g, '');

/** What two submissions of one community share: an id, a name, or all of their figures. */
const keysOf = ({ submission: { community }, figures }: Digest): readonly string[] => [
  `id ${community.id}`,
  `name ${bare(community.name)}`,
  ...(figures === undefined ? [] : [figures]),
];

/** The same figures throughout, one id, or else one name, where the districts do not tell them apart. */
function alikeIn(a: Digest, b: Digest): Code | undefined {
  const [first, second] = [a.submission.community, b.submission.community];
  if (a.figures !== undefined && a.figures === b.figures) return 'duplicate-figures';
  if (first.id === second.id) return 'duplicate-id';
  const apart = first.district !== undefined && second.district !== undefined;
  return !apart || bare(first.district) === bare(second.district) ? 'duplicate-name' : undefined;
}

/** Counts and measures as reported and exact, by fact; rates follow from them. Nothing where they are too few. */
function figuresOf(
  submission: Submission,
  standard: Standard,
  least: number | undefined,
): string | undefined {
  if (least === undefined) return undefined;
  const figures = [...submission.facts.values()]
    .flatMap(({ id, value }) => {
      const type = standard.facts.get(id)?.type;
      const exact = value.kind === 'quantity' ? exactValue(value.quantity) : undefined;
      const raw = exact !== undefined && (type === 'count' || type === 'measure');
      return raw ? [`${id}=${exactText(exact)}`] : [];
    })
    .sort();
  return figures.length < least ? undefined : ['figures', ...figures].join(' ');
}

const foundIn = (first: SubmissionHead, second: SubmissionHead, how: Code): FoundIn => ({
  submission: second,
  among: [second, first],
  args: {
    name: second.community.name,
    other: first.community.name,
    file: first.file,
    line: String(first.communityAt.line),
    how: { code: how, args: {} },
  },
  at: second.communityAt,
});
