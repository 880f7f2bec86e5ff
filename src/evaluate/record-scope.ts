import type { Evidence, FactRecord, FactValue, ListFact } from '../model/index.ts';
import { exactValue } from '../quantity/index.ts';
import { fitted, type Scope } from './scope.ts';

/** One record of a list as a scope: a condition's `fact` is the record's field. */
export function recordScope(list: ListFact, record: FactRecord, outer: Scope): Scope {
  const fact = (id: string) => {
    const field = list.fields.get(id);
    if (field === undefined) throw new Error(`no field "${id}" in "${list.id}"`);
    return field;
  };
  return {
    rule: outer.rule,
    scales: outer.scales,
    attested: outer.attested,
    condition: true,
    margins: false,
    fact,
    look: (id) => {
      const given = record.fields.get(id);
      if (given === undefined) return { kind: 'missing', facts: [`${list.id}.${id}`], couldBe: () => true };
      const value = fitted(given, fact(id));
      return { kind: 'known', known: { value, evidence: supportOf(value), at: record.at } };
    },
  };
}

/** Records are raw material: only a bound or an open set among their fields is a mere declaration. */
function supportOf(value: FactValue): Evidence {
  if (value.kind === 'quantity') return exactValue(value.quantity) === undefined ? 'declared' : 'measured';
  return value.kind === 'set' && value.open ? 'declared' : 'measured';
}
