import type { Indicator, KeptFinding, Message, Standard, SubmissionHead, Tier } from '../../model/index.ts';
import type { Audited } from '../audited.ts';

/** What the words of a group are made from. */
export interface Members {
  readonly findings: readonly KeptFinding[];
  readonly submissions: readonly SubmissionHead[];
  readonly indicators: readonly Indicator[];
  readonly tier?: Tier;
  readonly everyOfTier: boolean;
  readonly who: Message;
  readonly audited: AuditedTogether;
}

/** All that was audited together: what a group is held against. */
export interface AuditedTogether {
  readonly all: Audited;
  readonly standard: Standard;
  readonly tierOf: ReadonlyMap<SubmissionHead, Tier>;
  /** Namesakes are told apart by their ids. */
  readonly nameOf: (submission: SubmissionHead) => string;
  readonly stemOf: (submission: SubmissionHead) => string;
}

/** The words of one group; without a title the code's own name is its heading, without a line it is who and what. */
export interface GroupWords {
  readonly who?: Message;
  readonly title?: Message;
  readonly what: Message;
  readonly line?: Message;
}

/** How findings of one code are put together, and what is then said of them. */
export interface GroupRule {
  /** Findings with one key are one group. */
  readonly key: (finding: KeptFinding, tier: Tier | undefined) => string;
  readonly words: (members: Members) => GroupWords;
}

export const submissionsIn = ({ among, submission }: KeptFinding): readonly SubmissionHead[] =>
  among ?? (submission === undefined ? [] : [submission]);

export const message = (code: Message['code'], args: Message['args'] = {}): Message => ({ code, args });

/** What all findings of a group have in common is said by the first. */
export const argOf = ({ findings: [first] }: Members, name: string) => first?.message.args[name] ?? '';

/** More names than this are counted instead. */
export const NAMED = 8;
