import { realpathSync } from 'node:fs';
import { filesOf, readBytes } from '../yaml/bytes.ts';
import { excludedBy } from '../yaml/paths.ts';
import type { LoadOptions, Source } from './source.ts';

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
  for (const path of paths) {
    if (path === '-')
      yield* linesOf(options.stdinName ?? '-', options.stdin?.() ?? [await options.readStdin()]);
    else yield* linesOfFile(path);
  }
}

/** A file is read once, by whatever paths and links it is named. */
async function* eachFile(paths: readonly string[], options: LoadOptions): AsyncGenerator<Source> {
  const seen = new Set<string>();
  const isExcluded = excludedBy(options.exclude ?? []);
  for (const path of paths) {
    const made = path === '-' || isExcluded(path) ? undefined : await options.convert?.(path);
    if (made !== undefined) yield* made;
    else if (path === '-') yield { file: options.stdinName ?? '-', bytes: await options.readStdin() };
    else {
      const files = filesOf(path);
      if (!files.ok) yield files;
      else
        for (const file of files.value) {
          const real = realPath(file);
          if (isExcluded(file)) continue;
          if (seen.has(real)) continue;
          seen.add(real);
          const bytes = await readBytes(file);
          yield bytes.ok ? { file, bytes: bytes.value } : bytes;
          await options.onFile?.();
        }
    }
  }
}

/** A link that leads nowhere is told of by who reads it. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
