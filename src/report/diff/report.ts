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
export const runSentences = (both: Diff): readonly Message[] =>
  both.runs.map((cause) => ({
    code: OTHER[cause].code,
    args: { old: OTHER[cause].said(both.old), new: OTHER[cause].said(both.new) },
  }));

function edition({ standard: { id, version, digest } }: Side): string {
  return [id, version, digest?.slice(0, 19)].filter(Boolean).join(' ');
}

function question({ run }: Side): string {
  return [run?.evidence ?? 'attested', run?.as_of, ...(run?.set ?? [])].filter(Boolean).join(' ');
}

const OTHER = {
  standard: { code: 'diff-other-standard', said: edition },
  tool: { code: 'diff-other-tool', said: ({ tool }: Side) => tool.version },
  asked: { code: 'diff-other-question', said: question },
} as const;

export const statusMessage = (status: Status | undefined): Message => ({
  code: status === undefined ? 'diff-absent' : `status-${status}`,
  args: {},
});

export const figures = ({ old = '–', new: now = '–' }: Two<string | number>): string =>
  old === now ? String(now) : `${old} → ${now}`;

export const turnedIn = ({ communities }: Diff) => communities.filter(isTurned);
