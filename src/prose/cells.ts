/** A text of which each character knows from where in another text it comes. */
export interface Cell {
  readonly c: string;
  readonly from: number;
  readonly to: number;
}

export const cellsOf = (text: string): readonly Cell[] =>
  Array.from({ length: text.length }, (_, at) => ({ c: text[at] as string, from: at, to: at + 1 }));

export const textOf = (cells: readonly Cell[]): string => cells.map(({ c }) => c).join('');

/** From where a stretch of these cells comes. */
export function originOf(cells: readonly Cell[], from: number, to: number): { from: number; to: number } {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let at = from; at < to; at += 1) {
    low = Math.min(low, (cells[at] as Cell).from);
    high = Math.max(high, (cells[at] as Cell).to);
  }
  return low > high ? { from: 0, to: 0 } : { from: low, to: high };
}

/** The cells with other ones in place of each match; `undefined` leaves a match as it is. */
export function rewritten(
  cells: readonly Cell[],
  pattern: RegExp,
  replace: (match: RegExpExecArray, cells: readonly Cell[]) => readonly Cell[] | undefined,
): readonly Cell[] {
  const text = textOf(cells);
  const made: Cell[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const put = replace(match, cells.slice(match.index, match.index + match[0].length));
    if (put === undefined) continue;
    for (; at < match.index; at += 1) made.push(cells[at] as Cell);
    for (const cell of put) made.push(cell);
    at = match.index + match[0].length;
  }
  for (; at < cells.length; at += 1) made.push(cells[at] as Cell);
  return made;
}
