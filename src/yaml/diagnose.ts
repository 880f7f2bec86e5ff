import type { Diagnostic, DiagnosticCode, MessageArg, Position } from '../model/index.ts';
import { isHinted } from '../words/index.ts';
import type { Source, Text } from './source.ts';

type Args = Readonly<Record<string, MessageArg>>;

/** A diagnostic on a file as a whole. */
export function wholeFile(file: string, code: DiagnosticCode, given: Args = {}): Diagnostic {
  const args = Object.fromEntries(Object.entries(given).map(([name, arg]) => [name, brief(arg)]));
  return { file, code, message: { code: `diagnostic-${code}`, args }, ...hintFor(code, args) };
}

/** What an input holds is repeated as far as it can be recognized by it, in characters. */
const LONGEST = 200;

function brief(arg: MessageArg): MessageArg {
  if (typeof arg !== 'string' || arg.length <= LONGEST) return arg;
  return `${[...arg.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')}…`;
}

/** A diagnostic on a text as a whole: where it is a line of a file, on that line. */
export const wholeText = ({ file, startLine }: Text, code: DiagnosticCode, args: Args = {}): Diagnostic => ({
  ...wholeFile(file, code, args),
  ...(startLine !== undefined && { at: { line: startLine, column: 1 } }),
});

/** The second sentence: what to write instead, where the catalogue says it, else the nearest name. */
function hintFor(code: DiagnosticCode, args: Args): Pick<Diagnostic, 'hint'> {
  if (isHinted(code)) return { hint: { code: `hint-${code}`, args } };
  return 'nearest' in args ? { hint: { code: 'hint-nearest', args } } : {};
}

/**
 * Line and column of an offset, both from 1. Columns are counted as editors show them: in characters (code points), so
 * that one beyond the BMP is one and a combining mark is one of its own.
 */
export function placeOf(source: Source, offset: number): Position {
  const { lines, startLine = 1 } = source;
  const { line, col } = lines.linePos(offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  return { line: startLine + line - 1, column: Math.max(1, col - pairsBefore(source, start, offset)) };
}

const withPairs = new WeakMap<Source, boolean>();

/** A line may be a whole submission, of which much is asked: one without such characters is not counted through again. */
function pairsBefore(source: Source, start: number, offset: number): number {
  const any = withPairs.get(source) ?? /[\ud800-\udbff]/.test(source.text);
  withPairs.set(source, any);
  return any ? pairsIn(source.text, start, offset) : 0;
}

/** How many characters of a stretch take two code units. */
function pairsIn(text: string, from: number, to: number): number {
  let pairs = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00) pairs += 1;
  }
  return pairs;
}

/** A diagnostic on a stretch of a source, with the line it stands on. */
export function at(
  source: Source,
  [from, to]: readonly [number, number],
  code: DiagnosticCode,
  args: Args = {},
): Diagnostic {
  const { text, lines } = source;
  const place = placeOf(source, from);
  const start = lines.lineStarts[lines.linePos(from).line - 1] ?? 0;
  const end = text.indexOf('\n', start);
  const excerpt = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const last = Math.max(from + 1, Math.min(to, start + excerpt.length));
  return {
    ...wholeFile(source.file, code, args),
    at: place,
    length: Math.max(1, last - from - pairsIn(text, from, last)),
    excerpt,
  };
}
