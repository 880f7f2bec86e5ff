import type {
  CheckResult,
  Evaluation,
  Finding,
  FindingCode,
  Lead,
  Message,
  Standard,
  Submission,
} from '../model/index.ts';
import { isZero } from '../quantity/index.ts';
import { inputsOf, leafResults, shortLabel } from '../standard/index.ts';
import { briefOf } from './brief.ts';
import { message } from './groups/members.ts';
import { requirementsOf } from './rule.ts';

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
  readonly finding: Finding;
  /** Lower is weightier. */
  readonly rank: number;
  readonly reason: Message;
}

/**
 * Whom to look at first, and why: those who are not unmet already, by what a wrong answer would change (a verdict that
 * hangs on the figure), then by how unlikely the data are. `findings` are all of the audit's.
 */
export function lookFirst(
  findings: readonly Finding[],
  evaluations: readonly Evaluation[],
  standard: Standard,
): readonly Lead[] {
  const own = new Map<Submission, Finding[]>();
  const common = commonAmong(findings, evaluations);
  for (const finding of findings)
    if (finding.submission !== undefined && !common(finding))
      own.set(finding.submission, [...(own.get(finding.submission) ?? []), finding]);
  return evaluations
    .filter(({ verdict }) => verdict !== 'unmet')
    .flatMap((evaluation) => {
      const ranked = (own.get(evaluation.submission) ?? [])
        .flatMap((finding) => rankedOf(finding, evaluation, standard))
        .toSorted((a, b) => a.rank - b.rank);
      return ranked.length === 0 ? [] : [{ lead: leadOf(evaluation, ranked), ranked }];
    })
    .toSorted((a, b) => compareRanks(a.ranked, b.ranked))
    .map(({ lead }) => lead);
}

/** What most of a tier have in common says nothing of one of them: it is one mistake of whoever wrote them all. */
function commonAmong(
  findings: readonly Finding[],
  evaluations: readonly Evaluation[],
): (finding: Finding) => boolean {
  const tierOf = new Map(evaluations.map(({ submission, tier }) => [submission, tier.id]));
  const placeOf = new Map(evaluations.map(({ submission }, index) => [submission, index]));
  const sizes = new Map<string, number>();
  for (const tier of tierOf.values()) sizes.set(tier, (sizes.get(tier) ?? 0) + 1);
  // What is on figures is each submission's own; what is on neither an indicator nor a figure is of the notice.
  const keyOf = ({ code, submission, indicator, facts = [] }: Finding, tier: string): string =>
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
    const other = b[index]?.rank;
    if (other === undefined) return -1;
    if (rank !== other) return rank - other;
  }
  return a.length - b.length;
}

const leadOf = (evaluation: Evaluation, ranked: readonly RankedFinding[]): Lead => ({
  evaluation,
  others: ranked.flatMap(({ finding }) =>
    finding.code === 'duplicate-submission' ? (finding.among ?? []).slice(1) : [],
  ),
  findings: ranked.map(({ finding }) => finding),
  reasons: ranked.slice(0, TOLD).map(({ reason }) => reason),
});

function rankedOf(finding: Finding, evaluation: Evaluation, standard: Standard): readonly RankedFinding[] {
  const doubt = DOUBT.indexOf(finding.code);
  if (doubt < 0) return [];
  const hung = hangingOn(finding, evaluation, standard);
  const edge = finding.code === 'copied-figure' ? hung.filter(isAtEdge) : hung;
  return [
    { finding, rank: rankOf(finding, doubt, edge.length > 0), reason: reasonOf(finding, edge, standard) },
  ];
}

/** Problems first, then a verdict that hangs on a copied figure, then doubts; a copy without consequence is one. */
function rankOf({ code, severity }: Finding, doubt: number, hangs: boolean): number {
  if (severity === 'error') return doubt;
  if (code === 'copied-figure') return hangs ? 100 : 200 + DOUBT.length / 2;
  return 200 + doubt;
}

/** The checks that hold, and hold on the figures of the finding. */
function hangingOn(
  { facts = [] }: Finding,
  evaluation: Evaluation,
  standard: Standard,
): readonly CheckResult[] {
  const meant = new Set(facts);
  return requirementsOf(evaluation)
    .filter(({ requirement }) => requirement.status === 'met')
    .flatMap(({ requirement }) => leafResults(requirement.result))
    .filter(({ fact }) => {
      const catalogued = fact && standard.facts.get(fact.id);
      return catalogued !== undefined && [catalogued.id, ...inputsOf(catalogued)].some((id) => meant.has(id));
    });
}

/** The least change would refute it. */
const isAtEdge = ({ margin }: CheckResult): boolean =>
  margin !== undefined && (isZero(margin.change) || (margin.reached && isOne(margin.change)));

const isOne = ({ n, d }: { readonly n: bigint; readonly d: bigint }): boolean => n === d;

function reasonOf(finding: Finding, hung: readonly CheckResult[], standard: Standard): Message {
  const said = briefOf(finding, standard);
  const [first] = hung;
  if (first?.fact === undefined || (finding.code !== 'implausible-value' && finding.code !== 'copied-figure'))
    return said;
  return message(finding.code === 'implausible-value' ? 'lead-rests' : 'lead-edge', {
    said,
    fact: shortLabel(first.fact),
    actual: first.actual?.text ?? '',
    threshold: first.threshold?.text ?? '',
  });
}
