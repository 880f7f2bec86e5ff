// A chunk as bin/sce.js starts it: a function, and in ASCII, which V8 takes as it lies, half as long as any other text.

import { parseAst } from 'rolldown/parseAst';

const HEAD = '(function(exports,require,module,__filename,__dirname){';

/**
 * What a chunk exports of its constants and functions as values: for each the bundler makes a function that gives it, of
 * which the kept code then has hundreds.
 */
export function withPlainExports(code) {
  const constant = new Set(parseAst(code, { sourceType: 'script' }).body.flatMap(constantsIn));
  return code.replace(GIVEN, (given, name, local) =>
    constant.has(local) ? `exports.${name}=${local}` : given,
  );
}

const GIVEN =
  /Object\.defineProperty\(exports,[`'"](\w+)[`'"],\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

function constantsIn({ type, kind, id, declarations }) {
  if (type === 'FunctionDeclaration') return [id.name];
  if (type !== 'VariableDeclaration' || kind !== 'const') return [];
  return declarations.flatMap(({ id: { type: bound, name } }) => (bound === 'Identifier' ? [name] : []));
}

/** @returns the script of a chunk; it gives the function that Node would make of a module */
export const scriptOf = (code) => `${HEAD}${code}\n})`;

/**
 * A chunk's code with an escape for each character beyond ASCII, and its map to it. Only texts and patterns hold such
 * characters, and mean the same by their escapes, unless they are raw.
 *
 * @throws Error where an escape would mean something else
 */
export function inAscii(code, map) {
  const wrong = /String\.raw`[^`]*[^\0-\x7f]|(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code)?.[0];
  if (wrong !== undefined) throw new Error(`no escape says the same: ${wrong.slice(-80)}`);
  const lines = code.split('\n');
  const mappings = map.mappings.split(';').map((line, i) => moved(line, lines[i] ?? ''));
  return {
    code: code.replace(/[^\0-\x7f]/g, escaped),
    map: { ...map, mappings: mappings.join(';') },
  };
}

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const LONGER = escaped('\uffff').length - 1;

/** A line's mappings with the columns of its escaped text: a column is a segment's first number, less the one before. */
function moved(mappings, line) {
  const beyond = [...line.matchAll(/[^\0-\x7f]/g)].map(({ index }) => index);
  if (beyond.length === 0 || mappings === '') return mappings;
  let [column, before, passed] = [0, 0, 0];
  const segments = mappings.split(',').map((segment) => {
    const [first, ...more] = segment.match(NUMBER);
    column += numberOf(first);
    while (passed < beyond.length && beyond[passed] < column) passed += 1;
    const at = column + passed * LONGER;
    const own = digitsOf(at - before) + more.join('');
    before = at;
    return own;
  });
  return segments.join(',');
}

// Numbers in maps: base 64, five bits a digit, the lowest first; a digit of 32 and more is not the last; the first bit is the sign.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NUMBER = /[g-z0-9+/]*[A-Za-f]/g;

function numberOf(digits) {
  const bits = [...digits].reduceRight((sum, digit) => sum * 32 + (DIGITS.indexOf(digit) % 32), 0);
  return bits % 2 === 1 ? -Math.floor(bits / 2) : bits / 2;
}

function digitsOf(number) {
  let bits = number < 0 ? -number * 2 + 1 : number * 2;
  let digits = '';
  for (; bits >= 32; bits = Math.floor(bits / 32)) digits += DIGITS[32 + (bits % 32)];
  return digits + DIGITS[bits];
}
