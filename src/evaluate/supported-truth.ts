import type { Evidence, Truth } from '../model/index.ts';
import { strongest, weakest } from './evidence.ts';
import { and, or } from './kleene.ts';

/** A truth and its support; what is unknown has none. */
export interface SupportedTruth {
  readonly truth: Truth;
  readonly evidence?: Evidence;
}

/** True as strong as the weakest of the parts; one false part suffices to refute it, so that the strongest of those counts. */
export function allOf(parts: readonly SupportedTruth[]): SupportedTruth {
  const truth = and(parts.map((part) => part.truth));
  return supported(truth, parts, truth === 'true' ? weakest : strongest);
}

/** True as strong as the strongest true part; only all of the parts together refute it. */
export function anyOf(parts: readonly SupportedTruth[]): SupportedTruth {
  const truth = or(parts.map((part) => part.truth));
  return supported(truth, parts, truth === 'true' ? strongest : weakest);
}

function supported(truth: Truth, parts: readonly SupportedTruth[], pick: typeof weakest): SupportedTruth {
  const evidence = pick(parts.filter((part) => part.truth === truth).map((part) => part.evidence));
  return evidence === undefined ? { truth } : { truth, evidence };
}
