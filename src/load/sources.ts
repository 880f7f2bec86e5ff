import { realpathSync } from 'node:fs';
import { filesOf, readBytes } from '../yaml/bytes.ts';
import { excludedBy, pathsOf } from '../yaml/paths.ts';
import type { LoadOptions, Source, Wanted } from './source.ts';

/** Between so many sources, signals are heard and progress is drawn. */
const BREATH = 8;

/** What the paths hold, in their order; no more than one file, or one line, is held at a time. */
export async function* eachSource(paths: readonly string[], options: LoadOptions): AsyncGenerator<Source> {
  let count = 0;
  for await (const source of options.lines === true ? eachLine(paths, options) : eachFile(paths, options)) {
    yield source;
    count += 1;
    if (count % BREATH === 0) await new Promise(setImmediate);
  }
}

async function* eachLine(paths: readonly string[], options: LoadOptions): AsyncGenerator<Source> {
  const { linesOfFile, linesOf } = await import('./lines.ts');
  const isWanted = wantedBy(options.exclude ?? []);
  for (const path of paths) {
    if (path === '-')
      yield* linesOf(options.stdinName ?? '-', options.stdin?.() ?? [await options.readStdin()]);
    else for (const file of namedBy(path)) if (isWanted(file)) yield* linesOfFile(file);
  }
}

async function* eachFile(paths: readonly string[], options: LoadOptions): AsyncGenerator<Source> {
  const isWanted = wantedBy(options.exclude ?? []);
  for (const path of paths) {
    if (path === '-') yield { file: options.stdinName ?? '-', bytes: await options.readStdin() };
    else for (const named of namedBy(path)) yield* eachOf(named, isWanted, options);
  }
}

/** A pattern is the files that fit it, as if each were named; all else is itself, whether or not it is there. */
function namedBy(path: string): readonly string[] {
  const found = pathsOf(path);
  return found?.kind === 'pattern' ? found.files : [path];
}

async function* eachOf(path: string, isWanted: Wanted, options: LoadOptions): AsyncGenerator<Source> {
  const made = await options.convert?.(path, isWanted);
  if (made !== undefined) return yield* made;
  const files = filesOf(path);
  if (!files.ok) return yield files;
  for (const file of files.value) {
    if (!isWanted(file)) continue;
    const bytes = await readBytes(file);
    yield bytes.ok ? { file, bytes: bytes.value } : bytes;
    await options.onFile?.();
  }
}

/** A file is read once, by whatever paths and links it is named; what is left out is not read. */
export function wantedBy(exclude: readonly string[]): Wanted {
  const seen = new Set<string>();
  const isExcluded = excludedBy(exclude);
  return (file) => {
    if (isExcluded(file)) return false;
    const real = realPath(file);
    return !seen.has(real) && seen.add(real).has(real);
  };
}

/** A link that leads nowhere is told of by who reads it. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
