import { cellsOf } from './cells.ts';
import type { ReadyReading } from './compile.ts';
import { patternOf, quantityValue } from './patterns.ts';
import { figureAt } from './tokens.ts';
import { tokensOf } from './tokens-of.ts';

/** What a text comes to: a quantity as a submission spells it, only about so much (约1456户), or neither. */
export interface QuantitySaid {
  readonly value?: string;
  readonly isAbout: boolean;
}

/** A text that is one quantity in the words of a notice (不少于4次, 1,456户). */
export function quantityText(text: string, unit: string, { reading, figures }: ReadyReading): QuantitySaid {
  if (unit !== '%' && reading.units[unit] === undefined) return { isAbout: false };
  const tokens = tokensOf(cellsOf(text), figures, []);
  const pattern = patternOf(`^{${unit}}$`, reading);
  const match = pattern.regex.exec(tokens.text);
  const isAbout = tokens.figures.some(({ doubt }) => doubt === 'about');
  const figure = figureAt(tokens, match?.groups?.['figure']);
  const held = pattern.units.get('figure');
  if (figure === undefined || held === undefined || figure.doubt !== undefined) return { isAbout };
  return { ...quantityValue(figure, held, match?.groups?.['figureUnit'] ?? ''), isAbout };
}
