import type { Fact, FieldFact, Standard } from '../model/index.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { readList } from './list.ts';
import { figureOf, patternOf } from './patterns.ts';
import { quantityValue } from './quantity-value.ts';
import { CLAUSE_START, escaped, type Spanned, spannedBy } from './span.ts';

/** A fact that is no list, by its label; the label is escaped already. */
export function readNamed(
  said: string,
  fact: FieldFact,
  label: string,
  ready: ReadyReading,
  standard: Standard,
): Spanned | undefined {
  switch (fact.type) {
    case 'flag':
      return flag(said, label);
    case 'set':
      return set(said, fact, label, ready);
    case 'level':
      return level(said, fact.scale, label, standard);
    case 'text':
      return spannedBy(
        new RegExp(`${CLAUSE_START}${label}：([^，。；]+)`, 'u').exec(said),
        (match) => match[1],
      );
    default: {
      const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
      return unit === undefined ? undefined : figureNamed(said, `${CLAUSE_START}${label}`, unit, ready);
    }
  }
}

/** A figure in that unit right after these words, which are a pattern. */
export function figureNamed(
  said: string,
  label: string,
  unit: string,
  ready: ReadyReading,
): Spanned | undefined {
  if (unit !== '%' && ready.reading.units[unit] === undefined) return undefined;
  const pattern = patternOf(`${label}{${unit}}`, ready.reading);
  const match = pattern.regex.exec(said);
  const figure = match && figureOf(match, pattern, ready.reading);
  if (!figure) return undefined;
  const { value, reached } = quantityValue(figure, unit === '%');
  const one = spannedBy(match, () => value);
  return one && { ...one, ...(reached !== undefined && { reached }) };
}

const flag = (said: string, label: string): Spanned | undefined =>
  spannedBy(
    new RegExp(`${CLAUSE_START}${label}：(是|否)(?=[，。；]|$)`, 'u').exec(said),
    (match) => match[1] === '是',
  );

function level(said: string, scale: string, label: string, standard: Standard): Spanned | undefined {
  const levels = standard.scales.get(scale)?.levels ?? [];
  return spannedBy(
    new RegExp(`${CLAUSE_START}${label}[为：]([^，。；]+)`, 'u').exec(said),
    (match) => levels.find((one) => plain(one.label.zh) === match[1])?.id,
  );
}

function set(
  said: string,
  fact: Extract<Fact, { type: 'set' }>,
  label: string,
  ready: ReadyReading,
): Spanned | undefined {
  const items = new Map(
    [...fact.items].map(([id, { zh }]) => [id, new RegExp(escaped(plain(zh)), 'gu')] as const),
  );
  return spannedBy(
    new RegExp(`${CLAUSE_START}${label}(?:包括|：)(?<list>[^。；]+)`, 'u').exec(said),
    (match) => (match.groups?.['list'] === '无' ? [] : readList(match, items, fact.open, ready.reading)),
  );
}
