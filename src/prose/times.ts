import type { Fact, Standard } from '../model/index.ts';
import type { ReadyReading } from './compile.ts';
import type { ReadableStatement, Span } from './said.ts';

/** Of what was read, how often something is done where the statement says another number of times as well. */
export function saidTwice<T extends { readonly fact: string }>(
  said: ReadableStatement,
  reported: readonly T[],
  spans: readonly Span[],
  { times }: ReadyReading,
  standard: Standard,
): readonly T[] {
  const isTimes = (fact: Fact | undefined): boolean =>
    fact?.type === 'count' && fact.unit !== undefined && times.units.includes(fact.unit.zh);
  const counted = reported.filter(({ fact }) => isTimes(standard.facts.get(fact)));
  const labels = counted.map(({ fact }) => standard.facts.get(fact)?.label.zh ?? '').join();
  return counted.length > 0 && hasOtherTimes(said, spans, labels, times.figure) ? counted : [];
}

/** How often something is done, said beside what was read: of another year, as a requirement, or all together. */
function hasOtherTimes(
  { tokens: { cells, text }, doubts }: ReadableStatement,
  read: readonly Span[],
  labels: string,
  times: RegExp,
): boolean {
  return [...text.matchAll(times)].some(({ index }) => {
    const { from, to } = cells[index] as (typeof cells)[number];
    const touched = (one: Span): boolean => one.from < to && from < one.to;
    const clause = /[^，。；]*$/u.exec(text.slice(0, index))?.[0] ?? '';
    const after = text.slice(index + 1, index + 12);
    if (
      /(?:超过|高于|多于|达到|满足|符合|完成|不低于)[^，。；]{0,8}$/u.test(clause) &&
      /^.的?(?:要求|标准|目标|指标|任务)/u.test(after)
    )
      return false;
    if (isOfAnotherThing(text, index, labels)) return false;
    return (
      !read.some(touched) &&
      !doubts.some((one) => one.contrary !== true && touched(one)) &&
      !/线下|现场/u.test(clause)
    );
  });
}

const FREQUENCY = /每个?(?:半?年|季度|月|周|天|日)|[今全本当]年|活动|开展|组织|召开|举办|[已共只了的]/gu;

/** A sentence of its own that says of something else how often it is done: 推送政策每月一次. */
function isOfAnotherThing(text: string, at: number, labels: string): boolean {
  const sentence = /[^。；]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const own = /^[^。；]*/u.exec(text.slice(at))?.[0] ?? '';
  const words = sentence.replace(FREQUENCY, '').match(/\p{Script=Han}{2}/gu) ?? [];
  const pairs = [...labels].map((c, n) => c + (labels[n + 1] ?? ''));
  const about = pairs.filter(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && !/[每年次数活动线上]/u.test(pair),
  );
  return words.length >= 3 && !about.some((pair) => (sentence + own).includes(pair));
}
