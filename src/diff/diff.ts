import type { Status } from '../model/index.ts';
import type { Side, SideEvaluation, SideIndicator, SideLeaf, SideRequirement } from './side.ts';

/** Why a result is another: what the submission says, the standard, what was asked, or the program itself. */
export type Cause = 'submission' | 'standard' | 'asked' | 'tool';

/** What stands on the one side and on the other; absent where a side has none. */
export interface Two<T> {
  readonly old?: T;
  readonly new?: T;
}

/** A requirement whose status is another. */
export interface TurnedRequirement {
  readonly number: number;
  readonly indicator: string;
  readonly requirement: string;
  readonly title: string;
  readonly status: Two<Status>;
  readonly causes: readonly Cause[];
  /** The figures, where these differ. */
  readonly figure: Two<string>;
  /** What is asked, where that differs. */
  readonly threshold: Two<string>;
}

/** One community on both sides. */
export interface ComparedCommunity {
  readonly community: { readonly id: string; readonly name: string };
  readonly tier: Two<string>;
  readonly verdict: Two<Status>;
  /** How many indicators are met. */
  readonly met: Two<number>;
  readonly turned: readonly TurnedRequirement[];
}

export interface Diff {
  readonly old: Side;
  readonly new: Side;
  /** What differs between the two runs themselves. */
  readonly runs: readonly Exclude<Cause, 'submission'>[];
  /** Every community, in the order of the new side; those that are only on the old one stand last. */
  readonly communities: readonly ComparedCommunity[];
}

/** What turned between two reports, and why. */
export function diff(old: Side, now: Side): Diff {
  const runs = runsApart(old, now);
  const before = keyed(old.evaluations);
  const after = keyed(now.evaluations);
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return {
    old,
    new: now,
    runs,
    communities: keys.map((key) => compared(before.get(key), after.get(key), runs)),
  };
}

/** By community; by its tier too, where a side has it at several. */
function keyed(evaluations: readonly SideEvaluation[]): ReadonlyMap<string, SideEvaluation> {
  const often = new Map<string, number>();
  for (const { community } of evaluations) often.set(community.id, (often.get(community.id) ?? 0) + 1);
  return new Map(
    evaluations.map((one) => {
      const { id } = one.community;
      return [often.get(id) === 1 ? id : `${id} ${one.tier}`, one] as const;
    }),
  );
}

function runsApart(old: Side, now: Side): Diff['runs'] {
  const standard = ({ id, version, digest }: Side['standard']) => digest ?? `${id} ${version}`;
  const asked = ({ run }: Side) => [run?.evidence ?? 'attested', run?.as_of, run?.comparison, run?.set ?? []];
  return [
    ...(standard(old.standard) === standard(now.standard) ? [] : (['standard'] as const)),
    ...(same(asked(old), asked(now)) ? [] : (['asked'] as const)),
    ...(old.tool.version === now.tool.version ? [] : (['tool'] as const)),
  ];
}

function compared(
  old: SideEvaluation | undefined,
  now: SideEvaluation | undefined,
  runs: Diff['runs'],
): ComparedCommunity {
  const { community } = now ?? old ?? { community: { id: '', name: '' } };
  const both = old !== undefined && now !== undefined;
  return {
    community: { id: community.id, name: community.name },
    tier: two(old?.tier, now?.tier),
    verdict: two(old?.verdict, now?.verdict),
    met: two(old?.counts.met, now?.counts.met),
    turned: both ? turnedIn(old, now, runs) : [],
  };
}

interface PlacedRequirement {
  readonly indicator: SideIndicator;
  readonly requirement: SideRequirement;
}

const placed = ({ indicators }: SideEvaluation): ReadonlyMap<string, PlacedRequirement> =>
  new Map(
    indicators.flatMap((indicator) =>
      indicator.requirements.map((requirement) => [
        `${indicator.id}/${requirement.id}`,
        { indicator, requirement },
      ]),
    ),
  );

function turnedIn(
  old: SideEvaluation,
  now: SideEvaluation,
  runs: Diff['runs'],
): readonly TurnedRequirement[] {
  const [before, after] = [placed(old), placed(now)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const one = is ?? was;
    if (one === undefined || was?.requirement.status === is?.requirement.status) return [];
    const [figures, thresholds] = [apart(was, is, figureOf), apart(was, is, thresholdOf)];
    return {
      number: one.indicator.number,
      indicator: one.indicator.id,
      requirement: one.requirement.id,
      title: one.indicator.title,
      status: two(was?.requirement.status, is?.requirement.status),
      causes: causesOf(was?.requirement, is?.requirement, old.tier !== now.tier, runs),
      figure: figures,
      threshold: thresholds,
    };
  });
}

/**
 * What can be seen to differ is a cause; where nothing can, what differs between the runs is; and where they do not
 * differ, only the submission is left (a fact that a condition asks, say).
 */
function causesOf(
  old: SideRequirement | undefined,
  now: SideRequirement | undefined,
  otherTier: boolean,
  runs: Diff['runs'],
): readonly Cause[] {
  const both = old !== undefined && now !== undefined;
  const seen: Cause[] = [
    ...(both && !same(reportedIn(old, runs), reportedIn(now, runs)) ? (['submission'] as const) : []),
    ...(!otherTier && runs.includes('standard') && !same(requiredIn(old), requiredIn(now))
      ? (['standard'] as const)
      : []),
    ...(otherTier ? (['asked'] as const) : []),
  ];
  if (seen.length > 0) return seen;
  return runs.length > 0 ? runs : ['submission'];
}

const leavesOf = (one: SideLeaf | undefined): readonly SideLeaf[] =>
  one === undefined ? [] : one.parts === undefined ? [one] : one.parts.flatMap(leavesOf);

/** What the submission says of a requirement. Which evidence it rests on is told only where the same was asked for. */
const reportedIn = (one: SideRequirement, runs: Diff['runs']) => [
  leavesOf(one).map(({ actual, evidence, fact }) => [
    fact,
    actual?.text,
    actual?.exact,
    runs.includes('asked') || evidence,
  ]),
  one.waiver,
];

const requiredIn = (one: SideRequirement | undefined) => [
  one?.clause,
  leavesOf(one).map(({ threshold, fact }) => [fact, threshold?.op, threshold?.text]),
];

const figureOf = (leaf: SideLeaf) => leaf.actual?.text;
const thresholdOf = (leaf: SideLeaf) => leaf.threshold?.text;

function apart(
  old: PlacedRequirement | undefined,
  now: PlacedRequirement | undefined,
  of: (leaf: SideLeaf) => string | undefined,
): Two<string> {
  const words = (one: PlacedRequirement | undefined) => {
    const said = leavesOf(one?.requirement).flatMap((leaf) => of(leaf) ?? []);
    return said.length === 0 ? undefined : said.join(' · ');
  };
  const [was, is] = [words(old), words(now)];
  return was === is ? {} : two(was, is);
}

const two = <T>(old: T | undefined, now: T | undefined): Two<T> => ({
  ...(old !== undefined && { old }),
  ...(now !== undefined && { new: now }),
});

/** Whether two plain values say the same. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Something turned: a verdict, a requirement, or a community that is on one side only. */
export const isTurned = ({ verdict, turned }: ComparedCommunity): boolean =>
  verdict.old !== verdict.new || turned.length > 0;
