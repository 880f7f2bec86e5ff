import type { FactRecord, FactValue, ListFact } from '../model/index.ts';
import { isCertain, isThere, supportOfList } from './derive.ts';
import { asList, type Scope } from './scope.ts';
import type { SupportedTruth } from './supported-truth.ts';

export type ListValue = Extract<FactValue, { kind: 'list' }>;

/** A record that is there, and whether another list leaves it out. */
export interface Candidate {
  readonly record: FactRecord;
  readonly excluded: SupportedTruth;
}

/** A list's records, and which of them another list names (不含上述创新应用): the same one is not counted twice. */
export function candidates(
  list: ListValue,
  excluding: string | undefined,
  scope: Scope,
): readonly Candidate[] {
  const exclude = excluding === undefined ? () => NOT_EXCLUDED : exclusion(excluding, scope);
  return list.records.filter(isThere).map((record) => ({ record, excluded: exclude(record) }));
}

const NOT_EXCLUDED: SupportedTruth = { truth: 'false', evidence: 'measured' };
const UNKNOWN: SupportedTruth = { truth: 'unknown' };

/** Of what was not reported at all (the list, a name in either) the exclusion is unknown: the word says that there is none. */
function exclusion(id: string, scope: Scope): (record: FactRecord) => SupportedTruth {
  const open: SupportedTruth = scope.attested ? { truth: 'false', evidence: 'attested' } : UNKNOWN;
  const other = scope.look(id);
  if (other.kind !== 'known') return () => open;
  const value = asList(other.known, id);
  if (value.open) return () => UNKNOWN;
  const evidence = supportOfList(value);
  const there = value.records.filter(isThere);
  const certain = new Set(there.filter(isCertain).map(nameOf));
  const all = new Set(there.map(nameOf));
  return (record) => {
    const name = nameOf(record);
    if (name === undefined) return open;
    if (certain.has(name)) return { truth: 'true', evidence };
    if (all.has(name)) return UNKNOWN;
    return all.has(undefined) ? open : { truth: 'false', evidence };
  };
}

/** Names are compared after NFKC, without spaces and the marks that titles are put in. */
function nameOf({ fields }: FactRecord): string | undefined {
  const name = fields.get('name');
  return name?.kind === 'text' ? name.text.normalize('NFKC').replace(/[\s《》“”"]/g, '') : undefined;
}

/** What a record is called: its name, or the first text that it has. */
export function titleOf({ fields }: FactRecord): string | undefined {
  const name = fields.get('name');
  if (name?.kind === 'text') return name.text;
  for (const value of fields.values()) if (value.kind === 'text') return value.text;
  return undefined;
}

export function listFact(scope: Scope, id: string): ListFact {
  const fact = scope.fact(id);
  if (fact.type !== 'list') throw new Error(`"${id}" is no list`);
  return fact;
}
