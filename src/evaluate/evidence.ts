import type { Evidence } from '../model/index.ts';

/** Weakest first: no support at all, and each that there is. */
const RANKS: readonly (Evidence | undefined)[] = [undefined, 'attested', 'declared', 'measured'];
const rank = (e: Evidence | undefined): number => RANKS.indexOf(e);

export const weakest = (parts: readonly (Evidence | undefined)[]): Evidence | undefined =>
  RANKS[parts.reduce((least, part) => Math.min(least, rank(part)), RANKS.length - 1)];

export const strongest = (parts: readonly (Evidence | undefined)[]): Evidence | undefined =>
  RANKS[parts.reduce((most, part) => Math.max(most, rank(part)), 0)];

/** Does this support count where at least `least` is asked for? */
export const suffices = (support: Evidence | undefined, least: Evidence): boolean =>
  rank(support) >= rank(least);

/** The same question at each floor of evidence. */
export const byFloor = <T>(ask: (floor: Evidence) => T): Readonly<Record<Evidence, T>> => ({
  attested: ask('attested'),
  declared: ask('declared'),
  measured: ask('measured'),
});
