import type { ComparisonRule, Fact, ListFact, NumberFact, Standard } from '../model/index.ts';
import { derivationOf } from '../standard/index.ts';
import { countOf, extreme, ratio } from './computed.ts';
import type { ComputedColumns, KnownColumns } from './knowledge.ts';
import { asReported, together } from './known.ts';
import { type ListColumns, listColumns, type Records, recordsOf } from './list.ts';
import { Refused } from './refused.ts';
import type { Relation } from './relation.ts';
import { itemsThere, reportedNumber, reportedOpen, type Source } from './source.ts';
import type { Sql } from './sql.ts';

/** Where a check looks its facts up: a submission's row, or a record's. */
export interface Scope {
  readonly source: Source;
  readonly row: Relation;
  readonly rule: ComparisonRule;
  readonly scales: Standard['scales'];
  /** Whether the acceptance group's word stands in for what was not reported: a constant or a column. */
  readonly attested: Sql;
  readonly fact: (id: string) => Fact;
  readonly number: (id: string) => KnownColumns;
  readonly list: (id: string) => ListColumns;
}

export const attestedBy = (scope: Scope, attested: Sql): Scope => ({ ...scope, attested });

export const isNumber = (fact: Fact): fact is NumberFact =>
  fact.type === 'count' || fact.type === 'measure' || fact.type === 'rate';

/** One record of a list: a condition's `fact` is its field. */
export function recordScope({ list, source, row }: Records, outer: Scope, attested: Sql): Scope {
  const fact = (id: string): Fact => {
    const field = list.fields.get(id);
    if (field === undefined) throw new Error(`no field "${id}" in "${list.id}"`);
    return field;
  };
  return {
    source,
    row,
    rule: outer.rule,
    scales: outer.scales,
    attested,
    fact,
    number: (id) => {
      const field = fact(id) as NumberFact;
      return asReported(field, reportedNumber(source, field));
    },
    list: () => {
      throw new Error('a list in a record');
    },
  };
}

/** A submission's row: what it reports, and what is computed of it. */
export function submissionScope(standard: Standard, source: Source): Scope {
  const { row } = source;
  const numbers = new Map<string, KnownColumns>();
  const lists = new Map<string, ListColumns>();
  const fact = (id: string): Fact => {
    const found = standard.facts.get(id);
    if (found === undefined) throw new Error(`no fact "${id}"`);
    return found;
  };
  const list = (id: string): ListColumns => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const records = recordsOf(row.dialect, fact(id) as ListFact, `r${lists.size + 1}`);
    const made = listColumns(row, records, reportedOpen(source, id), `a${lists.size + 1}`);
    lists.set(id, made);
    return made;
  };
  const number = (id: string): KnownColumns => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const made = numberOf(id);
    numbers.set(id, made);
    return made;
  };
  const numberOf = (id: string): KnownColumns => {
    const asked = fact(id) as NumberFact;
    const reported = reportedNumber(source, asked);
    const computed = computedOf(asked, { source, fact, number, list });
    return computed === undefined ? asReported(asked, reported) : together(row, asked, computed, reported);
  };
  return {
    source,
    row,
    rule: standard.comparison,
    scales: standard.scales,
    attested: 'FALSE',
    fact,
    number,
    list,
  };
}

type Inputs = Pick<Scope, 'source' | 'fact' | 'number' | 'list'>;

function computedOf(asked: NumberFact, { source, fact, number, list }: Inputs): ComputedColumns | undefined {
  const { row } = source;
  const derivation = derivationOf(asked);
  if (derivation === undefined) return undefined;
  if (derivation.kind === 'ratio') {
    for (const input of [derivation.part, derivation.whole])
      if (derivationOf(fact(input))?.kind === 'ratio') throw new Refused('engine-share-of-shares', asked.id);
    return ratio(row, asked, number(derivation.part), number(derivation.whole));
  }
  const of = fact(derivation.of);
  if (derivation.kind === 'count-of' && of.type === 'set') {
    const items = itemsThere(source, of.id);
    return countOf(row, asked, reportedOpen(source, of.id), { low: items, high: items }, '2');
  }
  const columns = list(derivation.of);
  if (derivation.kind === 'count-of')
    return countOf(row, asked, columns.open, columns.total, columns.support);
  const field = columns.records.list.fields.get(derivation.field);
  if ((field?.type === 'count') !== (asked.type === 'count'))
    throw new Refused('engine-extreme-of-other', asked.id);
  return extreme(row, asked, derivation, columns);
}
