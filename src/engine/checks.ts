import type { Check, CheckKind, CheckOf, Comparison, NumberFact } from '../model/index.ts';
import { domainOf, edgeOf, interval, isRising } from '../quantity/index.ts';
import { type CodeOf, vouched } from './code.ts';
import { holds } from './number.ts';
import { everyCode, whereCode } from './records.ts';
import type { Scope } from './scope.ts';
import { itemsThere, reportedFlag, reportedOpen, reportedWord } from './source.ts';
import { and, caseOf, greatest, isNull, least, type Sql, text } from './sql.ts';

/** What a check comes to, as a column of the row that is judged. */
export function codeOf(check: Check, scope: Scope): Sql {
  const code = (codes[check.kind] as (check: Check, scope: Scope, codeOf: CodeOf) => Sql)(
    check,
    scope,
    codeOf,
  );
  return scope.row.let(code, 'fact' in check ? `${check.kind}_${check.fact}` : check.kind);
}

const codes: { readonly [K in CheckKind]: (check: CheckOf<K>, scope: Scope, codeOf: CodeOf) => Sql } = {
  compare: compareCode,
  level: (check, scope) => {
    const word = reportedWord(scope.source, check.fact);
    const holding = levelsThatHold(check, scope).map(text);
    const holdsIn = holding.length === 0 ? 'FALSE' : `${word} IN (${holding.join(', ')})`;
    return told(scope, isNull(word), holdsIn);
  },
  is: ({ fact, is }, scope) => {
    const flag = reportedFlag(scope.source, fact);
    return told(scope, isNull(flag), is ? flag : `NOT ${flag}`);
  },
  includes: (check, scope) => itemsCode(check, check.items.length, scope),
  among: (check, scope) => itemsCode(check, check.atLeast, scope),
  where: whereCode,
  every: everyCode,
  all: ({ checks }, scope, code) => least(checks.map((one) => code(one, scope))),
  any: ({ checks }, scope, code) => greatest(checks.map((one) => code(one, scope))),
};

/** The code of something that was said outright. */
function told(scope: Scope, missing: Sql, truth: Sql): Sql {
  const support = scope.source.measured ? 3 : 2;
  return caseOf(
    [
      [missing, vouched(scope)],
      [truth, String(support)],
    ],
    String(-support),
  );
}

function itemsCode({ fact, items }: CheckOf<'includes' | 'among'>, wanted: number, scope: Scope): Sql {
  const open = reportedOpen(scope.source, fact);
  const asked = [...new Set(items)];
  const missing = neededItems(items, wanted);
  const support = scope.source.measured ? caseOf([[open, '2']], '3') : '2';
  return caseOf(
    [
      [isNull(open), vouched(scope)],
      [`${itemsThere(scope.source, fact, asked)} >= ${missing}`, support],
      [open, '0'],
    ],
    `-${support === '2' ? '2' : `(${support})`}`,
  );
}

/** How many of the items, each counted once. */
export const neededItems = (items: readonly string[], wanted: number): number =>
  wanted - (items.length - new Set(items).size);

const HOLDS: Readonly<Record<Comparison, (rank: number, limit: number) => boolean>> = {
  at_least: (rank, limit) => rank >= limit,
  at_most: (rank, limit) => rank <= limit,
  more_than: (rank, limit) => rank > limit,
  less_than: (rank, limit) => rank < limit,
};

export function levelsThatHold(
  { fact: id, op, level }: CheckOf<'level'>,
  { fact, scales }: Pick<Scope, 'fact' | 'scales'>,
): readonly string[] {
  const asked = fact(id);
  const levels = asked.type === 'level' ? (scales.get(asked.scale)?.levels ?? []) : [];
  const limit = levels.findIndex((one) => one.id === level);
  return levels.filter((_, rank) => HOLDS[op](rank, limit)).map((one) => one.id);
}

/** Each end by the best supported view that decides it: the computed one alone, else what is known altogether. */
function compareCode(check: CheckOf<'compare'>, scope: Scope): Sql {
  const { row, rule } = scope;
  const known = scope.number(check.fact);
  const percent = known.fact.type === 'rate';
  const ends = check.upper === undefined ? [check] : [check, check.upper];
  const decided = ends.map((end) => {
    const all = row.let(`${holds(known.ends, end, rule, percent)} * ${known.evidence}`, check.fact);
    const { alone } = known;
    if (alone === undefined) return all;
    const one = row.let(`${holds(alone.ends, end, rule, percent)} * ${alone.evidence}`, check.fact);
    return row.let(caseOf([[and(alone.is, `${one} <> 0`), one]], all), check.fact);
  });
  const asked = askedOf(check, known.fact, scope);
  const told = row.let(least(decided), check.fact);
  return caseOf(
    [
      [known.is, and(scope.attested, 'TRUE') === 'FALSE' || known.hoped === undefined ? told : hopedCode()],
      [known.missing, vouched(scope, known.couldBe(asked))],
    ],
    '0',
  );

  /** Would it hold if what was not reported were as it should be? */
  function hopedCode(): Sql {
    const hoped = asked && known.hoped?.(asked);
    if (hoped === undefined) return told;
    const would = least(ends.map((end) => holds(hoped.ends, end, rule, percent)));
    return caseOf(
      [[and(`${told} = 0`, scope.attested, hoped.is, `${row.let(would, check.fact)} = 1`), '1']],
      told,
    );
  }
}

/** All that satisfies a check, as far as such a fact can; nothing where it never can. */
function askedOf(check: CheckOf<'compare'>, fact: NumberFact, { rule }: Scope) {
  const edges = (check.upper === undefined ? [check] : [check, check.upper]).map(({ op, threshold }) => {
    const edge = edgeOf(op, threshold.value, rule, fact.type === 'rate');
    return isRising(op) ? { low: edge } : { high: edge };
  });
  return interval(Object.assign({}, ...edges), domainOf(fact));
}
