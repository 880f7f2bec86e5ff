import type { CheckOf, NumberFact } from '../model/index.ts';
import { derivationOf } from '../standard/index.ts';
import { type Edge, edgesOf } from './asked.ts';
import { type Change, ownChange } from './change.ts';
import type { KnownColumns } from './knowledge.ts';
import { holds, isExact } from './number.ts';
import { partChange } from './part.ts';
import type { Scope } from './scope.ts';
import { and, not, or, type Sql } from './sql.ts';

/**
 * What would have to change, in the case that it is what counts. `search`: a declared figure joins in as partly known
 * ones move, so that a change can only be found by trying; `none`: no change of that fact could do it.
 */
export interface Lever {
  readonly when: Sql;
  readonly fact: string;
  readonly change: Change | 'search' | 'none';
}

/** The levers of a comparison that does not hold, the first that is the case: the computed view's, or the declared fact's. */
export function leversOf(check: CheckOf<'compare'>, scope: Scope): readonly Lever[] {
  const known = scope.number(check.fact);
  const edges = edgesOf(check, known.fact, scope.rule);
  return edges.flatMap((short, i) => {
    const other = edges[1 - i];
    const misses = edges.length === 1 ? 'TRUE' : outside(known, short, known.ends, scope);
    const computed = known.alone && {
      when: and(known.computed, outside(known, short, known.alone.ends, scope)),
      levers: computedLevers(known, short, other, scope),
    };
    const own: Lever = {
      when: 'TRUE',
      fact: known.fact.id,
      change: ownChange(known.reported, known.fact, short, other),
    };
    const levers: readonly Lever[] = [
      ...(computed?.levers.map((one) => ({ ...one, when: and(computed.when, one.when) })) ?? []),
      { when: known.computed, fact: known.fact.id, change: 'search' },
      own,
    ];
    return levers
      .filter(({ when }) => when !== 'FALSE')
      .map((one) => ({ ...one, when: and(misses, one.when) }));
  });
}

const outside = (
  { fact }: KnownColumns,
  { end }: Edge,
  ends: KnownColumns['ends'],
  { row, rule }: Scope,
): Sql => `${row.let(holds(ends, end, rule, fact.type === 'rate'), fact.id)} = -1`;

function computedLevers(
  known: KnownColumns,
  short: Edge,
  other: Edge | undefined,
  scope: Scope,
): readonly Lever[] {
  const derivation = derivationOf(known.fact);
  const span = known.alone?.ends ?? known.ends;
  if (derivation === undefined) return [];
  if (derivation.kind === 'ratio') {
    const [part, whole] = [scope.number(derivation.part), scope.number(derivation.whole)];
    return partLevers({ fact: known.fact, part, whole, declared: known.declared }, short, other, scope);
  }
  return [
    { when: and(known.declared, not(`(${isExact(span)})`)), fact: derivation.of, change: 'search' },
    { when: 'TRUE', fact: derivation.of, change: ownChange(span, known.fact, short, other) },
  ];
}

interface Share {
  readonly fact: NumberFact;
  readonly part: KnownColumns;
  readonly whole: KnownColumns;
  readonly declared: Sql;
}

function partLevers(share: Share, short: Edge, other: Edge | undefined, scope: Scope): readonly Lever[] {
  const { part, whole, declared } = share;
  const derivation = derivationOf(part.fact);
  const exact = and(isExact(part.ends), isExact(whole.ends));
  const tried = or(
    part.fact.type === 'rate' ? 'TRUE' : 'FALSE',
    and(declared, not(`(${exact})`)),
    and(part.declared, part.computed, part.alone ? not(`(${isExact(part.alone.ends)})`) : 'FALSE'),
  );
  const change = partChange(share, short, other, scope.row);
  const counted = derivation?.kind === 'count-of';
  return [
    ...(derivation === undefined
      ? []
      : [{ when: counted ? 'FALSE' : part.computed, fact: part.fact.id, change: 'none' } as const]),
    { when: tried, fact: part.fact.id, change: 'search' },
    ...(counted ? [{ when: part.computed, fact: derivation.of, change }] : []),
    { when: 'TRUE', fact: part.fact.id, change },
  ];
}
