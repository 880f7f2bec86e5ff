/** Words as a pattern of themselves; `~`, which patterns of a reading mean a gap by, by its number. */
export const literal = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('~', '\\x7e');

/** One of these words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|') || '(?!)';
