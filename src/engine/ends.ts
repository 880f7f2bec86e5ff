import type { End, Ends } from './number.ts';
import type { Relation } from './relation.ts';
import { caseOf, type Sql } from './sql.ts';

/** The first of these that holds. */
export function picked(cases: readonly (readonly [Sql, Ends])[], otherwise: Ends): Ends {
  const end = (side: 'low' | 'high'): End => {
    const of = (part: (end: End) => Sql) =>
      caseOf(
        cases.map(([when, ends]) => [when, part(ends[side])]),
        part(otherwise[side]),
      );
    const all = [...cases.map(([, ends]) => ends), otherwise].map((ends) => ends[side].d);
    const [first] = all;
    const d = first !== undefined && all.every((one) => one === first) ? first : of((one) => String(one.d));
    return { n: of((one) => one.n), d, open: of((one) => one.open) };
  };
  return { low: end('low'), high: end('high') };
}

/** Ends as columns of a row. */
export function endsLet(row: Relation, hint: string, ends: Ends): Ends {
  // Products are taken of them: none of the engine's shorter whole numbers would do.
  const wide = (sql: Sql) =>
    /^(NULL|-?\d+|\w+)$/.test(sql) ? sql : `CAST(${sql} AS ${row.dialect.types.wide})`;
  const end = (side: 'low' | 'high'): End => {
    const { n, d, open } = ends[side];
    return {
      n: row.let(wide(n), `${hint}_${side}`),
      d: typeof d === 'bigint' ? d : row.let(wide(d), `${hint}_${side}_of`),
      open: row.let(open, `${hint}_${side}_open`),
    };
  };
  return { low: end('low'), high: end('high') };
}
