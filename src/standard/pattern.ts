import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** How often a repetition without an end repeats at most: the words that a pattern of a standard is for are short. */
const LONGEST = 64;

/** In so many ways at most may a pattern fit at one place of a text. */
const MOST_WAYS = 5000;

export type PatternProblem = 'bad-pattern' | 'slow-pattern';

export type ReadPattern =
  | { readonly ok: true; readonly source: string; readonly groups: readonly string[] }
  | { readonly ok: false; readonly problem: PatternProblem };

/**
 * A pattern of a standard (flag `u`), made so that it takes time in proportion to the text: a repetition without an
 * end gets one, and a pattern that may then fit in more than `most` ways at one place, such as `(a+)+`, is refused.
 * Its `source` is what is to be compiled.
 */
export function boundedPattern(pattern: string, most = MOST_WAYS): ReadPattern {
  let read: AST.Pattern;
  try {
    new RegExp(pattern, 'u');
    read = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, true);
  } catch {
    return { ok: false, problem: 'bad-pattern' };
  }
  if (waysOfAny(read.alternatives) > most) return { ok: false, problem: 'slow-pattern' };
  const endless: AST.Quantifier[] = [];
  const groups: string[] = [];
  walk(read, (node) => {
    if (node.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY) endless.push(node);
    if (node.type === 'CapturingGroup' && node.name !== null) groups.push(node.name);
  });
  return { ok: true, source: withEnds(pattern, endless), groups };
}

/** From the last to the first, so that places before it stay. */
const withEnds = (pattern: string, endless: readonly AST.Quantifier[]): string =>
  [...endless]
    .sort((a, b) => b.end - a.end)
    .reduce(
      (text, { element, end, min, greedy }) =>
        `${text.slice(0, element.end)}{${min},${endOf(min)}}${greedy ? '' : '?'}${text.slice(end)}`,
      pattern,
    );

const endOf = (min: number): number => Math.max(min, LONGEST);

function walk(node: AST.Node, visit: (node: AST.Node) => void): void {
  visit(node);
  if ('alternatives' in node) for (const one of node.alternatives) walk(one, visit);
  if (node.type === 'Alternative') for (const one of node.elements) walk(one, visit);
  if (node.type === 'Quantifier') walk(node.element, visit);
}

/** In how many ways at most an element fits at one place. */
function waysOf(node: AST.Element): number {
  if (node.type === 'Quantifier') return waysOfRepeated(node);
  return 'alternatives' in node ? waysOfAny(node.alternatives as readonly AST.Alternative[]) : 1;
}

const waysOfAll = (elements: readonly AST.Element[]): number =>
  elements.reduce((ways, element) => ways * waysOf(element), 1);

/** Of alternatives that begin with different characters no two fit at one place. */
function waysOfAny(alternatives: readonly AST.Alternative[]): number {
  const byFirst = new Map<number | undefined, number>();
  for (const { elements } of alternatives) {
    const [first] = elements;
    const key = first?.type === 'Character' ? first.value : undefined;
    byFirst.set(key, (byFirst.get(key) ?? 0) + waysOfAll(elements));
  }
  const anywhere = byFirst.get(undefined) ?? 0;
  byFirst.delete(undefined);
  return Math.max(1, anywhere + Math.max(0, ...byFirst.values()));
}

/** From the fewest repetitions to the most, each in all the ways that its parts fit. */
function waysOfRepeated({ min, max, element }: AST.Quantifier): number {
  const last = max === Number.POSITIVE_INFINITY ? endOf(min) : max;
  const each = waysOf(element);
  if (each === 1) return last - min + 1;
  const term = each ** last;
  return Number.isFinite(term) ? Math.min(Number.MAX_VALUE, (term * each - each ** min) / (each - 1)) : term;
}
