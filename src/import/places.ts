import type { Draft, Position } from '../model/index.ts';
import type { Text } from '../yaml/source.ts';

const BEGINNING: Position = { line: 1, column: 1 };

/**
 * Where in its input what a draft says stands, so that nobody is sent to a line of a draft that was not written: a
 * cell's row and column; the beginning, where the input has no cells.
 */
export function placesOf({ facts }: Draft): NonNullable<Text['places']> {
  const found = facts.flatMap(({ id, place }) => {
    const at = cellAt(place);
    return at === undefined ? [] : [[id, at] as const];
  });
  const first = found[0]?.[1];
  return {
    start: first === undefined ? BEGINNING : { line: first.line, column: 1 },
    facts: new Map(found),
  };
}

/** `基础设施!G5`, `G5`: row 5, column 7. */
function cellAt(place: string | undefined): Position | undefined {
  const [, letters, row] = /(?:^|!)([A-Z]{1,3})(\d+)$/.exec(place ?? '') ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { line: Number(row), column };
}
