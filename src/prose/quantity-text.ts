import { cellsOf } from './cells.ts';
import type { ReadyReading } from './compile.ts';
import { patternOf, quantityValue } from './patterns.ts';
import { figureAt, tokensOf } from './tokens.ts';

/** A text that is one quantity in the words of a notice (不少于4次, 1,456户), as a submission spells it. */
export function quantityText(
  text: string,
  unit: string,
  { reading, figures }: ReadyReading,
): string | undefined {
  if (unit !== '%' && reading.units[unit] === undefined) return undefined;
  const tokens = tokensOf(cellsOf(text), figures, []);
  const pattern = patternOf(`^{${unit}}$`, reading);
  const match = pattern.regex.exec(tokens.text);
  const figure = figureAt(tokens, match?.groups?.['figure']);
  const held = pattern.units.get('figure');
  if (figure === undefined || held === undefined || figure.doubt !== undefined) return undefined;
  return quantityValue(figure, held, match?.groups?.['figureUnit'] ?? '')?.value;
}
