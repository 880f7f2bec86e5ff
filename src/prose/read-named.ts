import type { FieldFact, Standard } from '../model/index.ts';
import { factPhrases } from '../words/index.ts';
import { literal } from './any-of.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { fits } from './fits.ts';
import { readList } from './list.ts';
import { heldFigure, patternOf, quantityBetween, quantityValue } from './patterns.ts';
import { type ReadableStatement, spanOf, wordsIn } from './said.ts';
import { CLAUSE_START, type Spanned, spannedBy } from './span.ts';

/** A fact that is no list, by its label; the label is escaped already. */
export function readNamed(
  said: ReadableStatement,
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
        said,
        new RegExp(`${CLAUSE_START}${label}：([^，。；]+)`, 'u').exec(said.tokens.text),
        ({ index, 0: whole, 1: held = '' }) => {
          const end = index + whole.length;
          return wordsIn(said, spanOf(said, end - held.length, end));
        },
      );
    default: {
      const unit = fact.type === 'rate' ? '%' : fact.unit?.zh;
      return unit === undefined ? undefined : figureNamed(said, startOf(label), unit, ready, fact);
    }
  }
}

const { own, owner } = factPhrases.zh;

/** At a clause's start; where a notice says a range (本社区总面积在…之间), of a label after its owner too. */
const startOf = (label: string): string =>
  `(?:${CLAUSE_START}${label}|(?<=${own})(?=${owner})${label}(?=在))`;

/** A figure in that unit right after these words, which are a pattern. */
export function figureNamed(
  said: ReadableStatement,
  label: string,
  unitName: string,
  ready: ReadyReading,
  fact: FieldFact,
  from = 0,
): Spanned | undefined {
  const units = ready.reading.units;
  const reading = {
    ...ready.reading,
    units: { ...units, [unitName]: units[unitName] ?? { [unitName]: '1' } },
  };
  const { regex, units: held } = patternOf(`${label}(?:在)?{${unitName}}(?<between>之间)?`, reading);
  regex.lastIndex = from;
  const match = regex.exec(said.tokens.text);
  if (match === null) return undefined;
  const figure = heldFigure(match, 'figure', said.tokens);
  const unit = held.get('figure');
  const spelled = match.groups?.['figureUnit'] ?? '';
  if (figure === undefined || unit === undefined || figure.doubt !== undefined) return undefined;
  const read =
    match.groups?.['between'] === undefined
      ? quantityValue(figure, unit, spelled)
      : quantityBetween(figure, unit, spelled);
  if (read === undefined || !fits(read.value, fact)) return undefined;
  const one = spannedBy(said, match, () => read.value);
  return one && { ...one, ...(read.reached !== undefined && { reached: read.reached }) };
}

const flag = (said: ReadableStatement, label: string): Spanned | undefined =>
  spannedBy(
    said,
    new RegExp(`${CLAUSE_START}${label}：(是|否)(?=[，。；（]|$)`, 'u').exec(said.tokens.text),
    (match) => match[1] === '是',
  );

function level(
  said: ReadableStatement,
  scale: string,
  label: string,
  standard: Standard,
): Spanned | undefined {
  const levels = standard.scales.get(scale)?.levels ?? [];
  return spannedBy(
    said,
    new RegExp(`${CLAUSE_START}${label}[为：]([^，。；]+)`, 'u').exec(said.tokens.text),
    (match) => levels.find((one) => plain(one.label.zh) === match[1])?.id,
  );
}

function set(
  said: ReadableStatement,
  fact: Extract<FieldFact, { type: 'set' }>,
  label: string,
  ready: ReadyReading,
): Spanned | undefined {
  const items = new Map(
    [...fact.items].map(([id, { zh }]) => [id, new RegExp(literal(plain(zh)), 'gu')] as const),
  );
  return spannedBy(
    said,
    new RegExp(`${CLAUSE_START}${label}(?:包括|：)(?<list>[^。；]+)`, 'u').exec(said.tokens.text),
    (match) => (match.groups?.['list'] === '无' ? [] : readList(match, items, fact.open, ready, said)),
  );
}
