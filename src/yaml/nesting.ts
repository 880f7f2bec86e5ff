import { Lexer } from 'yaml';
import { DEEPEST } from './tree.ts';

/**
 * Where a text is nested deeper than any input needs, so deep that parsing it could exhaust the stack: brackets within
 * brackets, or `- - -` on one line. Quoted brackets do not nest. What indents nest is told from the tree.
 */
export function nestedTooDeep(text: string): number | undefined {
  return maybeDeep(text) ? deepIn(text) : undefined;
}

/** A quick look, which may be wrong about brackets in quotes and comments. */
function maybeDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return /^[ \t]*(?:[-?:][ \t]+){65}/m.test(text) || /^ {1000}/m.test(text);
}

function deepIn(text: string): number | undefined {
  let offset = 0;
  let flow = 0;
  let line = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '-' || token === '?' || token === ':') line += 1;
    else if (token.trim() !== '' || token.includes('\n')) line = 0;
    if (flow > DEEPEST || line > DEEPEST || /^ {1000}$/.test(token.slice(0, 1000))) return offset;
    if (!isMarker(token)) offset += token.length;
  }
  return undefined;
}

/** The lexer's marks (of a document, a scalar, the end of a line of flow) stand for no text: one control each. */
export const isMarker = (token: string): boolean =>
  token === '' || (token.length === 1 && token.charCodeAt(0) < 0x20 && !/\s/.test(token));
