import type {
  EvaluationHead,
  FindingCode,
  KeptFinding,
  Lead,
  Message,
  Standard,
  SubmissionHead,
} from '../model/index.ts';
import { shortLabel } from '../standard/index.ts';
import type { Audited } from './audited.ts';
import { briefOf } from './brief.ts';
import { message } from './groups/members.ts';
import type { Hanging } from './hanging.ts';

/** How unlikely the data are that a finding is on, likeliest wrong first; what is not here says nothing of the data. */
const DOUBT: readonly FindingCode[] = [
  'implausible-value',
  'disputed-figure',
  'duplicate-submission',
  'copied-figure',
  'foreign-name',
  'outlier',
  'count-mismatch',
  'claim-contradicted',
  'off-topic-statement',
  'claim-understated',
  'notice-period',
];

/** Reasons that are told of one community. */
const TOLD = 2;

interface RankedFinding {
  readonly finding: KeptFinding;
  /** Lower is weightier. */
  readonly rank: number;
  readonly reason: Message;
}

/**
 * Whom to look at first, and why: those who are not unmet already, by what a wrong answer would change (a verdict that
 * hangs on the figure), then by how unlikely the data are. `findings` are all of the audit's.
 */
export function lookFirst(
  findings: readonly KeptFinding[],
  audited: Audited,
  standard: Standard,
): readonly Lead[] {
  const { evaluations } = audited;
  const own = new Map<SubmissionHead, KeptFinding[]>();
  const common = commonAmong(findings, evaluations);
  for (const finding of findings)
    if (finding.submission !== undefined && !common(finding))
      own.set(finding.submission, [...(own.get(finding.submission) ?? []), finding]);
  return evaluations
    .filter(({ verdict }) => verdict !== 'unmet')
    .flatMap((evaluation) => {
      const ranked = (own.get(evaluation.submission) ?? [])
        .flatMap((finding) => rankedOf(finding, audited.hangingOn(finding, evaluation), standard))
        .toSorted((a, b) => a.rank - b.rank);
      return ranked.length === 0 ? [] : [{ lead: leadOf(evaluation, ranked), ranked }];
    })
    .toSorted((a, b) => compareRanks(a.ranked, b.ranked))
    .map(({ lead }) => lead);
}

/** What most of a tier have in common says nothing of one of them: it is one mistake of whoever wrote them all. */
function commonAmong(
  findings: readonly KeptFinding[],
  evaluations: readonly EvaluationHead[],
): (finding: KeptFinding) => boolean {
  const tierOf = new Map(evaluations.map(({ submission, tier }) => [submission, tier.id]));
  const placeOf = new Map(evaluations.map(({ submission }, index) => [submission, index]));
  const sizes = new Map<string, number>();
  for (const tier of tierOf.values()) sizes.set(tier, (sizes.get(tier) ?? 0) + 1);
  // What is on figures is each submission's own; what is on neither an indicator nor a figure is of the notice.
  const keyOf = ({ code, submission, indicator, facts = [] }: KeptFinding, tier: string): string =>
    `${tier} ${code} ${indicator ?? ''} ${indicator === undefined && facts.length > 0 && submission ? placeOf.get(submission) : ''}`;
  const times = new Map<string, number>();
  for (const finding of findings) {
    const tier = finding.submission && tierOf.get(finding.submission);
    if (tier !== undefined) times.set(keyOf(finding, tier), (times.get(keyOf(finding, tier)) ?? 0) + 1);
  }
  return (finding) => {
    const tier = (finding.submission && tierOf.get(finding.submission)) ?? '';
    const size = sizes.get(tier) ?? 0;
    return size > 2 && (times.get(keyOf(finding, tier)) ?? 0) * 2 > size;
  };
}

/** The weightiest of each decide; where these are alike the next; then how many there are. */
function compareRanks(a: readonly RankedFinding[], b: readonly RankedFinding[]): number {
  for (const [index, { rank }] of a.entries()) {
    const other = b[index]?.rank ?? rank;
    if (rank !== other) return rank - other;
  }
  return b.length - a.length;
}

const leadOf = (evaluation: EvaluationHead, ranked: readonly RankedFinding[]): Lead => ({
  evaluation,
  others: ranked.flatMap(({ finding }) =>
    finding.code === 'duplicate-submission' ? (finding.among ?? []).slice(1) : [],
  ),
  findings: ranked.map(({ finding }) => finding),
  reasons: ranked.slice(0, TOLD).map(({ reason }) => reason),
});

function rankedOf(
  finding: KeptFinding,
  hanging: Hanging | undefined,
  standard: Standard,
): readonly RankedFinding[] {
  const doubt = DOUBT.indexOf(finding.code);
  if (doubt < 0) return [];
  return [
    {
      finding,
      rank: rankOf(finding, doubt, hanging !== undefined),
      reason: reasonOf(finding, hanging, standard),
    },
  ];
}

/** Problems first, then a verdict that hangs on a copied figure, then doubts; a copy without consequence is one. */
function rankOf({ code, severity }: KeptFinding, doubt: number, hangs: boolean): number {
  if (severity === 'error') return doubt;
  if (code === 'copied-figure') return hangs ? 100 : 200 + DOUBT.length / 2;
  return 200 + doubt;
}

function reasonOf(finding: KeptFinding, hanging: Hanging | undefined, standard: Standard): Message {
  const said = briefOf(finding, standard);
  if (hanging === undefined) return said;
  return message(finding.code === 'implausible-value' ? 'lead-rests' : 'lead-edge', {
    said,
    fact: shortLabel(hanging.fact),
    actual: hanging.actual,
    threshold: hanging.threshold,
  });
}
