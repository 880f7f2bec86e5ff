import type { Check, CheckOf, CheckResult, LeafResult } from '../model/index.ts';

type CombinationCheck = CheckOf<'all'> | CheckOf<'any'>;

/** The checks on one fact each that a check combines; itself where it combines none. */
export const leavesOf = (check: Check): readonly Exclude<Check, CombinationCheck>[] =>
  'checks' in check ? check.checks.flatMap(leavesOf) : [check];

/** Whether any leaf of a result is so. */
export const someLeaf = (result: CheckResult, is: (leaf: LeafResult) => boolean): boolean =>
  result.parts === undefined ? is(result) : result.parts.some((part) => someLeaf(part, is));

/** The results of a check's leaves, in the standard's order. */
export const leafResults = (result: CheckResult): readonly LeafResult[] =>
  result.parts === undefined ? [result] : result.parts.flatMap(leafResults);
