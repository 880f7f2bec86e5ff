/**
 * What nearly all texts are made of, and nothing of it hidden: a class of Unicode takes longer to make ready than all
 * texts of a short report to look through.
 */
const PLAIN =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u24ff\u3000-\u9fff\uff01-\uffee]*$/;

/** Control, format and separator characters by their code points (`\u{202e}`), so that none acts on a terminal. */
export const visible = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** Whether a text has a Chinese character; the most usual are asked for first. */
export const isChinese = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) || (/[^\0-\x7f]/.test(text) && /\p{Script=Han}/u.test(text));

/** JSON in which the same characters are escapes (`\u202e`); two spaces of indent, or none. */
export const jsonText = (value: unknown, indent = 2): string =>
  // JSON.stringify escapes what is below a space; the line breaks left over are its own.
  JSON.stringify(value, undefined, indent).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapedUnits);

const escapedUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
