import type { Derivation, Fact } from '../../model/index.ts';
import { derivationOf, inputsOf } from '../../standard/index.ts';
import { unknownName } from './checks.ts';
import type { Complaint, Path, PlainFact } from './plain-standard.ts';
import { isNumber } from './thresholds.ts';

const KEYS = ['ratio', 'count_of', 'max_of', 'min_of'] as const;

export function derivationIn(plain: PlainFact): Derivation | undefined {
  if (plain.ratio) return { kind: 'ratio', part: plain.ratio[0], whole: plain.ratio[1] };
  if (plain.count_of) return { kind: 'count-of', of: plain.count_of };
  if (plain.max_of) return { kind: 'max-of', of: plain.max_of.list, field: plain.max_of.field };
  if (plain.min_of) return { kind: 'min-of', of: plain.min_of.list, field: plain.min_of.field };
  return undefined;
}

type Problem = readonly [path: Path, complaint: Complaint];

/** What keeps a fact from being derived: from what, and how often. */
export function derivationProblems(
  id: string,
  plain: PlainFact,
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  const keys = Object.keys(plain).filter((key) => (KEYS as readonly string[]).includes(key));
  const [, second] = keys;
  if (second !== undefined)
    return [[[id, second], { code: 'two-derivations', key: true, args: { key: second } }]];
  if (plain.ratio) return ratioProblems(id, plain.ratio, facts);
  if (plain.count_of !== undefined) return sourceProblem([id, 'count_of'], plain.count_of, 'count_of', facts);
  const extreme = plain.max_of ?? plain.min_of;
  return extreme ? extremeProblems(id, plain, extreme, facts) : circular(id, facts);
}

function ratioProblems(
  id: string,
  ratio: readonly [string, string],
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  const problems = ratio.flatMap((name, i): readonly Problem[] => {
    const fact = facts.get(name);
    const path = [id, 'ratio', i];
    if (fact === undefined) return [[path, unknownName('unknown-fact', name, facts.keys())]];
    return isNumber(fact) ? [] : [[path, from(fact, 'ratio', 'ratio')]];
  });
  if (problems.length > 0) return problems;
  return ratio[0] === ratio[1] ? [[[id, 'ratio', 1], { code: 'ratio-of-itself' }]] : circular(id, facts);
}

/** A count is of a list or a set; the largest and smallest are of a list. */
function sourceProblem(
  path: Path,
  name: string,
  key: 'count_of' | 'max_of' | 'min_of',
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  const fact = facts.get(name);
  if (fact === undefined) return [[path, unknownName('unknown-fact', name, facts.keys())]];
  if (fact.type === 'list' || (fact.type === 'set' && key === 'count_of')) return [];
  return [[path, from(fact, key, key === 'count_of' ? 'list-or-set' : 'list')]];
}

function extremeProblems(
  id: string,
  plain: PlainFact,
  { list, field }: { readonly list: string; readonly field: string },
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  const key = plain.max_of ? 'max_of' : 'min_of';
  const source = sourceProblem([id, key, 'list'], list, key, facts);
  const of = facts.get(list);
  if (source.length > 0 || of?.type !== 'list') return source;
  const found = of.fields.get(field);
  const path = [id, key, 'field'];
  if (found === undefined) return [[path, unknownName('unknown-field', field, of.fields.keys())]];
  if (isNumber(found) && found.type === plain.type) return [];
  const expected = { code: 'derives-from-field', args: { type: plain.type } } as const;
  return [[path, { code: 'derives-from', args: { ...wordsOf(found, key), expected } }]];
}

const wordsOf = (fact: Fact, key: string) => ({
  written: fact.id,
  key,
  type: { code: `fact-${fact.type}`, args: {} } as const,
});

const from = (fact: Fact, key: string, needs: 'ratio' | 'list' | 'list-or-set'): Complaint => ({
  code: 'derives-from',
  args: { ...wordsOf(fact, key), expected: { code: `derives-from-${needs}`, args: {} } },
});

const circular = (id: string, facts: ReadonlyMap<string, Fact>): readonly Problem[] =>
  leadsBack(id, facts) ? [[[id], { code: 'derivation-cycle', key: true, args: { fact: id } }]] : [];

/** Whether what a fact is derived from is in the end derived from it. */
function leadsBack(start: string, facts: ReadonlyMap<string, Fact>): boolean {
  const seen = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const fact = facts.get(id);
    const inputs = fact && derivationOf(fact) ? inputsOf(fact) : [];
    if (inputs.includes(start)) return true;
    const fresh = inputs.filter((input) => !seen.has(input));
    for (const input of fresh) seen.add(input);
    next.push(...fresh);
  }
  return false;
}
