import { visible } from './visible.ts';

/** Text from a file inside Markdown, in a table or out of one: it becomes no markup, HTML, link or mention. */
export const markdownText = (text: string): string =>
  visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~^$#]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}&#46;`);

/** A table with a header; cells are escaped. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownText))]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
