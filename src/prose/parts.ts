import { add, compare, rational } from '../quantity/index.ts';
import { type Cell, rewritten, textOf } from './cells.ts';
import type { FigureWords } from './figure-words.ts';
import type { Figure } from './figures.ts';
import { amend, figureAt, nextFigure, type Tokens } from './tokens.ts';

/**
 * 移动500户、联通519户 is 1019户, where the words before each figure are of one kind and unlike; one of them alone is a
 * part, and no whole; and shares of parts are none of the whole.
 */
export function partsAdded(tokens: Tokens, { parts, run, piece }: FigureWords): Tokens {
  const figures = [...tokens.figures];
  const cells = rewritten(tokens.cells, run, (match, own) => {
    const pieces = [...match[0].matchAll(piece)].map(pieceOf);
    const kind = parts.find((words) => pieces.some(({ noun }) => words.test(noun)));
    if (kind === undefined) return undefined;
    const isPart = ({ noun }: Piece) => kind.test(noun);
    const named = pieces.slice(pieces.findIndex(isPart), pieces.findLastIndex(isPart) + 1);
    const numbers = partsIn(named, kind, figures);
    if (numbers !== undefined) return asSum(named, numbers, kind, own, figures);
    for (const { c } of named.filter(isPart)) amend(figures, c, { doubt: 'part' });
    return undefined;
  });
  return { ...tokens, cells, text: textOf(cells), figures };
}

/** A figure with its noun and its unit, from where to where. */
interface Piece {
  readonly noun: string;
  readonly c: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

const pieceOf = ({ index, 0: { length }, 1: noun = '', 2: c = '', 3: unit = '' }: RegExpExecArray): Piece => {
  const to = index + length;
  return { noun, c, unit, from: to - unit.length - c.length - noun.length, to };
};

/** The numbers of these, where they are of unlike parts of one kind, in one unit. */
function partsIn(
  pieces: readonly Piece[],
  kind: RegExp,
  figures: readonly Figure[],
): readonly Figure[] | undefined {
  const names = new Set(pieces.flatMap(({ noun }) => kind.exec(noun) ?? []));
  const units = new Set(pieces.map(({ unit }) => unit));
  const numbers = pieces.map(({ c }) => figureAt({ figures }, c)).filter(isPlainNumber);
  const isEach = names.size === pieces.length && numbers.length === pieces.length;
  return pieces.length > 1 && units.size === 1 && isEach ? numbers : undefined;
}

const isPlainNumber = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined &&
  !figure.percent &&
  figure.doubt === undefined &&
  figure.bound === undefined &&
  figure.ratio === undefined &&
  compare(figure.low, figure.high) === 0;

/** The cells with the sum in place of the parts; it stands where they stood. */
function asSum(
  pieces: readonly Piece[],
  numbers: readonly Figure[],
  kind: RegExp,
  own: readonly Cell[],
  figures: Figure[],
): readonly Cell[] {
  const [first, last] = [pieces[0], pieces.at(-1)] as [Piece, Piece];
  const sum = numbers.reduce((total, { low }) => add(total, low), rational(0));
  const span = { from: (own[first.from] as Cell).from, to: (own[last.to - 1] as Cell).to };
  const c = nextFigure(figures);
  figures.push({ low: sum, high: sum, percent: false });
  return [
    ...own.slice(0, first.from + first.noun.search(kind)),
    ...[c, ...first.unit].map((one) => ({ c: one, ...span })),
    ...own.slice(last.to),
  ];
}
