import type { ListFact, NumberFact } from '../model/index.ts';
import type { Dialect } from './dialect.ts';
import type { ExtremeColumns } from './knowledge.ts';
import { type End, isExact, unitOf } from './number.ts';
import { Relation } from './relation.ts';
import { reportedNumber, reportedWord, type Source } from './source.ts';
import { and, caseOf, isNull, not, or, type Sql, text } from './sql.ts';

/** A list's records, a row each with their fields beside them. */
export interface Records {
  readonly list: ListFact;
  readonly source: Source;
  readonly row: Relation;
  readonly low: Sql;
  /** Null where there is no end. */
  readonly high: Sql;
  /** A group of none is not there. */
  readonly there: Sql;
  readonly certain: Sql;
  readonly grouped: Sql;
  readonly name: () => Sql;
}

export function recordsOf(dialect: Dialect, list: ListFact, prefix: string): Records {
  const of = `fact = ${text(list.id)}`;
  const values = new Relation(dialect, {
    prefix: `${prefix}v`,
    from: () => `(SELECT * FROM sce_field WHERE ${of}) f`,
    keys: ['submission AS v_submission', 'record AS v_record'],
    groupBy: 'submission, record',
  });
  const items = new Relation(dialect, {
    prefix: `${prefix}i`,
    from: () => `(SELECT * FROM sce_item WHERE ${of} AND record > 0) f`,
    keys: ['submission AS i_submission', 'record AS i_record'],
    groupBy: 'submission, record',
  });
  const row = new Relation(dialect, {
    prefix,
    from: () => `(SELECT * FROM sce_record WHERE ${of}) r`,
    keys: ['r.submission AS submission', 'r.record AS record'],
  });
  joinWhereUsed(row, values, 'v', 'r');
  joinWhereUsed(row, items, 'i', 'r');
  const { wide } = dialect.types;
  const low = row.let(`coalesce(CAST(r.low AS ${wide}), 0)`, 'low');
  const high = row.let(`CAST(r.high AS ${wide})`, 'high');
  const source: Source = { row, values, column: 'field', items, measured: true };
  return {
    list,
    source,
    row,
    low,
    high,
    there: row.let(or(isNull(high), `${high} > 0`), 'there'),
    certain: row.let(`${low} > 0`, 'certain'),
    grouped: row.let('r.grouped', 'grouped'),
    name: () => reportedWord(source, 'name'),
  };
}

function joinWhereUsed(row: Relation, other: Relation, name: string, left: string): void {
  row.join(name, () =>
    other.hasColumns
      ? `(${other.sql()}) ${name} ON ${name}.${name}_submission = ${left}.submission AND ${name}.${name}_record = ${left}.record`
      : '',
  );
}

/** What a submission's row knows of a list. */
export interface ListColumns {
  readonly records: Records;
  /** Null where the list was not reported. */
  readonly open: Sql;
  /** How many records are there; null where none stands in the table. */
  readonly there: Sql;
  /** How many things they are. */
  readonly total: { readonly low: Sql; readonly high: Sql };
  readonly support: Sql;
  /** A column of all records of a submission together. */
  readonly gathered: (aggregate: Sql, hint: string) => Sql;
  readonly extremeOf: (field: string, largest: boolean) => ExtremeColumns;
}

export function listColumns(outer: Relation, records: Records, open: Sql, prefix: string): ListColumns {
  const all = new Relation(outer.dialect, {
    prefix,
    from: () => `(${records.row.sql()}) r`,
    keys: [`submission AS ${prefix}_submission`],
    groupBy: 'submission',
  });
  outer.join(prefix, () =>
    all.hasColumns ? `(${all.sql()}) ${prefix} ON ${prefix}.${prefix}_submission = s.submission` : '',
  );
  const gathered = (aggregate: Sql, hint: string) => outer.let(all.let(aggregate, hint), hint);
  const { there, low, high, grouped, list } = records;
  const none = `coalesce(${gathered('count(*)', `${list.id}_all`)}, 0) = 0`;
  const anyGrouped = `coalesce(${gathered(`bool_or(${grouped})`, `${list.id}_grouped`)}, FALSE)`;
  return {
    records,
    open,
    there: gathered(`count(*) FILTER (WHERE ${there})`, `${list.id}_there`),
    total: totalOf(gathered, list.id, low, high),
    support: outer.let(caseOf([[or(open, none, anyGrouped), '2']], '3'), `${list.id}_support`),
    gathered,
    extremeOf: (field, largest) => extremeColumns(gathered, records, field, largest),
  };
}

type Gather = ListColumns['gathered'];

/** All things of the records that `which` holds of. */
export function totalOf(gathered: Gather, hint: string, low: Sql, high: Sql, which = 'TRUE') {
  const where = which === 'TRUE' ? '' : ` FILTER (WHERE ${which})`;
  const endless = `coalesce(${gathered(`bool_or(${isNull(high)})${where}`, `${hint}_endless`)}, FALSE)`;
  return {
    low: `coalesce(${gathered(`sum(${low})${where}`, `${hint}_low`)}, 0)`,
    high: caseOf([[endless, 'NULL']], `coalesce(${gathered(`sum(${high})${where}`, `${hint}_high`)}, 0)`),
  };
}

function extremeColumns(gathered: Gather, records: Records, id: string, largest: boolean): ExtremeColumns {
  const { source, there, certain, row, list } = records;
  const field = list.fields.get(id) as NumberFact;
  const reported = reportedNumber(source, field);
  const is = row.let(reported.is, `${id}_is`);
  const [near, far] = largest
    ? ([reported.ends.low, reported.ends.high] as const)
    : ([reported.ends.high, reported.ends.low] as const);
  const best = largest ? 'max' : 'min';
  const hint = `${list.id}_${best}_${id}`;
  const any = (which: Sql, name: string) =>
    `coalesce(${gathered(`bool_or(${which})`, `${hint}_${name}`)}, FALSE)`;
  // Twice the numerator, and one more or less where the end is open, so that ends stand in their order.
  const ranked = ({ n, open }: End, side: 'near' | 'far') => {
    const step = largest === (side === 'near') ? 1 : -1;
    return `${n} * 2 + CASE WHEN ${open} THEN ${step} ELSE 0 END`;
  };
  const end = (sql: Sql, name: 'near' | 'far') => {
    const rank = gathered(sql, `${hint}_${name}`);
    const step = largest === (name === 'near') ? 1 : -1;
    return endOfRank(rank, step, unitOf(field));
  };
  return {
    near: end(`${best}(${ranked(near, 'near')}) FILTER (WHERE ${and(there, certain, is)})`, 'near'),
    far: end(`${best}(${ranked(far, 'far')}) FILTER (WHERE ${and(there, is)})`, 'far'),
    endless: any(and(there, is, isNull(far.n)), 'endless'),
    anyMissing: any(and(there, not(is)), 'missing'),
    certainMissing: any(and(there, certain, not(is)), 'certain_missing'),
    certain: any(and(there, certain), 'certain'),
    exact: not(any(and(there, not(and(is, isExact(reported.ends)))), 'inexact')),
  };
}

/** Half of a rank, less the mark of an open end. */
const endOfRank = (rank: Sql, step: 1 | -1, unit: bigint): End => {
  const open = `coalesce(${rank} % 2 <> 0, FALSE)`;
  return { n: `(${rank} - CASE WHEN ${open} THEN ${step} ELSE 0 END)`, d: 2n * unit, open };
};
