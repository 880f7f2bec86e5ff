import type {
  CheckResult,
  Close,
  Evaluation,
  Gap,
  Indicator,
  RequirementResult,
  Standard,
  Weak,
} from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import { leafResults, shareOf } from '../standard/index.ts';
import { actionsOf, bySize } from './actions.ts';

const CLOSEST = 3;

/** Holds an evaluation against its tier as work to be done. Pure. */
export function gapOf(evaluation: Evaluation, standard: Standard): Gap {
  const all = evaluation.indicators.flatMap(({ indicator, requirements }) =>
    requirements.map((result) => ({ indicator, result })),
  );
  const open = all.filter(({ result }) => result.waiver === undefined);
  const short = (['unmet', 'undetermined'] as const).flatMap((status) =>
    bySize(
      open
        .filter(({ result }) => result.status === status)
        .map(({ indicator, result }) => ({ indicator, result, actions: actionsOf(result, standard) })),
    ),
  );
  const met = all.filter(({ result }) => result.status === 'met');
  return {
    evaluation,
    short,
    weak: met.flatMap(({ indicator, result }) => weakOf(indicator, result, standard)),
    closest: met
      .flatMap(({ indicator, result }) => closeOf(indicator, result))
      .toSorted((a, b) => compare(a.margin.share, b.margin.share))
      .slice(0, CLOSEST),
  };
}

function weakOf(
  indicator: Indicator,
  { requirement, evidence, result }: RequirementResult,
  standard: Standard,
): readonly Weak[] {
  if (evidence === undefined || evidence === 'measured') return [];
  const facts = leafResults(result)
    .filter((one) => one.truth === 'true' && one.evidence === evidence)
    .flatMap((one) => strongerFacts(one, standard));
  return [{ indicator, requirement, evidence, facts: [...new Set(facts)] }];
}

/** Of a check on what was not reported: what is missing; of a declared rate: its counts; else the fact itself. */
function strongerFacts({ missing, fact }: CheckResult, { facts }: Standard): readonly string[] {
  const ids = missing ?? (fact === undefined ? [] : [fact.id]);
  return ids.flatMap((id) => {
    const share = shareOf(facts.get(id));
    return share === undefined ? [id] : [share.part, share.whole];
  });
}

/** A met requirement is as close as the part of it that passes by least. */
function closeOf(indicator: Indicator, { requirement, result }: RequirementResult): readonly Close[] {
  if (result.check.kind === 'any') return [];
  const margins = leafResults(result).flatMap(({ margin }) => margin ?? []);
  const [least] = margins.toSorted((a, b) => compare(a.share, b.share));
  return least === undefined ? [] : [{ indicator, requirement, margin: least }];
}
