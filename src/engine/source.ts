import type { NumberFact } from '../model/index.ts';
import { type Ends, isExact, unitOf } from './number.ts';
import type { Relation } from './relation.ts';
import { caseOf, isNotNull, type Sql, text } from './sql.ts';

/** Where values stand one to a row: facts of a submission, or fields of a record. */
export interface Source {
  /** The row that is judged. */
  readonly row: Relation;
  /** The values, a row each, grouped to one row; `column` names them. */
  readonly values: Relation;
  readonly column: 'fact' | 'field';
  /** The items of sets, likewise. */
  readonly items: Relation;
  /** Records are raw material: an exact figure in one is measured. */
  readonly measured: boolean;
}

const picked = ({ row, values, column }: Source, aggregate: Sql, id: string, hint: string): Sql =>
  row.let(values.let(`${aggregate} FILTER (WHERE ${column} = ${text(id)})`, hint), hint);

/** A number as it was reported. */
export interface ReportedColumns {
  readonly is: Sql;
  readonly ends: Ends;
  readonly evidence: Sql;
  /** The decimals that a figure is written with; null where it is none. */
  readonly decimals: () => Sql;
}

const FORM = `CASE WHEN low_included = FALSE THEN 1 ELSE 0 END + CASE WHEN high_included = FALSE THEN 2 ELSE 0 END`;

export function reportedNumber(source: Source, fact: NumberFact): ReportedColumns {
  const { row } = source;
  const { wide } = row.dialect.types;
  const unit = unitOf(fact);
  const scaled = (end: Sql) => `CAST(${unit === 1n ? end : `${end} * ${unit}`} AS ${wide})`;
  const end = (name: 'low' | 'high') => picked(source, `max(${scaled(name)})`, fact.id, `${fact.id}_${name}`);
  const form = picked(source, `max(${FORM})`, fact.id, `${fact.id}_form`);
  const open = (bit: 1 | 2) => row.let(`coalesce((${form} & ${bit}) <> 0, FALSE)`, `${fact.id}_open${bit}`);
  const floor = fact.type === 'measure' && fact.negative ? undefined : '0';
  const roof = fact.type === 'rate' && !fact.aboveWhole ? String(unit) : undefined;
  const within = (name: 'low' | 'high', domain: Sql | undefined) =>
    domain === undefined ? end(name) : row.let(`coalesce(${end(name)}, ${domain})`, `${fact.id}_${name}`);
  const ends: Ends = {
    low: { n: within('low', floor), d: unit, open: open(1) },
    high: { n: within('high', roof), d: unit, open: open(2) },
  };
  return {
    is: isNotNull(form),
    ends,
    evidence: source.measured ? caseOf([[isExact(ends), '3']], '2') : '2',
    decimals: () => picked(source, 'max(decimals)', fact.id, `${fact.id}_decimals`),
  };
}

/** A record's name among its fields. */
export const NAME = "max(word) FILTER (WHERE field = 'name')";

export const reportedFlag = (source: Source, id: string): Sql => picked(source, 'bool_or(flag)', id, id);
export const reportedWord = (source: Source, id: string): Sql => picked(source, 'max(word)', id, id);
/** Of a set and a list: null where it was not reported. */
export const reportedOpen = (source: Source, id: string): Sql =>
  picked(source, 'bool_or(open)', id, `${id}_open`);

/** How many of these items a set has, or how many at all. */
export function itemsThere({ row, items, column }: Source, id: string, wanted?: readonly string[]): Sql {
  const among = wanted === undefined ? '' : ` AND item IN (${wanted.map(text).join(', ')})`;
  const count = items.let(`count(*) FILTER (WHERE ${column} = ${text(id)}${among})`, `${id}_items`);
  return row.let(`coalesce(${count}, 0)`, `${id}_items`);
}
