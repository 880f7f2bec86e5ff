import { type ComparedCommunity, type Diff, isTurned, type Side, type Two } from '../../diff/index.ts';
import type { Message, MessageArg, Standard, Status } from '../../model/index.ts';

export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly diff: Diff;
  /** Whose tiers the sides name by their ids; where it is not known, the ids stand. */
  readonly standard?: Standard;
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

/** What stands on both sides; where one of them has nothing, what the other has. */
export const figures = ({ old, new: now }: Two<string | number>): string =>
  old === undefined || now === undefined || old === now ? String(now ?? old ?? '') : `${old} → ${now}`;

/** Its tier by its title, its verdict, and whether it is on one side only. */
export function standing({ tier, verdict }: ComparedCommunity, { standard }: DiffReport): readonly Message[] {
  const title = (id: string): MessageArg => standard?.tiers.find((one) => one.id === id)?.title ?? id;
  const [before, after] = [tier.old, tier.new];
  return [
    ...(before === undefined ? [said('diff-added')] : after === undefined ? [said('diff-gone')] : []),
    both(before === undefined ? undefined : title(before), after === undefined ? undefined : title(after)),
    both(verdict.old && statusMessage(verdict.old), verdict.new && statusMessage(verdict.new)),
  ];
}

const said = (code: 'diff-added' | 'diff-gone'): Message => ({ code, args: {} });

const both = (old: MessageArg | undefined, now: MessageArg | undefined): Message =>
  old === undefined || now === undefined || JSON.stringify(old) === JSON.stringify(now)
    ? { code: 'diff-same', args: { now: now ?? old ?? '' } }
    : { code: 'diff-turned', args: { old, now } };

/** The status of a clause on both sides; one that a side does not have is new, or gone. */
export const turnedStatus = ({ old, new: now }: Two<Status>): Message => ({
  code: old === undefined ? 'diff-clause-new' : now === undefined ? 'diff-clause-gone' : 'diff-turned',
  args: { old: statusMessage(old), now: statusMessage(now) },
});

export const turnedIn = ({ communities }: Diff) => communities.filter(isTurned);
