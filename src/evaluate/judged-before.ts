import type {
  CheckResult,
  Evidence,
  Position,
  ReportedFact,
  Requirement,
  RequirementResult,
  Standard,
  Submission,
} from '../model/index.ts';
import { checksOf, factsAskedBy } from '../standard/index.ts';
import { judgeRequirement } from './requirement.ts';
import type { Scope } from './scope.ts';

export type Judged = Omit<RequirementResult, 'waiver'>;

/** What a requirement came to, and the reported facts that it was judged on, in the order of those it asks. */
interface Before {
  readonly facts: readonly (ReportedFact | undefined)[];
  readonly result: Judged;
}

/** By the value of the first fact, then of the second, and so on: values are the same where they are one object. */
type Branch = Map<unknown, Branch | Before>;

interface Memory {
  readonly standard: Pick<Standard, 'facts' | 'scales' | 'comparison'>;
  /** The ids of all facts that the requirement may look at. */
  readonly asked: readonly string[];
  /** By what else its result depends on. */
  readonly branches: Map<string, Branch>;
}

/** So many results are remembered, of all requirements together; then it begins anew. */
const MOST = 8192;
let memories = new WeakMap<Requirement, Memory>();
let remembered = 0;

/**
 * Judges a requirement, or takes what was judged before on the same values: most communities report the same flags and
 * sets, and leave out the same facts. The same arguments give an equal result either way.
 */
export function judgedBefore(
  requirement: Requirement,
  scope: Scope,
  least: Evidence,
  standard: Standard,
  submission: Submission,
): Judged {
  const memory = memoryOf(requirement, standard);
  const facts = memory.asked.map((id) => submission.facts.get(id));
  if (!facts.every(isRepeatable)) return judgeRequirement(requirement, scope, least);
  const { branch, last } = branchFor(memory, `${least}${scope.attested}${scope.margins}`, facts);
  const before = branch.get(last) as Before | undefined;
  if (before?.facts.every((fact, i) => fact?.written === facts[i]?.written) && areTold(before.facts))
    return movedTo(before, facts);
  const result = judgeRequirement(requirement, scope, least);
  remember(branch, last, { facts, result });
  return result;
}

/** Records have places of their own, and what is supposed is judged otherwise than what is reported. */
const isRepeatable = (fact: ReportedFact | undefined): boolean =>
  fact === undefined ||
  (fact.assumed === undefined && (fact.value.kind !== 'list' || fact.value.records.length === 0));

function memoryOf(requirement: Requirement, standard: Standard): Memory {
  const before = memories.get(requirement);
  if (before !== undefined && isSame(before.standard, standard)) return before;
  const asked = factsAskedBy(checksOf(requirement), standard).map(({ fact }) => fact.id);
  const { facts, scales, comparison } = standard;
  const memory = { standard: { facts, scales, comparison }, asked, branches: new Map() };
  memories.set(requirement, memory);
  return memory;
}

const isSame = (a: Memory['standard'], b: Memory['standard']): boolean =>
  a.facts === b.facts && a.scales === b.scales && a.comparison === b.comparison;

function branchFor(
  { branches }: Memory,
  variant: string,
  facts: Before['facts'],
): { readonly branch: Branch; readonly last: unknown } {
  let branch = below(branches as Branch, variant);
  for (const fact of facts.slice(0, -1)) branch = below(branch, fact?.value);
  return { branch, last: facts.at(-1)?.value };
}

function below(branch: Branch, key: unknown): Branch {
  const found = branch.get(key) as Branch | undefined;
  if (found !== undefined) return found;
  const made: Branch = new Map();
  branch.set(key, made);
  return made;
}

function remember(branch: Branch, last: unknown, before: Before): void {
  branch.set(last, before);
  remembered += 1;
  if (remembered < MOST) return;
  memories = new WeakMap();
  remembered = 0;
}

/** Places are told apart as objects: two facts that share one (a program may give them so) could change places. */
const areTold = (facts: Before['facts']): boolean => {
  const places = facts.flatMap((fact) => fact?.at ?? []);
  return new Set(places).size === places.length;
};

/** The same result where the facts stand at these places. */
function movedTo({ facts: then, result: before }: Before, now: Before['facts']): Judged {
  if (then.every((fact, i) => isSamePlace(fact?.at, now[i]?.at))) return before;
  const place = (at: Position): Position => {
    const index = then.findIndex((fact) => fact?.at === at);
    return now[index]?.at ?? at;
  };
  const { result, when } = before;
  return { ...before, result: moved(result, place), ...(when && { when: moved(when, place) }) };
}

const isSamePlace = (a: Position | undefined, b: Position | undefined): boolean =>
  a === b || (a?.line === b?.line && a?.column === b?.column);

/** Places are the only thing in a result that is not made of values alone. */
function moved(result: CheckResult, place: (at: Position) => Position): CheckResult {
  const at = result.at && { at: place(result.at) };
  if (result.parts !== undefined)
    return { ...result, ...at, parts: result.parts.map((part) => moved(part, place)) };
  const { claimed } = result;
  return { ...result, ...at, ...(claimed && { claimed: { ...claimed, at: place(claimed.at) } }) };
}
