import type { Check, CheckOf, ListFact } from '../model/index.ts';
import { type CodeOf, vouched } from './code.ts';
import { type ListColumns, type Records, recordsOf, totalOf } from './list.ts';
import { recordScope, type Scope } from './scope.ts';
import { NAME } from './source.ts';
import { and, caseOf, greatest, isNull, least, not, or, type Sql, text } from './sql.ts';

/** How many records of a list fit a condition; a fitting group adds its count. */
export function whereCode(check: CheckOf<'where'>, scope: Scope, codeOf: CodeOf): Sql {
  const list = scope.list(check.fact);
  const { records } = list;
  const fit = fitOf(check, records, scope, 'FALSE', codeOf);
  const wanted = check.atLeast;
  const enough = (by: number) => `${fitting(list, fit, by).low} >= ${wanted}`;
  const few = (by: number) => {
    const most = scope.row.let(fitting(list, fit, by).high, `${check.fact}_most`);
    return and(not(list.open), `coalesce(${most} < ${wanted}, FALSE)`);
  };
  const atMost = (by: Sql) => least([list.support, by]);
  const open = caseOf([[and(scope.attested, couldSuffice(check, list, scope, codeOf)), '1']], '0');
  return caseOf(
    [
      [isNull(list.open), vouched(scope)],
      [enough(3), atMost('3')],
      [enough(2), atMost('2')],
      [few(3), `-${atMost('3')}`],
      [few(2), `-${atMost('2')}`],
    ],
    open,
  );
}

/** How many are sure to fit. */
export function fittingNumber(check: CheckOf<'where'>, scope: Scope, codeOf: CodeOf): Sql {
  const list = scope.list(check.fact);
  return fitting(list, fitOf(check, list.records, scope, 'FALSE', codeOf), 2).low;
}

/** From those that surely fit to those that may, by support of at least so much. */
function fitting({ records, gathered }: ListColumns, fit: Sql, by: number) {
  const { there, low, high, list } = records;
  return {
    low: totalOf(gathered, `${list.id}_fit`, low, high, and(there, `${fit} >= ${by}`)).low,
    high: totalOf(gathered, `${list.id}_may_fit`, low, high, and(there, `${fit} > -${by}`)).high,
  };
}

/** Would enough fit if all that was not reported were as it should be? */
function couldSuffice(check: CheckOf<'where'>, list: ListColumns, scope: Scope, codeOf: CodeOf): Sql {
  const fit = fitOf(check, list.records, scope, 'TRUE', codeOf);
  return `${fitting(list, fit, 1).low} >= ${check.atLeast}`;
}

/** A record counts where no other list leaves it out and it satisfies the condition. */
function fitOf(check: CheckOf<'where'>, records: Records, scope: Scope, attested: Sql, codeOf: CodeOf): Sql {
  const parts = [
    ...(check.excluding === undefined ? [] : [`-${excludedBy(check.excluding, records, scope, attested)}`]),
    ...(check.where === undefined ? [] : [codeOf(check.where, recordScope(records, scope, attested))]),
  ];
  return records.row.let(parts.length === 0 ? '3' : least(parts), 'fit');
}

/** Each record that fits also does this; over no record it is true, and an open list may hold another that does not. */
export function everyCode(check: CheckOf<'every'>, scope: Scope, codeOf: CodeOf): Sql {
  const list = scope.list(check.fact);
  const code = (attested: Sql): Sql => {
    const kept = keptOf(check, list.records, scope, attested, codeOf);
    const worst = list.gathered(`min(${kept}) FILTER (WHERE ${list.records.there})`, `${check.fact}_kept`);
    return caseOf(
      [
        [`${worst} < 0`, `-least(${list.support}, -${worst})`],
        [or(list.open, `coalesce(${worst} = 0, FALSE)`), '0'],
      ],
      `least(${list.support}, coalesce(${worst}, 3))`,
    );
  };
  const judged = scope.row.let(code('FALSE'), `every_${check.fact}`);
  const vouchedFor = scope.attested === 'FALSE' ? judged : scope.row.let(code('TRUE'), `every_${check.fact}`);
  return caseOf(
    [
      [isNull(list.open), vouched(scope)],
      [scope.attested, vouchedFor],
    ],
    judged,
  );
}

