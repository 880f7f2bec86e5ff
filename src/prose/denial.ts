import type { ReadableStatement, Span } from './said.ts';

/** So many signs may stand between a denial and what it denies. */
const NEAR = 4;

/**
 * A flag that is denied is false only where the denial stands right before its words, or right after them, and nothing
 * else in the clause is in doubt: 未采用加密, 尚未实现…互联互通.
 */
export function deniesPlainly(word: string, span: Span, said: ReadableStatement): boolean {
  const near = said.doubts.filter((one) => one.from < span.to && span.from < one.to);
  if (near.some(({ kind }) => kind !== 'denied')) return false;
  return near.some((one) => {
    if (one.word !== word) return false;
    if (one.wordFrom >= span.from) return one.wordTo <= span.to + 2;
    return (
      one.wordTo <= span.from &&
      span.from - one.wordTo <= NEAR &&
      /^(?!.*(?:单独|专门|全部|统一|完全|另))[^，。；：、]*$/u.test(said.plain.slice(one.wordTo, span.from))
    );
  });
}
