import type { Truth } from '../model/index.ts';

/** Strong Kleene logic: what is unknown decides nothing unless it could not matter. */
export const and = (parts: readonly Truth[]): Truth =>
  parts.includes('false') ? 'false' : parts.includes('unknown') ? 'unknown' : 'true';

export const or = (parts: readonly Truth[]): Truth =>
  parts.includes('true') ? 'true' : parts.includes('unknown') ? 'unknown' : 'false';

export const not = (part: Truth): Truth =>
  part === 'unknown' ? 'unknown' : part === 'true' ? 'false' : 'true';
