import type { CheckResult, Evidence, Rational, RequirementResult, Status } from '../model/index.ts';
import { leafResults } from '../standard/index.ts';
import type { EvidenceLetter, PageBar, PageRequirement, StatusLetter } from './data.ts';
import type { Texts } from './texts.ts';

export const STATUS: Readonly<Record<Status, StatusLetter>> = {
  met: 'm',
  unmet: 'u',
  undetermined: '?',
  'not-applicable': 'n',
};
const TRUTH = { true: 'm', false: 'u', unknown: '?' } as const;
const EVIDENCE: Readonly<Record<Evidence, EvidenceLetter>> = {
  measured: 'm',
  declared: 'd',
  attested: 'a',
};

export function requirementData(
  { status, evidence, reason, waiver, result }: RequirementResult,
  texts: Texts,
): PageRequirement {
  const waived =
    waiver === undefined
      ? -1
      : texts.message({
          code: 'waived-by',
          args: { by: waiver.by, until: waiver.until, reason: waiver.reason },
        });
  return [
    STATUS[status],
    evidenceOf(evidence),
    texts.message(reason),
    waived,
    leafResults(result).flatMap((leaf) => barOf(leaf, texts)),
  ];
}

const evidenceOf = (evidence: Evidence | undefined): EvidenceLetter =>
  evidence === undefined ? '-' : EVIDENCE[evidence];

const SUPPORT: readonly EvidenceLetter[] = ['-', 'a', 'd', 'm'];

/** The weakest support that anything met rests on; where nothing is met there is none. */
export function weakestEvidence(results: readonly RequirementResult[]): EvidenceLetter {
  const places = results
    .filter(({ status }) => status === 'met')
    .map(({ evidence }) => SUPPORT.indexOf(evidenceOf(evidence)));
  return places.length === 0 ? '-' : (SUPPORT[Math.min(...places)] ?? '-');
}

/** The comparisons that a requirement makes, each with its figure. */
function barOf(result: CheckResult, texts: Texts): readonly PageBar[] {
  const { check, actual, threshold, fact } = result;
  if (check.kind !== 'compare' || actual?.quantity === undefined || threshold?.value === undefined) return [];
  const { low, high } = actual.quantity;
  return [
    [
      fact === undefined ? -1 : texts.label(fact.label),
      low === undefined ? null : drawn(low.value),
      high === undefined ? null : drawn(high.value),
      drawn(threshold.value),
      check.op,
      texts.label(actual.text),
      texts.label(threshold.text),
      fact?.type === 'rate' ? 1 : 0,
      TRUTH[result.truth],
    ],
  ];
}

/** For drawing alone: nothing is decided by it. */
const drawn = ({ s, n, d }: Rational): number =>
  Number(((Number(s) * Number(n)) / Number(d)).toPrecision(12));
