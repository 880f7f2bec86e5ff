import type { Diagnostic, DiagnosticCode, Label, MessageArg } from '../model/index.ts';
import { isHinted } from '../words/index.ts';
import type { Source } from './source.ts';

type Args = Readonly<Record<string, MessageArg>>;

/** A diagnostic on a file as a whole. */
export const wholeFile = (file: string, code: DiagnosticCode, args: Args = {}): Diagnostic => ({
  file,
  code,
  message: { code: `diagnostic-${code}`, args },
  ...hintFor(code, args),
});

/** The second sentence: what to write instead, where the catalogue says it, else the nearest name. */
function hintFor(code: DiagnosticCode, args: Args): Pick<Diagnostic, 'hint'> {
  if (isHinted(code)) return { hint: { code: `hint-${code}`, args } };
  return 'nearest' in args ? { hint: { code: 'hint-nearest', args } } : {};
}

/** A diagnostic on a stretch of a source, with the line it stands on. */
export function at(
  source: Source,
  range: readonly [number, number],
  code: DiagnosticCode,
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
