import type { CheckResult, Evaluation, Standard } from '../model/index.ts';
import { leafResults } from '../standard/index.ts';
import { type FindingRule, placed, requirementsOf } from './rule.ts';

/** Claimed met, and a requirement rests on the attestation alone. */
export const unsubstantiated: FindingRule = {
  code: 'unsubstantiated',
  severity: 'info',
  find: (evaluation, standard) =>
    requirementsOf(evaluation)
      .filter(({ requirement }) => requirement.evidence === 'attested' || requirement.withheld === 'attested')
      .map((place) => {
        const facts = unreported(place.requirement.result, evaluation, standard);
        const known = facts.flatMap((id) => standard.facts.get(id)?.label ?? []);
        const args = {
          indicator: place.indicator.indicator.title,
          facts: known.length > 0 ? known : [place.requirement.requirement.clause],
        };
        return { args, ...placed(evaluation, place), facts };
      }),
};

/** The facts of those parts that the group's word carries: what was asked, where its inputs are missing as well. */
const unreported = (result: CheckResult, evaluation: Evaluation, standard: Standard): readonly string[] => [
  ...new Set(
    leafResults(result)
      .filter(({ truth, evidence }) => truth === 'true' && evidence === 'attested')
      .flatMap(({ fact, missing = [] }) => {
        const known = missing.filter((id) => standard.facts.has(id) && !evaluation.submission.facts.has(id));
        return fact !== undefined && standard.facts.has(fact.id) ? [fact.id] : known;
      }),
  ),
];
