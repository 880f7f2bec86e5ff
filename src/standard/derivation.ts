import type { Derivation, Fact } from '../model/index.ts';

type Ratio = Extract<Derivation, { readonly kind: 'ratio' }>;

/** How a fact is computed, where it is. */
export const derivationOf = (fact: Fact | undefined): Derivation | undefined =>
  fact !== undefined && 'derived' in fact ? fact.derived : undefined;

/** The part and the whole of a rate that is computed from them. */
export function shareOf(fact: Fact | undefined): Ratio | undefined {
  const derivation = derivationOf(fact);
  return derivation?.kind === 'ratio' ? derivation : undefined;
}

/** The facts that a derived one is computed from; a rate's whole before its part, as people say it. */
export function inputsOf(fact: Fact | undefined): readonly string[] {
  const derivation = derivationOf(fact);
  if (derivation === undefined) return [];
  return derivation.kind === 'ratio' ? [derivation.whole, derivation.part] : [derivation.of];
}
