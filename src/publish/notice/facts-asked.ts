import type { Check, Fact, Indicator, NumberFact, Rational, Standard } from '../../model/index.ts';

/** A fact that an indicator's checks ask, with the threshold that it is held against, where there is one. */
export interface Asked {
  readonly fact: Fact;
  readonly threshold?: Rational;
}

/** The facts of an indicator's checks in the standard's order, each once; what one is computed from stands before it. */
export function factsAsked(indicator: Indicator, standard: Standard): readonly Asked[] {
  const asked = new Map<string, Asked>();
  const ask = (id: string, threshold?: Rational): void => {
    const fact = standard.facts.get(id);
    if (fact === undefined || asked.has(id)) return;
    for (const input of inputsOf(fact)) ask(input);
    asked.set(id, { fact, ...(threshold && { threshold }) });
  };
  const walk = (check: Check): void => {
    if ('checks' in check) for (const part of check.checks) walk(part);
    else ask(check.fact, check.kind === 'compare' ? check.threshold.value : undefined);
  };
  for (const { when, check } of indicator.requirements) {
    if (when) walk(when);
    walk(check);
  }
  return [...asked.values()];
}

export const derivationOf = (fact: Fact): NumberFact['derived'] =>
  'derived' in fact ? fact.derived : undefined;

function inputsOf(fact: Fact): readonly string[] {
  const derived = derivationOf(fact);
  if (derived === undefined) return [];
  return derived.kind === 'ratio' ? [derived.whole, derived.part] : [derived.of];
}
