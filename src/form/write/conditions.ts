import type { Check, FormKey, Indicator, Rational, Requirement, Standard } from '../../model/index.ts';
import { factsAskedBy } from '../../standard/index.ts';

/** What a row of the form applies under: a count that is large enough. */
export interface Condition {
  readonly key: FormKey;
  readonly atLeast: Rational;
}

/** By the facts of an indicator that it asks only of those whom a count makes subject to it: that count. */
export function conditionsOf(
  { requirements }: Indicator,
  standard: Standard,
): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>();
  const always = new Set<string>();
  for (const { when, check } of requirements) {
    const condition = conditionIn(when, standard);
    for (const { fact } of factsAskedBy([check], standard)) {
      const before = found.get(fact.id);
      const own = condition !== undefined && condition.key !== `fact ${fact.id}`;
      if (!own || (before !== undefined && before.key !== condition.key)) always.add(fact.id);
      else found.set(fact.id, condition);
    }
  }
  return new Map([...found].filter(([id]) => !always.has(id)));
}

/** `{ fact: ebike_estates, at_least: 1 }`: who has none is not bound. */
function conditionIn(when: Requirement['when'], { facts }: Standard): Condition | undefined {
  if (!isLowerEnd(when) || facts.get(when.fact)?.type !== 'count') return undefined;
  return { key: `fact ${when.fact}`, atLeast: when.threshold.value };
}

const isLowerEnd = (check: Check | undefined): check is Extract<Check, { kind: 'compare' }> =>
  check?.kind === 'compare' && check.op === 'at_least' && check.upper === undefined;
