import type { DraftValue } from '../model/index.ts';
import type { Figure } from './patterns.ts';

export interface Value {
  readonly value: DraftValue;
  /** Its value is a rate that 达到 gives: a figure beside its counts, else a lower bound. */
  readonly reached?: string;
}

const SIGNS = { at_least: '>= ', more_than: '> ', at_most: '<= ', less_than: '< ', reached: '' } as const;

/** 达到 alone leaves open whether it is the figure itself; everything else is decided by its words. */
export function quantityValue(figure: Figure, percent: boolean, as?: keyof typeof SIGNS): Value {
  const text = figure.text + (percent ? '%' : '');
  const bound =
    figure.bound === undefined || figure.bound === 'reached' ? (as ?? figure.bound) : figure.bound;
  if (bound === 'reached' && percent) return { value: `>= ${text}`, reached: text };
  return { value: bound === undefined ? text : SIGNS[bound] + text };
}
