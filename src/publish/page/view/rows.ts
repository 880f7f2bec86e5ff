import type { PageData, PageSubmission, StatusLetter } from '../data.ts';
import type { Column, State } from './context.ts';

export const countOf = ({ statuses }: PageSubmission, letter: StatusLetter): number => {
  let count = 0;
  for (const one of statuses) if (one === letter) count += 1;
  return count;
};

/** What the filters leave, in the order asked for. */
export function rowsOf(data: PageData, state: State): readonly PageSubmission[] {
  const search = state.search.trim().toLowerCase();
  const code = data.codes.findIndex((one) => one.code === state.finding);
  const kept = data.submissions.filter(
    (one) =>
      (state.tier === '' || data.tiers[one.tier]?.id === state.tier) &&
      (state.verdict === '' || one.verdict === state.verdict) &&
      (state.evidence === '' || one.weakest === state.evidence) &&
      (state.finding === '' || one.findings.some(([at]) => at === code)) &&
      (search === '' || matches(one, search)),
  );
  const compare = comparers[state.sort];
  const sign = state.descending ? -1 : 1;
  return kept.toSorted((a, b) => sign * compare(a, b));
}

const matches = ({ name, id, file }: PageSubmission, search: string): boolean =>
  [name, id, file].some((text) => text.toLowerCase().includes(search));

const names = new Intl.Collator('zh');
const byCount =
  (letter: StatusLetter) =>
  (a: PageSubmission, b: PageSubmission): number =>
    countOf(a, letter) - countOf(b, letter);
const VERDICTS: readonly StatusLetter[] = ['u', '?', 'n', 'm', 'w'];

const comparers: Readonly<Record<Column, (a: PageSubmission, b: PageSubmission) => number>> = {
  name: (a, b) => names.compare(a.name, b.name),
  tier: (a, b) => a.tier - b.tier,
  verdict: (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  met: byCount('m'),
  unmet: byCount('u'),
  undetermined: byCount('?'),
  findings: (a, b) => a.findings.length - b.findings.length,
};
