const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const HIDDEN_IN_JSON = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Control, format and separator characters by their code points (`\u{202e}`), so that none acts on a terminal. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);

/** JSON in which the same characters are escapes (`\u202e`); two spaces of indent, or none. */
export const jsonText = (value: unknown, indent = 2): string =>
  // JSON.stringify escapes what is below a space; the line breaks left over are its own.
  JSON.stringify(value, undefined, indent).replace(HIDDEN_IN_JSON, escapedUnits);

const escapedUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
