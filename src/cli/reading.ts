import type { ReadyReading } from '../import/index.ts';
import { builtInReading, loadReading } from '../load/index.ts';
import type { Diagnostic, Loaded, ReadStatement, Standard } from '../model/index.ts';
import { Unreadable } from './unreadable.ts';

/** The reading that belongs to a standard, held against it. */
export async function readingOf(
  standard: Standard,
  folder: string | undefined,
): Promise<Loaded<ReadyReading>> {
  const loaded =
    folder === undefined ? { ok: true as const, value: await builtInReading() } : await loadReading(folder);
  if (!loaded.ok) return loaded;
  const { readyReading } = await import('../import/index.ts');
  const { reading, place } = loaded.value;
  const diagnostics: Diagnostic[] = [];
  const value = readyReading(reading, standard, ({ path, code, written, known }) =>
    diagnostics.push(place(path, code, written, known)),
  );
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value };
}

/** What is wrong with a standard's reading.yaml; nothing where it has none. */
export async function readingProblems(folder: string, standard: Standard): Promise<readonly Diagnostic[]> {
  const read = await readingOf(standard, folder);
  return read.ok ? [] : read.diagnostics.filter(({ code }) => code !== 'missing-reading');
}

/** How a standard's statements are read; nothing where it has no reading. @throws Unreadable */
export async function readerOf(
  standard: Standard,
  folder: string | undefined,
): Promise<ReadStatement | undefined> {
  const ready = await optionalReading(standard, folder);
  const { statementReader } = await import('../import/index.ts');
  return ready && statementReader(ready, standard);
}

/** None where the standard has none. @throws Unreadable */
export async function optionalReading(
  standard: Standard,
  folder: string | undefined,
): Promise<ReadyReading | undefined> {
  const ready = await readingOf(standard, folder);
  if (ready.ok) return ready.value;
  if (ready.diagnostics.every(({ code }) => code === 'missing-reading')) return undefined;
  throw new Unreadable(ready.diagnostics);
}
