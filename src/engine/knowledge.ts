import type { NumberFact, Quantity } from '../model/index.ts';
import type { End, Ends } from './number.ts';
import type { Sql } from './sql.ts';

/** What is known of a number: one of `is`, `nothing`, `missing`. */
export interface KnownColumns {
  readonly fact: NumberFact;
  readonly is: Sql;
  /** Reported, and still unknown: a share, or the largest, of what is or may be nothing. */
  readonly nothing: Sql;
  readonly certain: Sql;
  readonly missing: Sql;
  readonly ends: Ends;
  readonly evidence: Sql;
  /** The computed view, where it stands alone. */
  readonly alone?: { readonly is: Sql; readonly ends: Ends; readonly evidence: Sql };
  /** Where it was declared, beside a computed view or not. */
  readonly declared: Sql;
  /** As it was declared. */
  readonly reported: Ends;
  /** Where something was computed. */
  readonly computed: Sql;
  readonly couldBe: (asked: Quantity | undefined) => Sql;
  readonly hoped?: (asked: Quantity) => { readonly is: Sql; readonly ends: Ends };
}

/** What a derivation gives: one of `view`, `nothing`, `missing`. */
export interface ComputedColumns {
  readonly view: Sql;
  readonly nothing: Sql;
  readonly certain: Sql;
  readonly missing: Sql;
  readonly ends: Ends;
  readonly evidence: Sql;
  /** There is certainly something to compute it of. */
  readonly sure: Sql;
  readonly couldBe: (asked: Quantity | undefined) => Sql;
  readonly hoped?: (asked: Quantity) => { readonly is: Sql; readonly ends: Ends };
}

/** What the records say of an extreme, those with the field apart from those without it. */
export interface ExtremeColumns {
  readonly near: End;
  readonly far: End;
  readonly endless: Sql;
  readonly anyMissing: Sql;
  readonly certainMissing: Sql;
  readonly certain: Sql;
  readonly exact: Sql;
}
