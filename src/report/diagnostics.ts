import type { Diagnostic } from '../model/index.ts';
import { clean, say, tell, type Voice } from './say.ts';
import { columnsOf } from './terminal/wrap.ts';

/** More than this many lines of complaint help nobody, and a refusal stays under a megabyte. */
const MOST = 500;
const LONGEST_MESSAGE = 600;
const EXCERPT = 100;

/** Every diagnostic with its place, its line underlined, and what to write instead. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], voice: Voice): string {
  const shown = diagnostics.slice(0, MOST).map((diagnostic) => diagnosticText(diagnostic, voice));
  const rest = diagnostics.length - shown.length;
  return [
    ...shown,
    ...(rest > 0 ? [`${say('more-diagnostics', voice, { count: String(rest) })}\n`] : []),
  ].join('\n');
}

function diagnosticText(diagnostic: Diagnostic, voice: Voice): string {
  const { file, at, cell } = diagnostic;
  const inFile = cell !== undefined ? `:${clean(cell, voice)}` : at ? `:${at.line}:${at.column}` : ':';
  const place = clip(clean(file, voice)) + inFile;
  const said = clip(tell(diagnostic.message, voice));
  const mark =
    diagnostic.severity === undefined
      ? ''
      : `${say('severity-warning', voice)}${voice.lang === 'zh' ? '：' : ': '}`;
  const lines = [`${place}  ${mark}${said}  [${diagnostic.code}]`];
  if (diagnostic.excerpt !== undefined && at !== undefined) {
    lines.push(...excerpt(diagnostic.excerpt, at, diagnostic.length ?? 1, voice));
  }
  if (diagnostic.hint !== undefined) lines.push(`  ${clip(tell(diagnostic.hint, voice))}`);
  return `${lines.join('\n')}\n`;
}

const clip = (text: string): string =>
  text.length <= LONGEST_MESSAGE ? text : `${[...text].slice(0, LONGEST_MESSAGE).join('')}...`;

/** The line and its underline, aligned by display width; of a long line only what is around the place. */
function excerpt(
  line: string,
  at: { readonly line: number; readonly column: number },
  length: number,
  voice: Voice,
): readonly string[] {
  const points = [...line];
  const start = Math.max(0, at.column - 1 - EXCERPT / 2);
  const before = shown(points.slice(start, at.column - 1), voice);
  const meant = shown(points.slice(at.column - 1, Math.min(at.column - 1 + length, start + EXCERPT)), voice);
  const after = shown(points.slice(at.column - 1 + length, start + EXCERPT), voice);
  const number = String(at.line);
  const bar = voice.ascii ? '|' : '│';
  return [
    `  ${number} ${bar} ${before}${meant}${after}`.trimEnd(),
    `  ${' '.repeat(number.length)} ${bar} ${' '.repeat(columnsOf(before))}${'^'.repeat(Math.max(1, columnsOf(meant)))}`,
  ];
}

const shown = (points: readonly string[], voice: Voice): string =>
  clean(points.join('').replaceAll('\t', '  '), voice);
