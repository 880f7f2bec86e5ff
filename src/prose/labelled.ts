import type { Fact, Standard } from '../model/index.ts';
import { literal } from './any-of.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { ratioOf } from './fits.ts';
import { figureNamed, readNamed } from './read-named.ts';
import { readRecords } from './records.ts';
import { doubtOf, type ReadableStatement } from './said.ts';
import { type Spanned, without } from './span.ts';

export interface LabelledFact extends Spanned {
  readonly fact: string;
}

/** Facts that a statement names by the very labels of the catalogue, as sentences made from facts do. */
export function labelledFacts(
  said: ReadableStatement,
  facts: readonly string[],
  ready: ReadyReading,
  standard: Standard,
): readonly LabelledFact[] {
  const found = facts.flatMap((id) => {
    const fact = standard.facts.get(id);
    if (fact === undefined) return [];
    const label = plain(fact.label.zh);
    // Stryker disable next-line all: patterns are made only of labels that are there, which is quicker
    if (!said.tokens.text.includes(label)) return [];
    const read = (rest: ReadableStatement) =>
      fact.type === 'list'
        ? readRecords(rest, fact, literal(label), ready, standard)
        : readNamed(rest, fact, literal(label), ready, standard);
    return places(said, read)
      .filter((one) => !isDoubted(said, one, fact))
      .map((one) => ({ fact: id, ...one }));
  });
  return [...found, ...shortRates(said, facts, found, ready, standard)];
}

/** What the records of a list are called is no doubt of them (未来邻里), nor is the answer to a question. */
function isDoubted(said: ReadableStatement, place: Spanned, fact: Fact): boolean {
  const { from, to } = place;
  const doubts = said.doubts.filter(({ wordFrom, wordTo }) => wordTo <= from || to <= wordFrom);
  const own = fact.type === 'list' ? { ...said, doubts } : said;
  return doubtOf(own, place, 'figure', `${plain(fact.label.zh)}：否：无`, place) !== undefined;
}

/** No statement names one fact more often. */
const MOST_PLACES = 20;

/** Each place where a label is read: of a fact that is named twice, one place does not say all. */
function places(
  said: ReadableStatement,
  read: (rest: ReadableStatement) => Spanned | undefined,
): readonly Spanned[] {
  const found: Spanned[] = [];
  for (let rest = said; found.length < MOST_PLACES; rest = without(rest, found)) {
    const one = read(rest);
    if (one === undefined) break;
    found.push(one);
  }
  return found;
}

/** After its counts a rate goes by what it is: 覆盖率, 安装率, 占比. */
const shortRates = (
  said: ReadableStatement,
  facts: readonly string[],
  found: readonly LabelledFact[],
  ready: ReadyReading,
  standard: Standard,
): readonly LabelledFact[] =>
  facts.flatMap((id): readonly LabelledFact[] => {
    const fact = standard.facts.get(id);
    const part = found.find((one) => one.fact === ratioOf(fact)?.part);
    if (fact?.type !== 'rate' || part === undefined || found.some((one) => one.fact === id)) return [];
    const rate = figureNamed(said, '(?<=，)(?:[\u4e00-\u9fff]{2}率|占比)', '%', ready, fact, part.end);
    if (rate === undefined || isDoubted(said, rate, fact)) return [];
    return rate.start !== part.end + 1 ? [] : [{ fact: id, ...rate }];
  });
