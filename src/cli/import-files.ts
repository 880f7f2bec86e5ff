import { type ImportContext, type Imported, readFile, withIds } from '../import/index.ts';
import { readBytes } from '../load/index.ts';
import type { Diagnostic, Draft, Standard, Tier } from '../model/index.ts';
import type { Call } from './call.ts';
import { withProgress } from './progress.ts';
import { optionalReading } from './reading.ts';

/** Reads every file into drafts with ids of their own; one that cannot be read hides no other. @throws Unreadable */
export async function importFiles(
  files: readonly string[],
  standard: Standard,
  tier: Tier | undefined,
  { indicators }: { readonly indicators?: string },
  call: Call,
): Promise<{ readonly drafts: readonly Draft[]; readonly diagnostics: readonly Diagnostic[] }> {
  const ready = await optionalReading(standard, indicators);
  const context = { standard, ready, ...(tier && { tier }) };
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  await withProgress(call, async (tick) => {
    for (const file of files) {
      const read = await readOne(file, context, call);
      drafts.push(...read.drafts);
      diagnostics.push(...read.diagnostics);
      tick();
    }
  });
  return { drafts: withIds(drafts, ready?.reading.notice.suffixes ?? []), diagnostics };
}

async function readOne(file: string, context: ImportContext, { environment }: Call): Promise<Imported> {
  if (file === '-') return readFile(file, await environment.readStdin(), context);
  const bytes = await readBytes(file);
  return bytes.ok ? readFile(file, bytes.value, context) : { drafts: [], diagnostics: bytes.diagnostics };
}
