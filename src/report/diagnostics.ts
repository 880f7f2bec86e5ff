import type { Diagnostic } from '../model/index.ts';
import { clean, say, shortened, tell, type Voice } from './say.ts';
import { displayWidth } from './terminal/wrap.ts';

/** More than this many lines of complaint help nobody, and a refusal stays under a megabyte. */
const MOST = 500;
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
  const place = shortened(clean(file, voice)) + inFile;
  const said = shortened(tell(diagnostic.message, voice));
  const mark =
    diagnostic.severity === undefined
      ? ''
      : `${say('severity-warning', voice)}${voice.lang === 'zh' ? '：' : ': '}`;
  const lines = [`${place}  ${mark}${said}  [${diagnostic.code}]`];
  if (diagnostic.excerpt !== undefined && at !== undefined) {
    lines.push(...excerpt(diagnostic.excerpt, at, diagnostic.length ?? 1, voice));
  }
  if (diagnostic.hint !== undefined) lines.push(`  ${shortened(tell(diagnostic.hint, voice))}`);
  return `${lines.join('\n')}\n`;
}

/** The line and its underline, aligned by display width; of a long line only what is around the place. */
function excerpt(
  line: string,
  at: { readonly line: number; readonly column: number },
  length: number,
  voice: Voice,
): readonly string[] {
  const start = Math.max(0, at.column - 1 - EXCERPT / 2);
  const points = charactersOf(line, start, EXCERPT);
  const [from, to] = [at.column - 1 - start, at.column - 1 - start + length];
  const before = shown(points.slice(0, from), voice);
  const meant = shown(points.slice(from, to), voice);
  const after = shown(points.slice(to), voice);
  const number = String(at.line);
  const bar = voice.ascii ? '|' : '│';
  return [
    `  ${number} ${bar} ${before}${meant}${after}`.trimEnd(),
    `  ${' '.repeat(number.length)} ${bar} ${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(meant)))}`,
  ];
}

/** So many characters of a line from one on; the line may be a whole file, of which each is not taken apart. */
function charactersOf(line: string, from: number, count: number): readonly string[] {
  let at = 0;
  if (!/[\ud800-\udbff]/.test(line)) at = from;
  else for (let passed = 0; passed < from && at < line.length; passed += 1) at += width(line, at);
  return [...line.slice(at, at + 2 * count)].slice(0, count);
}

/** A character beyond the BMP takes two code units. */
const width = (line: string, at: number): number => ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const shown = (points: readonly string[], voice: Voice): string =>
  clean(points.join('').replaceAll('\t', '  '), voice);
