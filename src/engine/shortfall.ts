import type { Check, CheckKind, CheckOf } from '../model/index.ts';
import { codeOf, levelsThatHold, neededItems } from './checks.ts';
import { type Lever, leversOf } from './lever.ts';
import { breakingNumber, fittingNumber } from './records.ts';
import type { Scope } from './scope.ts';
import { itemsThere } from './source.ts';
import { caseOf, type Sql, text } from './sql.ts';

/** What is short where a check is false; nulls elsewhere. */
export interface ShortfallColumns {
  /** `change`, `items`, `records`, `mend`, `answer`. */
  readonly kind: Sql;
  readonly fact: Sql;
  readonly n: Sql;
  readonly d: Sql;
  readonly beyond: Sql;
  /** Why nothing is said: `search`, `none`. */
  readonly unsaid: Sql;
}

const NOTHING: ShortfallColumns = {
  kind: 'NULL',
  fact: 'NULL',
  n: 'NULL',
  d: 'NULL',
  beyond: 'NULL',
  unsaid: 'NULL',
};

/** What is short of a check whose code is given. */
export const shortfallColumns = (check: Check, code: Sql, scope: Scope): ShortfallColumns =>
  (shortfalls[check.kind] as (check: Check, code: Sql, scope: Scope) => ShortfallColumns)(check, code, scope);

const shortfalls: {
  readonly [K in CheckKind]: (check: CheckOf<K>, code: Sql, scope: Scope) => ShortfallColumns;
} = {
  compare: changeColumns,
  level: (check, code, scope) =>
    levelsThatHold(check, scope).length === 0 ? unsaid(code, 'none') : whole('answer', check, code),
  is: (check, code) => whole('answer', check, code),
  includes: (check, code, scope) => whole('items', check, code, itemsShort(check, check.items.length, scope)),
  among: (check, code, scope) => whole('items', check, code, itemsShort(check, check.atLeast, scope)),
  where: (check, code, scope) =>
    whole('records', check, code, `${check.atLeast} - ${fittingNumber(check, scope, codeOf)}`),
  every: (check, code, scope) => whole('mend', check, code, breakingNumber(check, scope, codeOf)),
  all: () => NOTHING,
  any: () => NOTHING,
};

const whereFalse = (code: Sql, value: Sql): Sql => `CASE WHEN ${code} < 0 THEN ${value} END`;

/** So many whole things of a fact. */
const whole = (kind: string, { fact }: { readonly fact: string }, code: Sql, n?: Sql): ShortfallColumns => ({
  ...NOTHING,
  kind: whereFalse(code, text(kind)),
  fact: whereFalse(code, text(fact)),
  ...(n !== undefined && { n: whereFalse(code, n), d: whereFalse(code, '1') }),
});

const unsaid = (code: Sql, why: string): ShortfallColumns => ({
  ...NOTHING,
  unsaid: whereFalse(code, text(why)),
});

const itemsShort = ({ fact, items }: CheckOf<'includes' | 'among'>, wanted: number, scope: Scope): Sql =>
  `${neededItems(items, wanted)} - ${itemsThere(scope.source, fact, [...new Set(items)])}`;

/** Which of the levers it is, counted from 1; of those that say nothing, -1 is `none` and -2 `search`. */
function changeColumns(check: CheckOf<'compare'>, code: Sql, scope: Scope): ShortfallColumns {
  const { row } = scope;
  const levers = leversOf(check, scope);
  const numberOf = ({ change }: Lever, i: number): Sql =>
    typeof change === 'string' ? SILENT[change] : caseOf([[change.is, String(i + 1)]], SILENT.none);
  const which = row.let(
    caseOf(
      [[`${code} >= 0`, 'NULL'], ...levers.map((one, i): [Sql, Sql] => [one.when, numberOf(one, i)])],
      'NULL',
    ),
    `${check.fact}_lever`,
  );
  const of = (part: (change: Exclude<Lever['change'], string>, fact: string) => Sql): Sql => {
    const cases = levers.flatMap(({ change, fact }, i) =>
      typeof change === 'string' ? [] : [`WHEN ${i + 1} THEN ${part(change, fact)}`],
    );
    return cases.length === 0 ? 'NULL' : `CASE ${which} ${cases.join(' ')} END`;
  };
  const { wide } = row.dialect.types;
  return {
    kind: `CASE WHEN ${which} > 0 THEN 'change' END`,
    fact: of((_, fact) => text(fact)),
    n: row.let(`CAST(${of(({ n }) => n)} AS ${wide})`, `${check.fact}_short`),
    d: of(({ d }) => `CAST(${String(d)} AS ${wide})`),
    beyond: row.let(
      of(({ beyond }) => beyond),
      `${check.fact}_beyond`,
    ),
    unsaid: `CASE ${which} WHEN ${SILENT.none} THEN 'none' WHEN ${SILENT.search} THEN 'search' END`,
  };
}

const SILENT = { none: '-1', search: '-2' } as const;
