import { problemsOf } from '../gap/index.ts';
import type { Evaluation, Standard } from '../model/index.ts';
import { found } from './found.ts';
import { choice, type ValuesOf } from './option.ts';

/** Which of the evaluations are listed, and in which order; all of them are counted. */
export const selectionOptions = {
  only: choice('--only', 'verdict', ['unmet', 'undetermined'], 'option-only'),
  sort: choice('--sort', 'order', ['name', 'gap', 'tier'], 'option-sort'),
} as const;

export type SelectionOptions = ValuesOf<typeof selectionOptions>;

/** The evaluations that are asked for, in the order that is asked for. */
export function selected(
  evaluations: readonly Evaluation[],
  { only, sort }: SelectionOptions,
  standard: Standard,
): readonly Evaluation[] {
  const kept = only === undefined ? evaluations : evaluations.filter(({ verdict }) => verdict === only);
  if (sort === undefined) return kept;
  const keyed = kept.map((evaluation) => ({ evaluation, key: keyOf(evaluation, sort, standard) }));
  const names = new Intl.Collator('zh', { numeric: true });
  return keyed
    .toSorted((a, b) =>
      typeof a.key === 'string' || typeof b.key === 'string'
        ? names.compare(String(a.key), String(b.key))
        : a.key - b.key || 0,
    )
    .map(({ evaluation }) => evaluation);
}

/** By gap: those who fail, least short first, then the open ones by how much is open, then those who are met. */
function keyOf(
  evaluation: Evaluation,
  sort: NonNullable<SelectionOptions['sort']>,
  standard: Standard,
): string | number {
  if (sort === 'name') return evaluation.submission.community.name;
  if (sort === 'tier') return standard.tiers.findIndex(({ id }) => id === evaluation.tier.id);
  if (evaluation.verdict === 'met') return 4000;
  if (evaluation.verdict !== 'unmet') return 2000 + evaluation.counts.undetermined;
  const missing = problemsOf(evaluation, standard).reduce((most, one) => Math.max(most, one.missing), 0);
  return Math.min(missing, 1000);
}

/** A folder, a pattern or several paths are told as a survey, however many of their files could be read. */
export const isSurvey = (paths: readonly string[]): boolean =>
  paths.length > 1 || paths.some((path) => path !== '-' && (found(path)?.isDirectory() ?? true));
