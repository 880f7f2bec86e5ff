import type { Check, Fact, Indicator, Rational, Requirement, Standard } from '../model/index.ts';
import { inputsOf } from './derivation.ts';
import { leavesOf } from './leaves.ts';

/** A fact that checks ask, with the threshold that it is held against, where there is one. */
export interface AskedFact {
  readonly fact: Fact;
  readonly threshold?: Rational;
}

/** The facts of an indicator's checks in the standard's order, each once; what one is computed from stands before it. */
export const factsAsked = ({ requirements }: Indicator, standard: Standard): readonly AskedFact[] =>
  factsAskedBy(requirements.flatMap(checksOf), standard);

/** What a requirement asks: whom it binds, where it says so, and then its check. */
export const checksOf = ({ when, check }: Requirement): readonly Check[] =>
  when === undefined ? [check] : [when, check];

/** The same of single checks. */
export function factsAskedBy(checks: readonly Check[], standard: Standard): readonly AskedFact[] {
  const asked = new Map<string, AskedFact>();
  const ask = (id: string, threshold?: Rational): void => {
    const fact = standard.facts.get(id);
    if (fact === undefined || asked.has(id)) return;
    for (const input of inputsOf(fact)) ask(input);
    asked.set(id, { fact, ...(threshold && { threshold }) });
  };
  for (const check of checks.flatMap(leavesOf)) {
    if ('excluding' in check && check.excluding !== undefined) ask(check.excluding);
    ask(check.fact, check.kind === 'compare' ? check.threshold.value : undefined);
  }
  return [...asked.values()];
}
