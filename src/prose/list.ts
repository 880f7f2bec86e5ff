import type { DraftValue, Reading } from '../model/index.ts';

const LONGEST_ITEM = 15;

/**
 * The items of an enumeration: those whose words are found, and where the set is open the others by their own words.
 * It names everything, unless 等 after it or 一般包括 before it says that it does not.
 */
export function readList(
  match: RegExpExecArray,
  items: ReadonlyMap<string, RegExp>,
  keepOthers: boolean,
  reading: Reading,
): DraftValue | undefined {
  const region = match.groups?.['list'] ?? '';
  const at = match[0].indexOf(region);
  const after = match[0].slice(at + region.length) + (match.input ?? '').slice(match.index + match[0].length);
  const open =
    reading.open.after.some((word) => region.includes(word) || after.startsWith(word)) ||
    reading.open.before.some((word) => match[0].slice(0, at).endsWith(word));
  const found = itemsIn(region, items, keepOthers, reading);
  if (found.length === 0) return undefined;
  return open ? { including: found } : found;
}

function itemsIn(
  region: string,
  items: ReadonlyMap<string, RegExp>,
  keepOthers: boolean,
  reading: Reading,
): readonly string[] {
  const taken: { at: number; id: string }[] = [];
  const pieces = piecesOf(region, reading);
  for (const [id, words] of items) {
    const at = positionOf(words, region, pieces);
    if (at !== undefined) taken.push({ at, id });
  }
  if (keepOthers)
    for (const piece of pieces) {
      const known = [...items.values()].some(
        (words) => piece.text.search(words) >= 0 || isWithin(piece, words, region),
      );
      if (!known && piece.text.length <= LONGEST_ITEM) taken.push({ at: piece.at, id: piece.text });
    }
  return [...new Set(taken.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}

/** A piece of an item whose own words hold what separates items: “某某”体验区. */
const isWithin = ({ text, at }: Piece, words: RegExp, region: string): boolean =>
  [...region.matchAll(words)].some(
    (match) => match.index <= at && at + text.length <= match.index + match[0].length,
  );

/** A word of one character is an item only where it stands alone; a longer one wherever it is found. */
function positionOf(words: RegExp, region: string, pieces: readonly Piece[]): number | undefined {
  const alone = pieces.find(({ text }) => text.replace(words, '') === '');
  if (alone) return alone.at;
  words.lastIndex = 0;
  const match = words.exec(region);
  words.lastIndex = 0;
  return match && match[0].length > 1 ? match.index : undefined;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

function piecesOf(region: string, reading: Reading): readonly Piece[] {
  return [...region.matchAll(/[^、，,/“”《》和与及]+/g)].flatMap((match) => {
    const text = reading.open.after.reduce(
      (rest, word) => (rest.endsWith(word) ? rest.slice(0, -word.length) : rest),
      match[0],
    );
    return text === '' ? [] : [{ text, at: match.index }];
  });
}
