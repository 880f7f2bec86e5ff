import type { NumberFact } from '../model/index.ts';
import { endsLet, picked } from './ends.ts';
import type { ComputedColumns, KnownColumns } from './knowledge.ts';
import { type End, type Ends, isThere, shared, UNIT } from './number.ts';
import type { Relation } from './relation.ts';
import type { ReportedColumns } from './source.ts';
import { and, caseOf, isNotNull, not, or, type Sql } from './sql.ts';

/** A fact that is only reported. */
export const asReported = (fact: NumberFact, { is, ends, evidence }: ReportedColumns): KnownColumns => ({
  fact,
  is,
  nothing: 'FALSE',
  certain: 'FALSE',
  missing: not(is),
  ends,
  evidence,
  declared: is,
  reported: ends,
  computed: 'FALSE',
  couldBe: () => 'TRUE',
});

/** What both the computed and the declared allow; where they share nothing, the computed one counts. */
export function together(
  row: Relation,
  fact: NumberFact,
  computed: ComputedColumns,
  reported: ReportedColumns,
): KnownColumns {
  const { view, sure } = computed;
  const declared = row.let(reported.is, `${fact.id}_declared`);
  const both = (of: Ends): Ends => bothOf(row, fact, of, reported, declared);
  const certain = row.let(and(computed.nothing, computed.certain), `${fact.id}_certain`);
  const is = or(and(view, or(declared, sure)), and(not(view), not(certain), declared));
  const nothing = or(certain, and(view, not(or(declared, sure))), and(computed.nothing, not(declared)));
  const missing = and(computed.missing, not(declared));
  const named = (sql: Sql, hint: string) => row.let(sql, `${fact.id}_${hint}`);
  const { hoped } = computed;
  return {
    fact,
    is: named(is, 'is'),
    nothing: named(nothing, 'nothing'),
    certain,
    missing: named(missing, 'missing'),
    ends: endsLet(row, fact.id, picked([[view, both(computed.ends)]], reported.ends)),
    evidence: named(caseOf([[and(view, not(declared)), computed.evidence]], '2'), 'evidence'),
    alone: { is: and(view, sure), ends: computed.ends, evidence: computed.evidence },
    declared,
    reported: reported.ends,
    computed: view,
    couldBe: computed.couldBe,
    ...(hoped && {
      hoped: (asked) => {
        const { is: may, ends } = hoped(asked);
        return { is: and(view, or(declared, sure), may), ends: both(endsLet(row, `${fact.id}_hoped`, ends)) };
      },
    }),
  };
}

/** A declared figure counts as itself where the computed span has it, else as all that its digits allow. */
function bothOf(
  row: Relation,
  fact: NumberFact,
  computed: Ends,
  reported: ReportedColumns,
  declared: Sql,
): Ends {
  const itself = endsLet(row, `${fact.id}_both`, shared(reported.ends, computed));
  const fits: [Sql, Ends][] = [[and(declared, isThere(itself)), itself]];
  // A count has no digits to play with.
  if (fact.type !== 'count') {
    const decimals = reported.decimals();
    const play = endsLet(row, `${fact.id}_play`, shared(playOf(row, fact, reported, decimals), computed));
    fits.push([and(declared, isNotNull(decimals), isThere(play)), play]);
  }
  return endsLet(row, `${fact.id}_known`, picked(fits, computed));
}

/** Half a unit of the last digit on either side. */
function playOf(row: Relation, fact: NumberFact, { ends }: ReportedColumns, decimals: Sql): Ends {
  const shift = fact.type === 'rate' ? 2 : 0;
  const halves = Array.from({ length: 9 - shift }, (_, digits) => digits).map((digits): [Sql, Sql] => [
    `${decimals} = ${digits}`,
    String(UNIT / (2n * 10n ** BigInt(digits + shift))),
  ]);
  const half = row.let(caseOf(halves, '0'), `${fact.id}_half`);
  const moved = (end: End, sign: '+' | '-'): End => ({
    ...end,
    n: `(${end.n} ${sign} ${half})`,
    open: 'FALSE',
  });
  return { low: moved(ends.low, '-'), high: moved(ends.high, '+') };
}
