import type { Diagnostic, Label, MessageArg } from '../model/index.ts';
import type { Source } from './documents.ts';

type Args = Readonly<Record<string, MessageArg>>;

/** A diagnostic on a file as a whole. */
export const wholeFile = (file: string, code: string, args: Args = {}): Diagnostic => ({
  file,
  code,
  message: { code: `diagnostic-${code}`, args },
  ...hintFor(code, args),
});

/** Codes whose second sentence says what to write instead. */
export const HINTED = new Set<string>();

const hintFor = (code: string, args: Args): Pick<Diagnostic, 'hint'> =>
  HINTED.has(code) || 'nearest' in args
    ? { hint: { code: HINTED.has(code) ? `hint-${code}` : 'hint-nearest', args } }
    : {};

for (const code of [
  'bare-rate',
  'unexpected-percent',
  'over-whole',
  'fractional-count',
  'separator',
  'exponent',
  'other-base',
  'chinese-numeral',
  'unit',
  'not-a-number',
  'empty-value',
  'full-width-colon',
  'ideographic-space',
  'not-utf8',
  'binary-file',
  'several-documents',
  'empty-folder',
  'part-over-whole',
  'bad-id',
  'bad-date',
  'duplicate-key',
  'wrong-type',
  'unknown-item',
])
  HINTED.add(code);

/** A diagnostic on a stretch of a source, with the line it stands on. */
export function at(
  source: Source,
  range: readonly [number, number],
  code: string,
  args: Args = {},
): Diagnostic {
  const { line, col } = source.lines.linePos(range[0]);
  const excerpt = source.text.split(/\r?\n/, line)[line - 1] ?? '';
  const rest = Math.max(1, excerpt.length - col + 1);
  return {
    ...wholeFile(source.file, code, args),
    at: { line, column: Math.max(1, col) },
    length: Math.min(Math.max(1, range[1] - range[0]), rest),
    excerpt,
  };
}

export const label = (text: string): Label => ({ zh: text, en: text });
