import type { PageData, PageSubmission, StatusLetter } from '../data.ts';
import type { Column, State } from './context.ts';

export const countOf = ({ statuses }: PageSubmission, letter: StatusLetter): number => {
  let count = 0;
  for (const one of statuses) if (one === letter) count += 1;
  return count;
};

/** What the filters leave, by name: submissions stand in that order in the page's data. */
export function keptOf(data: PageData, state: State): readonly PageSubmission[] {
  const search = plain(state.search);
  const code = data.codes.findIndex((one) => one.code === state.finding);
  const columns = data.tiers.map((tier) => tier.indicators.findIndex(({ id }) => id === state.indicator));
  return data.submissions.filter(
    (one) =>
      (state.tier === '' || data.tiers[one.tier]?.id === state.tier) &&
      (state.verdict === '' || one.verdict === state.verdict) &&
      hasStatus(columns[one.tier] ?? 0, one.statuses, state) &&
      (state.evidence === '' || one.weakest === state.evidence) &&
      (state.finding === '' || one.findings.some(([at]) => at === code)) &&
      (search === '' || wordsOf(one).includes(search)),
  );
}

/** Whether the indicator in this column (-1: the tier has none such) has the status asked for; without one, any has. */
function hasStatus(column: number, statuses: string, { indicator, status }: State): boolean {
  if (indicator !== '') return column >= 0 && (status === '' || statuses[column] === status);
  return status === '' || statuses.includes(status);
}

/** In the order asked for; what is alike stays by name. */
export function sorted(kept: readonly PageSubmission[], state: State): readonly PageSubmission[] {
  if (state.sort === 'name') return state.descending ? kept.toReversed() : kept;
  const compare = comparers[state.sort];
  const sign = state.descending ? -1 : 1;
  return kept.toSorted((a, b) => sign * compare(a, b));
}

/** Full-width letters are found by half-width ones, and no space is in the way. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const known = new WeakMap<PageSubmission, string>();

/** What a search looks through: the name, the id, and the file without its folder and extension. */
function wordsOf(one: PageSubmission): string {
  const made = known.get(one);
  if (made !== undefined) return made;
  const stem = one.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const words = [one.name, one.id, stem].map(plain).join('\n');
  known.set(one, words);
  return words;
}

const byCount =
  (letter: StatusLetter) =>
  (a: PageSubmission, b: PageSubmission): number =>
    countOf(a, letter) - countOf(b, letter);
const VERDICTS: readonly StatusLetter[] = ['u', '?', 'n', 'm', 'w'];

const comparers: Readonly<Record<Exclude<Column, 'name'>, (a: PageSubmission, b: PageSubmission) => number>> =
  {
    tier: (a, b) => a.tier - b.tier,
    verdict: (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
    met: byCount('m'),
    unmet: byCount('u'),
    undetermined: byCount('?'),
    findings: (a, b) => a.findings.length - b.findings.length,
  };
