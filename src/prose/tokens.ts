import type { Cell } from './cells.ts';
import type { Figure, FigureDoubt } from './figures.ts';

/** A text with one character in place of each figure, and what those figures are. */
export interface Tokens {
  readonly cells: readonly Cell[];
  readonly text: string;
  /** As a person would see it: before sentences were taken apart. */
  readonly said: readonly Cell[];
  readonly figures: readonly Figure[];
}

const FIRST = 0xe000;
/** More figures than a statement has: what is beyond is not read. */
export const MOST_FIGURES = 4000;

/** The character that stands for the next figure. */
export const nextFigure = (figures: readonly Figure[]): string => String.fromCharCode(FIRST + figures.length);

const indexOf = (c: string): number => c.charCodeAt(0) - FIRST;

export const figureAt = ({ figures }: Pick<Tokens, 'figures'>, c: string | undefined): Figure | undefined =>
  c === undefined ? undefined : figures[indexOf(c)];

/** Gives a figure what is known of it beside its number; a doubt that it has stays. */
export function amend(
  figures: Figure[],
  c: string,
  known: { doubt: FigureDoubt } | Pick<Figure, 'bound'>,
): void {
  const figure = figures[indexOf(c)];
  if (figure !== undefined) figures[indexOf(c)] = { ...known, ...figure };
}
