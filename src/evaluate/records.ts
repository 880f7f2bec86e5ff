import type { FactRecord, FactValue, ListFact } from '../model/index.ts';
import { compare, ZERO } from '../quantity/index.ts';
import type { Scope } from './scope.ts';

export type ListValue = Extract<FactValue, { kind: 'list' }>;

/** A list's records less those that another list names (不含上述创新应用): the same innovation is not counted twice. */
export function counted(list: ListValue, excluding: string | undefined, scope: Scope): readonly FactRecord[] {
  const other = excluding === undefined ? undefined : scope.known(excluding)?.value;
  if (other?.kind !== 'list') return list.records;
  const names = new Set(other.records.map(nameOf).filter((name) => name !== undefined));
  return list.records.filter((record) => !names.has(nameOf(record) ?? ''));
}

function nameOf(record: FactRecord): string | undefined {
  const name = record.fields.get('name');
  return name?.kind === 'text' ? name.text.replace(/[\s《》“”"]/g, '') : undefined;
}

/** Whether a group is sure to hold anything at all. */
export const certain = (record: FactRecord): boolean =>
  record.count.low !== undefined && compare(record.count.low.value, ZERO) > 0;

export const listFact = (scope: Scope, id: string): ListFact => {
  const fact = scope.fact(id);
  if (fact?.type !== 'list') throw new Error(`"${id}" is no list`);
  return fact;
};
