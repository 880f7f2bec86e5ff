import { distance } from 'fastest-levenshtein';

/** Longer is no name that a keyboard slipped on. */
const LONGEST = 200;

/** The name that was probably meant: near enough to be a slip of the keyboard, or nothing. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  // Half of a short word must be right: 手机 is no slip for 住宅.
  const half = Math.max(1, Math.floor(word.length / 2));
  let least = Math.min(half, Math.max(2, Math.ceil(word.length / 3))) + 1;
  for (const name of names) {
    // What must be added or taken away counts as well.
    if (Math.abs(word.length - name.length) >= least) continue;
    const d = distance(word.toLowerCase(), name.toLowerCase());
    if (d < least) [best, least] = [name, d];
  }
  return best;
}
