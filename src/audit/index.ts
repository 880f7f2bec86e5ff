import type { Evaluation, Finding, Standard } from '../model/index.ts';
import { claimContradicted } from './claim-contradicted.ts';
import { countMismatch } from './count-mismatch.ts';
import { implausibleValue } from './implausible-value.ts';
import { nearMiss } from './near-miss.ts';
import { type FindingRule, findings } from './rule.ts';
import { unsubstantiated } from './unsubstantiated.ts';
import { verdictContradicted } from './verdict-contradicted.ts';

/** The findings that one submission shows by itself, gravest first. */
const rules: readonly FindingRule[] = [
  verdictContradicted,
  implausibleValue,
  claimContradicted,
  nearMiss,
  countMismatch,
  unsubstantiated,
];

/** What a reviewer must know of this evaluation that is not itself a verdict. */
export const findingsOf = (evaluation: Evaluation, standard: Standard): readonly Finding[] =>
  rules.flatMap((rule) => findings(rule, evaluation, standard));
