import type { ReadableStatement, Span } from './said.ts';

/** So many signs may stand between a denial and what it denies. */
const NEAR = 4;
/** 未全部采用, 未单独实现 leaves open what is there. */
const NOT_WHOLLY = /单独|专门|全部|统一|完全|另/u;

/**
 * A flag that is denied is false only where the denial stands right before its words, or right after them, and nothing
 * else in the clause is in doubt: 未采用加密, 尚未实现…互联互通.
 */
export function deniesPlainly(word: string, span: Span, { doubts, plain }: ReadableStatement): boolean {
  const near = doubts.filter((one) => one.from < span.to && span.from < one.to);
  if (near.some(({ kind }) => kind !== 'denied')) return false;
  return near.some((one) => {
    if (one.word !== word) return false;
    const isBefore = one.wordTo <= span.from;
    const denied = isBefore ? plain.slice(one.wordTo, span.from) : plain.slice(one.wordTo);
    const own = /^[^，。；：、]*/u.exec(denied)?.[0] ?? '';
    if (NOT_WHOLLY.test(own)) return false;
    if (isBefore) return own === denied && denied.length <= NEAR;
    return one.wordFrom >= span.from && one.wordTo <= span.to + 2;
  });
}
