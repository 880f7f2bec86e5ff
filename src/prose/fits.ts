import type { Fact } from '../model/index.ts';
import { compare, rational } from '../quantity/index.ts';

/** The counts of which a rate is one over the other. */
export function ratioOf(
  fact: Fact | undefined,
): { readonly part: string; readonly whole: string } | undefined {
  const derived = fact?.type === 'rate' ? fact.derived : undefined;
  return derived?.kind === 'ratio' ? derived : undefined;
}

/** 3.5个 is no count, and 102% no rate. */
export function fits(value: string, fact: Fact | undefined): boolean {
  const numbers = value.match(/\d+(?:\.\d+)?/g) ?? [];
  if (fact?.type === 'count') return !numbers.some((number) => /\.\d*[1-9]/.test(number));
  if (fact?.type !== 'rate' || fact.aboveWhole === true || !value.endsWith('%')) return true;
  return numbers.every((number) => compare(rational(number), rational(100)) <= 0);
}
