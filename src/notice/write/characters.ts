import { endNumber, filled as template } from '../../words/index.ts';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/**
 * Control, format and separator characters by their code points (`\u{202e}`), as reports show them; and what no XML
 * document may hold.
 */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** The lines of a text, without what is white at their ends; empty ones are left out. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => visible(line.replaceAll('\t', ' ').trim()))
    .filter((line) => line !== '');

/** A text that stands on one line, however its YAML folds it. */
export const oneLine = (text: string): string => linesOf(text).join(' ');

/**
 * A phrase with its placeholders filled, and its words in the singular or the plural of a number; what is filled in is
 * not looked at again.
 */
export const filled = (phrase: string, values: Readonly<Record<string, string>>): string =>
  template(
    phrase,
    'en',
    (name) => values[name] ?? `{${name}}`,
    (name) => endNumber(values[name] ?? ''),
  );
