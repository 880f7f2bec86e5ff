import type { DraftValue, Fact, Standard } from '../model/index.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { readList } from './list.ts';
import { figureOf, patternOf } from './patterns.ts';
import { quantityValue } from './read-statement.ts';

export interface Labelled {
  readonly fact: string;
  readonly value: DraftValue;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\~]/g, '\\$&');

/** Facts that a statement names by the very labels of the catalogue, as sentences made from facts do. */
export function labelled(
  said: string,
  facts: readonly string[],
  ready: ReadyReading,
  standard: Standard,
): readonly Labelled[] {
  return facts.flatMap((id) => {
    const fact = standard.facts.get(id);
    const label = fact && plain(fact.label.zh);
    if (fact === undefined || label === undefined || !said.includes(label)) return [];
    const found = readOne(said, fact, escaped(label), ready, standard);
    return found === undefined ? [] : [{ fact: id, ...found }];
  });
}

type One = Omit<Labelled, 'fact'>;

function readOne(
  said: string,
  fact: Fact,
  label: string,
  ready: ReadyReading,
  standard: Standard,
): One | undefined {
  if (fact.type === 'flag') return flag(said, label);
  if (fact.type === 'set') return set(said, fact, label, ready);
  if (fact.type === 'level') return level(said, fact.scale, label, standard);
  if (fact.type === 'list' || fact.type === 'text') return undefined;
  return quantity(said, fact, label, ready);
}

const spanned = (match: RegExpExecArray, value: DraftValue): One => ({
  value,
  words: match[0],
  from: match.index,
  to: match.index + match[0].length,
});

/** Not inside of a longer label: what stands before must end a clause. */
const START = '(?<=^|[，。；：、]|本社区|其中)';

function quantity(
  said: string,
  fact: Extract<Fact, { type: 'count' | 'measure' | 'rate' }>,
  label: string,
  ready: ReadyReading,
): One | undefined {
  const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
  if (unit === undefined || (unit !== '%' && ready.reading.units[unit] === undefined)) return undefined;
  const pattern = patternOf(`${START}${label}{${unit}}`, ready.reading);
  const match = pattern.regex.exec(said);
  const figure = match && figureOf(match, pattern, ready.reading);
  return match && figure ? spanned(match, quantityValue(figure, unit === '%').value) : undefined;
}

function flag(said: string, label: string): One | undefined {
  const match = new RegExp(`${START}${label}：(是|否)(?=[，。；]|$)`, 'u').exec(said);
  return match ? spanned(match, match[1] === '是') : undefined;
}

function level(said: string, scale: string, label: string, standard: Standard): One | undefined {
  const levels = standard.scales.get(scale)?.levels ?? [];
  const match = new RegExp(`${START}${label}[为：]([^，。；]+)`, 'u').exec(said);
  const found = levels.find((one) => plain(one.label.zh) === match?.[1]);
  return match && found ? spanned(match, found.id) : undefined;
}

function set(
  said: string,
  fact: Extract<Fact, { type: 'set' }>,
  label: string,
  ready: ReadyReading,
): One | undefined {
  const match = new RegExp(`${START}${label}(?:包括|：)(?<list>[^。；]+)`, 'u').exec(said);
  if (match === null) return undefined;
  const items = new Map(
    [...fact.items].map(([id, { zh }]) => [id, new RegExp(escaped(plain(zh)), 'gu')] as const),
  );
  const value = readList(match, items, fact.open, ready.reading);
  return value === undefined ? undefined : spanned(match, value);
}