/** How many records break the rule. */
export function breakingNumber(check: CheckOf<'every'>, scope: Scope, codeOf: CodeOf): Sql {
  const { records, gathered } = scope.list(check.fact);
  const kept = keptOf(check, records, scope, 'FALSE', codeOf);
  const broken = gathered(
    `count(*) FILTER (WHERE ${and(records.there, `${kept} < 0`)})`,
    `${check.fact}_broken`,
  );
  return `coalesce(${broken}, 0)`;
}

/** A record keeps the rule where it is left out, where the condition does not bind it, or where it does what is asked. */
function keptOf(check: CheckOf<'every'>, records: Records, scope: Scope, attested: Sql, codeOf: CodeOf): Sql {
  const inside = (by: Sql) => recordScope(records, scope, by);
  const bound = (where: Check) => `-${codeOf(where, inside('FALSE'))}`;
  const parts = [
    ...(check.excluding === undefined ? [] : [excludedBy(check.excluding, records, scope, 'FALSE')]),
    ...(check.where === undefined ? [] : [bound(check.where)]),
    codeOf(check.every, inside(attested)),
  ];
  const kept = records.row.let(greatest(parts), 'keeps');
  return records.row.let(caseOf([[and(`${kept} < 0`, not(records.certain)), '0']], kept), 'kept');
}

/** Whether another list names the record: of what was not reported at all the word says that it does not. */
function excludedBy(id: string, records: Records, scope: Scope, attested: Sql): Sql {
  const { row } = records;
  const other = joinOther(id, records, scope);
  const open = row.let('oo.o_open', `${id}_open`);
  const named = row.let('oname.o_named', `${id}_named`);
  const nameless = row.let('coalesce(oa.o_nameless, FALSE)', `${id}_nameless`);
  const grouped = row.let('coalesce(oa.o_grouped, TRUE)', `${id}_grouped`);
  const support = caseOf([[grouped, '2']], '3');
  const word = caseOf([[attested, '-1']], '0');
  const code = caseOf(
    [
      [isNull(open), word],
      [open, '0'],
      [isNull(other.name), word],
      [`${named} = 2`, support],
      [`${named} = 1`, '0'],
      [nameless, word],
    ],
    `-(${support})`,
  );
  return row.let(code, `excluded_${id}`);
}

/** The other list beside the record: whether it is open, what is in it, and whether it has the record's name. */
function joinOther(id: string, { row, source, name }: Records, scope: Scope): { readonly name: Sql } {
  const own = name();
  const raw = source.values.let(NAME, 'name');
  const other = recordsOf(row.dialect, scope.fact(id) as ListFact, 'o');
  const called = other.name();
  const there = `FROM (${other.row.sql()}) o`;
  const reported = `SELECT submission AS o_submission, bool_or(open) AS o_open FROM sce_fact WHERE fact = ${text(id)} GROUP BY submission`;
  const all = `SELECT submission AS o_submission, bool_or(${other.grouped}) AS o_grouped, bool_or(${other.there} AND ${called} IS NULL) AS o_nameless ${there} GROUP BY submission`;
  const names = `SELECT submission AS o_submission, ${called} AS o_name, max(CASE WHEN ${other.certain} THEN 2 ELSE 1 END) AS o_named ${there} WHERE ${other.there} AND ${called} IS NOT NULL GROUP BY submission, ${called}`;
  row.join(`${id}`, () => `(${reported}) oo ON oo.o_submission = r.submission`);
  row.join(`${id}_all`, () => `(${all}) oa ON oa.o_submission = r.submission`);
  row.join(
    `${id}_names`,
    () => `(${names}) oname ON oname.o_submission = r.submission AND oname.o_name = ${raw}`,
  );
  return { name: own };
}
