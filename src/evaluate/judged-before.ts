import type {
  Evidence,
  FactRecord,
  FactValue,
  ReportedFact,
  Requirement,
  Standard,
  Submission,
} from '../model/index.ts';
import { checksOf, factsAskedBy } from '../standard/index.ts';
import { areTold, type Facts, type Judged, movedTo, tellsLines } from './moved.ts';
import { judgeRequirement } from './requirement.ts';
import type { Scope } from './scope.ts';

/** What a requirement came to, and the reported facts that it was judged on, in the order of those it asks. */
interface Before {
  readonly facts: Facts;
  readonly result: Judged;
}

/** By the value of the first fact, then of the second, and so on. */
type Branch = Map<unknown, Branch | Before>;

interface Memory {
  readonly standard: Pick<Standard, 'facts' | 'scales' | 'comparison'>;
  /** The ids of all facts that the requirement may look at. */
  readonly asked: readonly string[];
  /** By what else its result depends on. */
  readonly branches: Map<string, Branch>;
  /** How often it was asked, and how often that was known. */
  tries: number;
  hits: number;
}

/** A requirement whose figures are nearly always new is not remembered: after so many tries it is known which are. */
const TRIES = 256;
const isWorthIt = ({ tries, hits }: Memory): boolean => tries < TRIES || hits * 8 > tries;

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
  memory.tries += 1;
  if (facts.some(isAssumed) || !isWorthIt(memory)) return judgeRequirement(requirement, scope, least);
  const { branch, last } = branchFor(memory, `${least}${scope.attested}${scope.margins}`, facts);
  const before = branch.get(last) as Before | undefined;
  if (before?.facts.every((fact, i) => isSameFact(fact, facts[i]))) {
    memory.hits += 1;
    return movedTo(before.result, before.facts, facts);
  }
  const result = judgeRequirement(requirement, scope, least);
  if (areTold(facts) && !tellsLines(result)) remember(branch, last, { facts, result });
  return result;
}

/** What is supposed is judged otherwise than what is reported. */
const isAssumed = (fact: ReportedFact | undefined): boolean => fact?.assumed !== undefined;

/** What a value is found by: equal values are one object, but for lists, whose records have places of their own. */
const keyOf = (fact: ReportedFact | undefined): unknown =>
  fact?.value.kind === 'list' ? listKey(fact.value) : fact?.value;

/** Lists that differ may have one key: whether they are the same is asked once more. */
function listKey({ open, records }: List): string {
  let key = `${open}${records.length}`;
  for (const { fields } of records)
    for (const value of fields.values()) if (value.kind === 'text') key += `\n${value.text}`;
  return key;
}

function isSameFact(a: ReportedFact | undefined, b: ReportedFact | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.written !== b.written) return false;
  return (
    a.value === b.value || (a.value.kind === 'list' && b.value.kind === 'list' && sameList(a.value, b.value))
  );
}

type List = Extract<FactValue, { kind: 'list' }>;

const sameList = (a: List, b: List): boolean =>
  a.open === b.open &&
  a.records.length === b.records.length &&
  a.records.every((record, i) => isSameRecord(record, b.records[i]));

const isSameRecord = (a: FactRecord, b: FactRecord | undefined): boolean =>
  b !== undefined &&
  a.grouped === b.grouped &&
  a.count === b.count &&
  a.fields.size === b.fields.size &&
  [...a.fields].every(([name, value]) => isSameField(value, b.fields.get(name)));

const isSameField = (a: FactValue, b: FactValue | undefined): boolean =>
  a === b || (a.kind === 'text' && b?.kind === 'text' && a.text === b.text);

function memoryOf(requirement: Requirement, standard: Standard): Memory {
  const before = memories.get(requirement);
  if (before !== undefined && isSame(before.standard, standard)) return before;
  const asked = factsAskedBy(checksOf(requirement), standard).map(({ fact }) => fact.id);
  const { facts, scales, comparison } = standard;
  const memory = { standard: { facts, scales, comparison }, asked, branches: new Map(), tries: 0, hits: 0 };
  memories.set(requirement, memory);
  return memory;
}

const isSame = (a: Memory['standard'], b: Memory['standard']): boolean =>
  a.facts === b.facts && a.scales === b.scales && a.comparison === b.comparison;

function branchFor(
  { branches }: Memory,
  variant: string,
  facts: Facts,
): { readonly branch: Branch; readonly last: unknown } {
  let branch = below(branches as Branch, variant);
  for (const fact of facts.slice(0, -1)) branch = below(branch, keyOf(fact));
  return { branch, last: keyOf(facts.at(-1)) };
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
