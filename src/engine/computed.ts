import type { Derivation, NumberFact, Quantity } from '../model/index.ts';
import { bound, exactly, shared as sharedOf, ZERO } from '../quantity/index.ts';
import { endsLet } from './ends.ts';
import type { ComputedColumns, ExtremeColumns, KnownColumns } from './knowledge.ts';
import type { ListColumns } from './list.ts';
import {
  compared,
  constantEnds,
  type End,
  type Ends,
  isExact,
  isNothing,
  isSomething,
  isThere,
  NONE,
  times,
} from './number.ts';
import type { Relation } from './relation.ts';
import { and, caseOf, isNotNull, isNull, not, or, type Sql } from './sql.ts';

/** A share: measured where both inputs are exact. */
export function ratio(
  row: Relation,
  fact: NumberFact,
  part: KnownColumns,
  whole: KnownColumns,
): ComputedColumns {
  const named = (sql: Sql, hint: string) => row.let(sql, `${fact.id}_${hint}`);
  const ofNone = named(and(whole.is, isNothing(whole.ends)), 'of_none');
  const known = named(and(part.is, whole.is, not(ofNone)), 'inputs');
  const ends = endsLet(row, `${fact.id}_share`, quotient(row, fact, part.ends, whole));
  const there = named(isThere(ends), 'share_there');
  const inherited = named(and(not(ofNone), or(whole.nothing, part.nothing)), 'of_nothing');
  const certain = or(
    ofNone,
    and(known, not(there)),
    and(part.nothing, part.certain),
    and(whole.nothing, whole.certain),
  );
  return {
    view: named(and(known, there), 'view'),
    nothing: named(or(ofNone, inherited, and(known, not(there))), 'none'),
    certain: named(certain, 'none_certain'),
    missing: named(and(not(ofNone), not(inherited), not(and(part.is, whole.is))), 'absent'),
    ends,
    evidence: named(caseOf([[and(isExact(part.ends), isExact(whole.ends)), '3']], '2'), 'support'),
    sure: named(or(isSomething(whole.ends), isSomething(part.ends)), 'sure'),
    couldBe: (asked) => couldBeShare(part, whole, asked),
  };
}

/** part ÷ whole, where the whole is not nothing. */
function quotient(row: Relation, fact: NumberFact, part: Ends, whole: KnownColumns): Ends {
  const { low: from, high: to } = whole.ends;
  const least: End =
    whole.fact.type === 'count'
      ? {
          n: row.let(`CASE WHEN ${from.n} < 1 THEN 1 ELSE ${from.n} END`, `${whole.fact.id}_some`),
          d: 1n,
          open: 'FALSE',
        }
      : {
          n: row.let(`CASE WHEN ${from.n} > 0 THEN ${from.n} ELSE 0 END`, `${whole.fact.id}_some`),
          d: from.d,
          open: row.let(
            `CASE WHEN ${from.n} > 0 THEN ${from.open} ELSE TRUE END`,
            `${whole.fact.id}_some_open`,
          ),
        };
  const over = (a: End, b: End, none: Sql): End => ({
    n: caseOf(
      [
        [isNull(a.n), 'NULL'],
        [`${a.n} = 0`, '0'],
        [none, 'NULL'],
      ],
      numerator(a, b),
    ),
    d: caseOf([[`${a.n} = 0`, '1']], denominator(a, b)),
    open: caseOf([[`${a.n} = 0`, a.open]], or(a.open, b.open)),
  });
  const low = over(part.low, to, 'FALSE');
  const lowest: End = {
    n: caseOf([[and(isNotNull(part.low.n), isNull(to.n)), '0']], low.n),
    d: caseOf([[isNull(to.n), '1']], String(low.d)),
    open: caseOf([[and(isNull(to.n), `${part.low.n} <> 0`), 'TRUE']], low.open),
  };
  const share = endsLet(row, `${fact.id}_quotient`, {
    low: lowest,
    high: over(part.high, least, `${least.n} = 0`),
  });
  return withinWhole(fact, share);
}

/** Over the same denominator numerators are enough. */
const numerator = (a: End, b: End): Sql => (a.d === b.d ? a.n : times(a.n, b.d));
const denominator = (a: End, b: End): Sql => (a.d === b.d ? b.n : times(b.n, a.d));

const WHOLE: End = { n: '1', d: 1n, open: 'FALSE' };

/** A share of nothing less than none; in a domain that ends at one no more than that. */
function withinWhole({ aboveWhole }: NumberFact, { low, high }: Ends): Ends {
  const floored: End = { ...low, n: `coalesce(${low.n}, 0)`, d: `coalesce(${low.d}, 1)` };
  if (aboveWhole) return { low: floored, high };
  const over = or(isNull(high.n), compared(high, '>', WHOLE));
  return {
    low: floored,
    high: {
      n: caseOf([[over, '1']], high.n),
      d: caseOf([[over, '1']], String(high.d)),
      open: caseOf([[over, 'FALSE']], high.open),
    },
  };
}

