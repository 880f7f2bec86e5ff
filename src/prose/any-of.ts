/** Words as a pattern of themselves. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\~]/g, '\\$&');

/** One of these words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|') || '(?!)';
