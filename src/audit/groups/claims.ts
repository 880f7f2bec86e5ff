import type { KeptFinding, Label, Message, MessageArg } from '../../model/index.ts';
import { shortLabel } from '../../standard/index.ts';
import { type GroupRule, type Members, message, submissionsIn } from './members.ts';

/** One claimed figure that another one refutes. */
interface Claim {
  readonly finding: KeptFinding;
  readonly fact: MessageArg;
  readonly claimed: MessageArg;
  readonly actual: MessageArg;
}

/** Rates that are not as computed: how many, the mistake that is made most, and the one that is furthest off. */
export const byDifference: GroupRule = {
  key: ({ code }) => code,
  words: (members) => {
    const claims = claimsIn(members);
    const count = String(members.submissions.length);
    const parts = [commonest(claims), furthest(claims, members)].flatMap((part) => part ?? []);
    const what = message('group-claims', { parts });
    return { what, line: message('group-claims-line', { count, parts }) };
  },
};

/** The same count beside the same list, in however many submissions. */
export const byClaim: GroupRule = {
  key: ({ message: { args }, facts = [] }) => JSON.stringify([facts, args]),
  words: (members) => {
    const [first] = claimsIn(members);
    const { fact = '', claimed = '', actual = '' } = first ?? {};
    return {
      title: message('group-count-title', { fact }),
      what: message('claim-count', { fact, claimed, actual }),
    };
  },
};

/** A finding has a claim for each of its facts, in their order. */
const claimsIn = ({ findings, audited: { standard } }: Members): readonly Claim[] =>
  findings.flatMap((finding) =>
    claimArgs(finding.message).map((args, index) => {
      const fact = standard.facts.get(finding.facts?.[index] ?? '');
      const { claimed = '', actual = '' } = args;
      return { finding, fact: fact ? shortLabel(fact) : (args['fact'] ?? ''), claimed, actual };
    }),
  );

const claimArgs = ({ args }: Message): readonly Message['args'][] => {
  const claims = args['claims'];
  return Array.isArray(claims) ? claims.map((claim: Message) => claim.args) : [];
};

function commonest(claims: readonly Claim[]): Message | undefined {
  const alike = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.fact, claim.claimed, claim.actual]);
    alike.set(key, [...(alike.get(key) ?? []), claim]);
  }
  const [most = []] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  const [first] = most;
  if (first === undefined || most.length < 2) return undefined;
  const { fact, claimed, actual } = first;
  return message('group-claim-common', { fact, claimed, actual, count: String(most.length) });
}

/** For ranking alone: nothing is judged by it. */
const figureIn = (arg: MessageArg): number =>
  Number.parseFloat(typeof arg === 'string' ? arg : ((arg as Label).en ?? ''));

function furthest(claims: readonly Claim[], { audited }: Members): Message | undefined {
  const apart = ({ claimed, actual }: Claim) => Math.abs(figureIn(claimed) - figureIn(actual)) || 0;
  const [first] = claims.toSorted((a, b) => apart(b) - apart(a));
  const [submission] = first === undefined ? [] : submissionsIn(first.finding);
  if (first === undefined || submission === undefined) return undefined;
  const { fact, claimed, actual } = first;
  return message(claims.length === 1 ? 'group-claim-one' : 'group-claim-worst', {
    name: audited.nameOf(submission),
    fact,
    claimed,
    actual,
  });
}
