import { type Diff, isTurned, type Side, type Two } from '../../diff/index.ts';
import type { Message, Status } from '../../model/index.ts';

export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly diff: Diff;
}

/** How many stand where on one side. */
export const countsOf = ({ evaluations }: Side): Readonly<Record<Status, number>> => {
  const counts = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  for (const { verdict } of evaluations) counts[verdict] += 1;
  return counts;
};

/** 39 → 40 份：达标 34 → 36，… */
export function totals({ old, new: now }: Diff): Message {
  const [before, after] = [countsOf(old), countsOf(now)];
  const both = (key: Status) => `${before[key]} → ${after[key]}`;
  return {
    code: 'diff-totals',
    args: {
      submissions: `${old.evaluations.length} → ${now.evaluations.length}`,
      met: both('met'),
      unmet: both('unmet'),
      undetermined: both('undetermined'),
    },
  };
}

/** What differs between the two runs, a sentence each. */
export const runSentences = ({ old, new: now, runs }: Diff): readonly Message[] =>
  runs.map((cause): Message => {
    switch (cause) {
      case 'standard':
        return { code: 'diff-other-standard', args: { old: edition(old), new: edition(now) } };
      case 'tool':
        return { code: 'diff-other-tool', args: { old: old.tool.version, new: now.tool.version } };
      case 'asked':
        return { code: 'diff-other-question', args: { old: question(old), new: question(now) } };
    }
  });

const edition = ({ standard: { id, version, digest } }: Side): string =>
  [id, version, digest?.slice(0, 19)].filter(Boolean).join(' ');

const question = ({ run }: Side): string =>
  [run?.evidence ?? 'attested', run?.as_of, ...(run?.set ?? [])].filter(Boolean).join(' ');

export const statusMessage = (status: Status | undefined): Message => ({
  code: status === undefined ? 'diff-absent' : `status-${status}`,
  args: {},
});

export const figures = ({ old = '–', new: now = '–' }: Two<string | number>): string =>
  old === now ? String(now) : `${old} → ${now}`;

export const turnedIn = ({ communities }: Diff) => communities.filter(isTurned);
