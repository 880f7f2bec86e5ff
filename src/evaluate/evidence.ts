import type { Evidence } from '../model/index.ts';

/** Weakest first. */
const RANKS: readonly Evidence[] = ['attested', 'declared', 'measured'];
const rank = (e: Evidence | undefined): number => (e === undefined ? -1 : RANKS.indexOf(e));

export const weakest = (parts: readonly (Evidence | undefined)[]): Evidence | undefined =>
  parts.reduce((a, b) => (rank(b) < rank(a) ? b : a), 'measured' as Evidence | undefined);

export const strongest = (parts: readonly (Evidence | undefined)[]): Evidence | undefined =>
  parts.reduce((a, b) => (rank(b) > rank(a) ? b : a), undefined);

/** Does this support count where at least `least` is asked for? */
export const suffices = (support: Evidence | undefined, least: Evidence): boolean =>
  rank(support) >= rank(least);

/** The same question at each floor of evidence. */
export const byFloor = <T>(ask: (floor: Evidence) => T): Readonly<Record<Evidence, T>> => ({
  attested: ask('attested'),
  declared: ask('declared'),
  measured: ask('measured'),
});
