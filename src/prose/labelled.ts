import type { Standard } from '../model/index.ts';
import { literal } from './any-of.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { figureNamed, readNamed } from './read-named.ts';
import { readRecords } from './records.ts';
import { doubtOf, type ReadableStatement } from './said.ts';
import type { Spanned } from './span.ts';

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
    const label = fact && plain(fact.label.zh);
    if (fact === undefined || label === undefined || !said.tokens.text.includes(label)) return [];
    const read =
      fact.type === 'list'
        ? readRecords(said, fact, literal(label), ready, standard)
        : readNamed(said, fact, literal(label), ready, standard);
    if (read === undefined) return [];
    const doubt = fact.type === 'list' ? undefined : doubtOf(said, read, 'figure', `${label}：否：无`, read);
    return doubt === undefined ? [{ fact: id, ...read }] : [];
  });
  return [...found, ...shortRates(said, facts, found, ready, standard)];
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
    const derived = fact?.type === 'rate' ? fact.derived : undefined;
    const part = derived?.kind === 'ratio' ? found.find((one) => one.fact === derived.part) : undefined;
    if (part === undefined || found.some((one) => one.fact === id)) return [];
    if (said.tokens.text[part.end] !== '，') return [];
    const rate = figureNamed(said, '(?<=，)(?:[\u4e00-\u9fff]{2}率|占比)', '%', ready, false, part.end);
    return rate === undefined || rate.start !== part.end + 1 ? [] : [{ fact: id, ...rate }];
  });
