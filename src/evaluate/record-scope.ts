import type { Evidence, FactRecord, FactValue, ListFact } from '../model/index.ts';
import { exactValue } from '../quantity/index.ts';
import type { Scope } from './scope.ts';

/** One record of a list as a scope: a condition's `fact` is the record's field. */
export function recordScope(list: ListFact, record: FactRecord, outer: Scope): Scope {
  return {
    rule: outer.rule,
    scales: outer.scales,
    fact: (id) => list.fields.get(id),
    known: (id) => {
      const value = record.fields.get(id);
      return value && { value, evidence: supportOf(value), computed: false, at: record.at };
    },
    missing: (id) => [`${list.id}.${id}`],
    attested: outer.attested,
  };
}

/** Records are raw material: only a bound or an open set among their fields is a mere declaration. */
function supportOf(value: FactValue): Evidence {
  if (value.kind === 'quantity') return exactValue(value.quantity) === undefined ? 'declared' : 'measured';
  return value.kind === 'set' && value.open ? 'declared' : 'measured';
}
