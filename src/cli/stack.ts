import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** What the build puts before a chunk's code, and before the entry's. */
const WRAPPER = '(function(exports,require,module,__filename,__dirname){'.length;
const LINES_BEFORE: Readonly<Record<string, number>> = { 'sce.cjs': 1 };

/** A frame in the bundle: what is called, file, line and column. */
const FRAME = /\(?((?:\/|[A-Z]:).*\/dist\/(?:chunks\/)?[\w.-]+\.cjs):(\d+):(\d+)\)?/g;

/** An error's stack in the places of the sources, where the bundle's maps are there (they are not packed). */
export const stackOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? '') : String(error)).replace(
    FRAME,
    (frame, file: string, line: string, column: string) =>
      placeIn(file, Number(line), Number(column)) ?? frame,
  );

function placeIn(file: string, line: number, column: number): string | undefined {
  const before = LINES_BEFORE[basename(file)] ?? 0;
  const map = mapOf(file);
  const entry = map?.findEntry(line - 1 - before, column - 1 - (line === 1 + before ? WRAPPER : 0));
  return entry !== undefined && 'originalSource' in entry
    ? `(${entry.originalSource.replace(/^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1})`
    : undefined;
}

function mapOf(file: string): SourceMap | undefined {
  const dist = dirname(file).replace(/\/chunks$/, '');
  try {
    const text = readFileSync(join(dist, 'maps', `${basename(file)}.map`), 'utf8');
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}
