import type { Check, Derivation, Fact, Indicator, Rational, Requirement, Standard } from '../model/index.ts';

/** A fact that checks ask, with the threshold that it is held against, where there is one. */
export interface Asked {
  readonly fact: Fact;
  readonly threshold?: Rational;
}

/** The facts of an indicator's checks in the standard's order, each once; what one is computed from stands before it. */
export const factsAsked = ({ requirements }: Indicator, standard: Standard): readonly Asked[] =>
  factsAskedBy(requirements.flatMap(checksOf), standard);

/** What a requirement asks: whom it binds, where it says so, and then its check. */
export const checksOf = ({ when, check }: Requirement): readonly Check[] =>
  when === undefined ? [check] : [when, check];

/** The same of single checks. */
export function factsAskedBy(checks: readonly Check[], standard: Standard): readonly Asked[] {
  const asked = new Map<string, Asked>();
  const ask = (id: string, threshold?: Rational): void => {
    const fact = standard.facts.get(id);
    if (fact === undefined || asked.has(id)) return;
    for (const input of inputsOf(fact)) ask(input);
    asked.set(id, { fact, ...(threshold && { threshold }) });
  };
  const walk = (check: Check): void => {
    if ('checks' in check) for (const part of check.checks) walk(part);
    else {
      if ('excluding' in check && check.excluding !== undefined) ask(check.excluding);
      ask(check.fact, check.kind === 'compare' ? check.threshold.value : undefined);
    }
  };
  for (const check of checks) walk(check);
  return [...asked.values()];
}

export const derivationOf = (fact: Fact): Derivation | undefined =>
  'derived' in fact ? fact.derived : undefined;

/** The facts that a derived one is computed from; a rate's whole before its part, as people say it. */
export function inputsOf(fact: Fact): readonly string[] {
  const derived = derivationOf(fact);
  if (derived === undefined) return [];
  return derived.kind === 'ratio' ? [derived.whole, derived.part] : [derived.of];
}
