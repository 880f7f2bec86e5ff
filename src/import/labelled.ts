import type { DraftValue, Fact, Standard } from '../model/index.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { readList } from './list.ts';
import { figureOf, patternOf } from './patterns.ts';
import { quantityValue } from './read-statement.ts';
import { readRecords } from './records.ts';

export interface Labelled {
  readonly fact: string;
  readonly value: DraftValue;
  /** As a phrase's: the figure that 达到 gives beside its counts. */
  readonly reached?: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\~]/g, '\\$&');

/** Facts that a statement names by the very labels of the catalogue, as sentences made from facts do. */
export function labelled(
  said: string,
  facts: readonly string[],
  ready: ReadyReading,
  standard: Standard,
): readonly Labelled[] {
  const found = facts.flatMap((id) => {
    const fact = standard.facts.get(id);
    const label = fact && plain(fact.label.zh);
    if (fact === undefined || label === undefined || !said.includes(label)) return [];
    const one = readOne(said, fact, escaped(label), ready, standard);
    return one === undefined ? [] : [{ fact: id, ...one }];
  });
  return [...found, ...shortRates(said, facts, found, ready, standard)];
}

/** After its counts a rate goes by what it is: 覆盖率, 安装率, 占比. */
const shortRates = (
  said: string,
  facts: readonly string[],
  found: readonly Labelled[],
  ready: ReadyReading,
  standard: Standard,
): readonly Labelled[] =>
  facts.flatMap((id): readonly Labelled[] => {
    const fact = standard.facts.get(id);
    const derived = fact?.type === 'rate' ? fact.derived : undefined;
    const part = derived?.kind === 'ratio' ? found.find((one) => one.fact === derived.part) : undefined;
    if (part === undefined || found.some((one) => one.fact === id)) return [];
    const label = '(?<=^，)(?:[\u4e00-\u9fff]{2}率|占比)';
    const rate = figureNamed(said.slice(part.to), label, '%', ready);
    return rate === undefined
      ? []
      : [{ fact: id, ...rate, from: rate.from + part.to, to: rate.to + part.to }];
  });

export type One = Omit<Labelled, 'fact'>;

/** One fact by its label, already escaped. */
export function readOne(
  said: string,
  fact: Fact,
  label: string,
  ready: ReadyReading,
  standard: Standard,
): One | undefined {
  switch (fact.type) {
    case 'flag':
      return flag(said, label);
    case 'set':
      return set(said, fact, label, ready);
    case 'level':
      return level(said, fact.scale, label, standard);
    case 'list':
      return readRecords(said, fact, label, ready, standard);
    case 'text':
      return spannedBy(new RegExp(`${START}${label}：([^，。；]+)`, 'u').exec(said), (match) => match[1]);
    default: {
      const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
      return unit === undefined ? undefined : figureNamed(said, `${START}${label}`, unit, ready);
    }
  }
}

/** A match as what was read, where it comes to a value. */
export function spannedBy(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => DraftValue | undefined,
): One | undefined {
  const value = match === null ? undefined : read(match);
  return match === null || value === undefined
    ? undefined
    : { value, words: match[0], from: match.index, to: match.index + match[0].length };
}

/** Not inside of a longer label: what stands before must end a clause. */
export const START = '(?<=^|[，。；：、]|本社区|其中)';

function figureNamed(said: string, label: string, unit: string, ready: ReadyReading): One | undefined {
  if (unit !== '%' && ready.reading.units[unit] === undefined) return undefined;
  const pattern = patternOf(`${label}{${unit}}`, ready.reading);
  const match = pattern.regex.exec(said);
  const figure = match && figureOf(match, pattern, ready.reading);
  if (!figure) return undefined;
  const { value, reached } = quantityValue(figure, unit === '%');
  const one = spannedBy(match, () => value);
  return one && { ...one, ...(reached !== undefined && { reached }) };
}

const flag = (said: string, label: string): One | undefined =>
  spannedBy(
    new RegExp(`${START}${label}：(是|否)(?=[，。；]|$)`, 'u').exec(said),
    (match) => match[1] === '是',
  );

function level(said: string, scale: string, label: string, standard: Standard): One | undefined {
  const levels = standard.scales.get(scale)?.levels ?? [];
  return spannedBy(
    new RegExp(`${START}${label}[为：]([^，。；]+)`, 'u').exec(said),
    (match) => levels.find((one) => plain(one.label.zh) === match[1])?.id,
  );
}

function set(
  said: string,
  fact: Extract<Fact, { type: 'set' }>,
  label: string,
  ready: ReadyReading,
): One | undefined {
  const items = new Map(
    [...fact.items].map(([id, { zh }]) => [id, new RegExp(escaped(plain(zh)), 'gu')] as const),
  );
  return spannedBy(new RegExp(`${START}${label}(?:包括|：)(?<list>[^。；]+)`, 'u').exec(said), (match) =>
    match.groups?.['list'] === '无' ? [] : readList(match, items, fact.open, ready.reading),
  );
}