/** Could the input that is missing make the share what is asked, whatever the other one is within its ends? */
function couldBeShare(part: KnownColumns, whole: KnownColumns, asked: Quantity | undefined): Sql {
  if (asked === undefined) return or(not(whole.is), isSomething(whole.ends));
  const some = sharedOf(asked, bound('more_than', ZERO)) !== undefined ? 'TRUE' : isNothing(part.ends);
  const none = sharedOf(asked, exactly(ZERO)) !== undefined ? 'TRUE' : isSomething(part.ends);
  return caseOf(
    [
      [whole.is, isSomething(whole.ends)],
      [part.is, and(some, none)],
    ],
    'TRUE',
  );
}

/** How many things a list or a set holds; an open one holds at least so many. */
export const countOf = (
  row: Relation,
  fact: NumberFact,
  open: Sql,
  total: { readonly low: Sql; readonly high: Sql },
  evidence: Sql,
): ComputedColumns => ({
  view: isNotNull(open),
  nothing: 'FALSE',
  certain: 'FALSE',
  missing: isNull(open),
  ends: endsLet(row, `${fact.id}_counted`, {
    low: { n: total.low, d: 1n, open: 'FALSE' },
    high: { n: caseOf([[open, 'NULL']], total.high), d: 1n, open: 'FALSE' },
  }),
  evidence,
  sure: 'TRUE',
  couldBe: () => 'TRUE',
});

type Extreme = Extract<Derivation, { readonly kind: 'max-of' | 'min-of' }>;

/** The largest or smallest of a field; a group that may be empty and a record without the field only widen it. */
export function extreme(
  row: Relation,
  fact: NumberFact,
  { kind, field }: Extreme,
  list: ListColumns,
): ComputedColumns {
  const largest = kind === 'max-of';
  const of = list.extremeOf(field, largest);
  const there = row.let(`coalesce(${list.there}, 0) > 0`, `${fact.id}_records`);
  const reported = isNotNull(list.open);
  const void_ = and(reported, not(there), not(list.open));
  const hoped = (asked: Quantity | undefined) =>
    endsLet(row, `${fact.id}_extreme`, extremeEnds(of, list.open, largest, asked, fact));
  const ends = hoped(undefined);
  const valid = row.let(isThere(ends), `${fact.id}_there`);
  return {
    view: and(reported, not(void_), valid),
    nothing: and(reported, or(void_, not(valid))),
    certain: void_,
    missing: not(reported),
    ends,
    evidence: caseOf([[of.exact, list.support]], '2'),
    sure: of.certain,
    couldBe: () => 'TRUE',
    hoped: (asked) => {
      const filled = hoped(asked);
      return { is: and(of.anyMissing, isThere(filled)), ends: filled };
    },
  };
}

function extremeEnds(
  of: ExtremeColumns,
  open: Sql,
  largest: boolean,
  asked: Quantity | undefined,
  fact: NumberFact,
): Ends {
  const [nearSide, farSide] = largest ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const fill = asked === undefined ? { low: NONE, high: NONE } : constantEnds(asked);
  const [held, reach] = [fill[nearSide], fill[farSide]];
  const unit = BigInt(of.near.d);
  const scaled = (end: End): End =>
    end.n === 'NULL' ? end : { ...end, n: String((BigInt(end.n) * unit) / BigInt(end.d)), d: unit };
  const wins = largest ? '>' : '<';
  const near = outer(of.near, scaled(held), of.certainMissing, wins, true);
  const far = outer(of.far, scaled(reach), of.anyMissing, wins, false);
  const endless = or(open, of.endless, reach.n === 'NULL' ? of.anyMissing : 'FALSE');
  const ended: End = {
    ...far,
    n: caseOf([[endless, 'NULL']], far.n),
    open: caseOf([[endless, 'FALSE']], far.open),
  };
  const [low, high] = largest ? [near, ended] : [ended, near];
  const [floor, roof] = [fact.type !== 'measure' || !fact.negative, fact.type === 'rate' && !fact.aboveWhole];
  return {
    low: floor ? { ...low, n: `coalesce(${low.n}, 0)` } : low,
    high: roof ? { ...high, n: `coalesce(${high.n}, ${unit})` } : high,
  };
}

/** Of two ends the larger (smaller); where they are one, the open one (`narrow`) or the closed one. */
function outer(a: End, b: End, joins: Sql, wins: '>' | '<', narrow: boolean): End {
  if (b.n === 'NULL') return a;
  const other = and(joins, or(isNull(a.n), compared(b, wins, a)));
  const tie = and(joins, isNotNull(a.n), compared(b, '=', a));
  return {
    n: caseOf([[other, b.n]], a.n),
    d: a.d,
    open: caseOf(
      [
        [other, b.open],
        [tie, narrow ? or(a.open, b.open) : and(a.open, b.open)],
      ],
      a.open,
    ),
  };
}
