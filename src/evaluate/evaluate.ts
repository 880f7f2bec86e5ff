import type {
  Counts,
  Evaluation,
  EvaluationOptions,
  Indicator,
  IndicatorResult,
  RequirementResult,
  Standard,
  Status,
  Submission,
} from '../model/index.ts';
import { byFloor } from './evidence.ts';
import { judgedBefore } from './judged-before.ts';
import type { Scope } from './scope.ts';
import { attestedScope, submissionScope } from './submission-scope.ts';
import { isOver, waiverFor } from './waiver.ts';

/** Holds one submission against one tier. Pure: the same arguments give the same evaluation. */
export function evaluate(standard: Standard, submission: Submission, options: EvaluationOptions): Evaluation {
  const scope = submissionScope(standard, submission, options.margins ?? true);
  const indicators = options.tier.indicators.map((indicator) =>
    judgeIndicator(standard, submission, scope, indicator, options),
  );
  return {
    submission,
    tier: options.tier,
    verdict: overall(indicators.filter((i) => !i.waived).map((i) => i.status)),
    verdicts: byFloor((floor) => overall(indicators.filter((i) => !i.waived).map((i) => i.statuses[floor]))),
    counts: countsOf(indicators),
    waivers: indicators.flatMap((i) => i.requirements).filter(restsOnWaiver).length,
    idleWaivers: submission.waivers.flatMap((waiver) => {
      const used = indicators.some((i) =>
        i.requirements.some((r) => r.waiver === waiver && restsOnWaiver(r)),
      );
      const why = isOver(waiver, standard, options.asOf) ? 'expired' : 'unused';
      return used ? [] : [{ waiver, why } as const];
    }),
    indicators,
    findings: [],
  };
}

function judgeIndicator(
  standard: Standard,
  submission: Submission,
  scope: Scope,
  indicator: Indicator,
  options: EvaluationOptions,
): IndicatorResult {
  const claimed = submission.statements.get(indicator.id)?.claimed;
  const ownTier = options.tier.id === submission.tier;
  // A community's own claim counts for nothing without the group that accepted it, nor at another tier.
  const attested = ownTier && claimed === 'met' && submission.acceptance !== undefined;
  const inside = attested ? attestedScope(scope) : scope;
  const requirements = indicator.requirements.map((requirement): RequirementResult => {
    const waiver = waiverFor(submission, indicator, requirement, standard, options.asOf);
    const judged = judgedBefore(requirement, inside, options.evidence, standard, submission);
    return waiver === undefined ? judged : { ...judged, waiver };
  });
  const asked = requirements.filter((r) => r.waiver === undefined);
  const judged = asked.length > 0 ? asked : requirements;
  return {
    indicator,
    category: categoryOf(standard, indicator),
    status: overall(judged.map((r) => r.status)),
    statuses: byFloor((floor) => overall(judged.map((r) => r.statuses[floor]))),
    waived: asked.length === 0,
    ...(claimed && ownTier && { claimed }),
    requirements,
  };
}

/** Unmet if any is; else undetermined if any is; else not applicable if all are; else met. */
export function overall(statuses: readonly Status[]): Status {
  if (statuses.length === 0) return 'undetermined';
  if (statuses.includes('unmet')) return 'unmet';
  if (statuses.includes('undetermined')) return 'undetermined';
  return statuses.every((status) => status === 'not-applicable') ? 'not-applicable' : 'met';
}

/** A waiver matters where without it the requirement would not be met. */
const restsOnWaiver = (r: RequirementResult): boolean =>
  r.waiver !== undefined && (r.status === 'unmet' || r.status === 'undetermined');

/** Met, and any of the requirements that it was judged by is met only on the acceptance group's word. */
const restsOnWord = ({ requirements }: IndicatorResult): boolean =>
  requirements.some((r) => r.waiver === undefined && r.status === 'met' && r.evidence === 'attested');

function countsOf(indicators: readonly IndicatorResult[]): Counts {
  const count = (status: Status) => indicators.filter((i) => !i.waived && i.status === status).length;
  return {
    met: count('met'),
    attested: indicators.filter((i) => !i.waived && i.status === 'met' && restsOnWord(i)).length,
    unmet: count('unmet'),
    undetermined: count('undetermined'),
    notApplicable: count('not-applicable'),
    waived: indicators.filter((i) => i.waived).length,
  };
}

function categoryOf(standard: Standard, indicator: Indicator): Standard['categories'][number] {
  const category = standard.categories.find(({ id }) => id === indicator.category);
  if (category === undefined) throw new Error(`no category "${indicator.category}"`);
  return category;
}
