import type { Evaluation, Finding, IndicatorResult } from '../model/index.ts';
import { visible } from '../words/index.ts';
import type { PageFinding, PageRequirement, PageSubmission, StatusLetter } from './data.ts';
import { requirementData, STATUS, weakestEvidence } from './requirement-data.ts';
import type { Once, Texts } from './texts.ts';

/** Letters and places; `id` is the community's own, made unique among those of the page; `namesake`: one of several so named. */
export function submissionData(
  id: string,
  namesake: boolean,
  { submission, verdict, indicators, findings, tier, waivers }: Evaluation,
  tierAt: number,
  codes: readonly string[],
  { texts, results }: { readonly texts: Texts; readonly results: Once<PageRequirement> },
): PageSubmission {
  return {
    id,
    name: visible(submission.community.name),
    ...(namesake && { namesake }),
    file: visible(submission.file),
    tier: tierAt,
    verdict: STATUS[verdict],
    ...(waivers > 0 && { waivers }),
    statuses: indicators.map(statusOf).join(''),
    weakest: weakestEvidence(indicators.flatMap(({ requirements }) => requirements)),
    requirements: indicators.map(({ requirements }) =>
      requirements.map((one) => results.placeOf(requirementData(one, texts))),
    ),
    findings: findings.map((finding) => findingData(finding, codes, tier, texts)),
  };
}

const statusOf = ({ status, waived }: IndicatorResult): StatusLetter => (waived ? 'w' : STATUS[status]);

const findingData = (
  { code, message, indicator, at }: Finding,
  codes: readonly string[],
  tier: Evaluation['tier'],
  texts: Texts,
): PageFinding => [
  codes.indexOf(code),
  texts.message(message),
  tier.indicators.findIndex(({ id }) => id === indicator),
  at?.line ?? 0,
  at?.column ?? 0,
];
