import { compare, rational } from '../quantity/index.ts';
import { FIGURE } from './characters.ts';
import type { ReadyPhrase } from './compile.ts';
import { unfamiliarIn } from './familiar.ts';
import type { Pattern } from './patterns.ts';
import type { ReadableStatement, Why } from './said.ts';
import { figureAt } from './tokens.ts';

const CLAUSE = '，。；！？';
/** Up to where something else is said, or counted. */
const STRETCH = new RegExp(`^[^${CLAUSE}：、（）${FIGURE}]*`, 'u');

/** No clause that says one thing is longer: what stands in a longer one is not looked into for each of its figures. */
const LONGEST = 400;

/** Whether there are words around a match, or in it, of which nothing says what they mean for what is read. */
export function isStrange(match: RegExpExecArray, said: ReadableStatement): boolean {
  const { text } = said.tokens;
  const end = match.index + match[0].length;
  let from = match.index + (CLAUSE.includes(match[0].slice(0, 1)) ? 1 : 0);
  while (from > Math.max(0, end - LONGEST) && !`${CLAUSE}、`.includes(text[from - 1] as string)) from -= 1;
  const after = /[中里]$/u.test(match[0]) ? '' : (STRETCH.exec(text.slice(end, end + LONGEST))?.[0] ?? '');
  const whole = text.slice(from, end) + after;
  return (
    whole.length >= LONGEST ||
    unfamiliarIn(withoutHeld(whole, match, from), said.familiar, said.names) !== undefined
  );
}

/** What a list or a name holds is looked at where it is read. */
function withoutHeld(text: string, { index, groups = {} }: RegExpExecArray, from: number): string {
  const start = Math.max(0, index - from);
  const rest = Object.values(groups).reduce(
    (left, held) => (held === undefined || held.length < 2 ? left : left.replace(held, '、')),
    text.slice(start),
  );
  return text.slice(0, start) + rest;
}

/**
 * A figure beside words that are read without one: 实现一键求助0处 says that there is none, 95%实现信息化 that it is a part.
 * Of so many estates it is said elsewhere.
 */
export function figureBeside(
  match: RegExpExecArray,
  { units }: Pattern,
  { phrase }: ReadyPhrase,
  said: ReadableStatement,
): Why | undefined {
  if (units.has('figure') || phrase.of !== undefined) return undefined;
  const { text } = said.tokens;
  let [from, to] = [match.index, match.index + match[0].length];
  while (from > 0 && !CLAUSE.includes(text[from - 1] as string)) from -= 1;
  while (to < text.length && !`${CLAUSE}、（）`.includes(text[to] as string)) to += 1;
  const figures = [...text.slice(from, to)].flatMap((c) => figureAt(said.tokens, c) ?? []);
  const exact = figures.filter(({ doubt, bound }) => doubt === undefined && bound === undefined);
  if (exact.some(({ high }) => compare(high, rational(0)) === 0)) return 'denied';
  const all =
    phrase.value === true ||
    phrase.value === '100%' ||
    phrase.equals !== undefined ||
    phrase.records !== undefined;
  return all && figures.some(({ percent, high }) => percent && compare(high, rational(100)) < 0)
    ? 'partial'
    : undefined;
}

/** 本社区的, 登记在册的: said of all of them. */
const OF_ALL = /(?:社区|[辖片]区|[内中里]|全部|所有|在册|登记|[共现实]有)的$/u;

/** 60岁及以上的常住居民500人: what stands right before a whole says which of it is counted, and leaves the whole unsaid. */
export function isOfSome({ index }: RegExpExecArray, { tokens: { text } }: ReadableStatement): boolean {
  const before = text.slice(0, index);
  return before.endsWith('的') && !OF_ALL.test(before);
}
