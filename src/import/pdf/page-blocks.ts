import type { Block } from '../../notice/read/blocks.ts';
import { isOver, type Line, linesOf, paragraphs, textOfLines } from './page-lines.ts';
import type { PageContent, PlacedText, Ruling } from './pdf-page.ts';

/** Lines that are drawn this near to each other are one. */
const NEAR = 3;

/** What a page holds, from top to bottom: paragraphs, and the rows of the tables whose lines are drawn. */
export function blocksOfPage({ texts, across, down }: PageContent): readonly Block[] {
  const heights = clustered(across);
  const sides = clustered(down);
  const bands = heights.slice(1).map((bottom, index) => bandOf(heights[index] ?? 0, bottom, down, sides));
  const inTable = (text: PlacedText): boolean =>
    bands.some(({ top, bottom, columns }) => columns.length > 1 && isInBand(text, top, bottom, columns));
  const rows = rowsOf(bands, texts.filter(inTable), across, sides);
  const lines = linesOf(texts.filter((text) => !inTable(text)));
  return merged(rows, lines);
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  /** The sides that are drawn along it, from left to right. */
  readonly columns: readonly number[];
}

function bandOf(top: number, bottom: number, down: readonly Ruling[], sides: readonly number[]): Band {
  const middle = (top + bottom) / 2;
  const columns = sides.filter((side) =>
    down.some(({ at, from, to }) => Math.abs(at - side) <= NEAR && from <= middle && middle <= to),
  );
  return { top, bottom, columns };
}

const isInBand = (
  { left, right, y }: PlacedText,
  top: number,
  bottom: number,
  columns: readonly number[],
) => {
  const middle = (left + right) / 2;
  return y >= top && y < bottom && middle >= (columns[0] ?? 0) && middle <= (columns.at(-1) ?? 0);
};

/** Where lines stand, each once, in order. */
function clustered(rulings: readonly Ruling[]): readonly number[] {
  const places = rulings.map(({ at }) => at).sort((a, b) => a - b);
  return places.filter((place, index) => index === 0 || place - (places[index - 1] ?? 0) > NEAR);
}

interface Row {
  readonly top: number;
  readonly cells: readonly string[];
}

/** A band is a row; a cell that goes on below, because no line ends it, stands in each of its rows. */
function rowsOf(
  bands: readonly Band[],
  texts: readonly PlacedText[],
  across: readonly Ruling[],
  sides: readonly number[],
): readonly Row[] {
  const cells = bands.map(() => sides.map(() => ''));
  for (const [index, band] of bands.entries())
    for (const [place, left] of band.columns.slice(0, -1).entries()) {
      const right = band.columns[place + 1] ?? left;
      if (index > 0 && !isEnded(bands[index - 1], band, left, right, across)) continue;
      let last = index;
      while (last + 1 < bands.length && !isEnded(bands[last], bands[last + 1], left, right, across))
        last += 1;
      const bottom = bands[last]?.bottom ?? band.bottom;
      const own = texts.filter((text) => isInBand(text, band.top, bottom, [left, right]));
      const text = textOfLines(linesOf(own));
      const column = sides.indexOf(left);
      for (let row = index; row <= last; row += 1) (cells[row] as string[])[column] = text;
    }
  return bands.flatMap(({ top, columns }, index): readonly Row[] => {
    const own = cells[index] ?? [];
    return columns.length > 2 && own.some((text) => text !== '') ? [{ top, cells: own }] : [];
  });
}

/** Whether a line between two bands ends the cell from `left` to `right`, or the lower band has no such cell. */
function isEnded(
  upper: Band | undefined,
  lower: Band | undefined,
  left: number,
  right: number,
  across: readonly Ruling[],
): boolean {
  if (upper === undefined || lower === undefined) return true;
  const place = lower.columns.indexOf(left);
  if (place < 0 || lower.columns[place + 1] !== right || !upper.columns.includes(left)) return true;
  const middle = (left + right) / 2;
  return across.some(
    ({ at, from, to }) => Math.abs(at - lower.top) <= NEAR && from <= middle && middle <= to,
  );
}

/** `— 2 —`, `第2页 共3页`: of the page, not of the text. */
const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,3}\s*(?:页)?(?:[\s/，,共]*\d{1,3}\s*页?)?[-—–\s]*$/u;

/** Rows and paragraphs in the order in which they stand. */
function merged(rows: readonly Row[], lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let rest = [...lines];
  const flush = (above: number): void => {
    const own = rest.filter((line) => isOver(line, above));
    rest = rest.filter((line) => !isOver(line, above));
    blocks.push(
      ...paragraphs(own.filter(({ text }) => !PAGE_NUMBER.test(text))).map(
        (text): Block => ({ kind: 'text', text }),
      ),
    );
  };
  for (const { top, cells } of rows) {
    flush(top);
    blocks.push({ kind: 'row', cells });
  }
  flush(Number.POSITIVE_INFINITY);
  return blocks;
}
