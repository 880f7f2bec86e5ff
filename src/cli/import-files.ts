import {
  type ImportContext,
  type ImportResult,
  inputsOf,
  isNothingForUs,
  type ReadInput,
  type ReadInputs,
  readFile,
  withIds,
} from '../import/index.ts';
import { missingFile, readBytes, type Wanted, wantedBy, withinLimit } from '../load/index.ts';
import type { Standard, Tier } from '../model/index.ts';
import { wholeFile } from '../yaml/diagnose.ts';
import type { Call } from './call.ts';
import { withProgress } from './progress.ts';
import { optionalReading } from './reading.ts';

interface ImportRequest {
  readonly indicators?: string;
  readonly tier?: Tier | undefined;
  readonly rowTier?: Tier | undefined;
  readonly name?: string | undefined;
  /** The ids of drafts that were read before in this run; those read now are added. */
  readonly taken?: Set<string> | undefined;
  /** Files that are read in this run; else each once. */
  readonly isWanted?: Wanted;
}

/** Reads every file, those of folders and patterns too, into drafts; one that cannot be read hides no other. @throws Unreadable */
export async function importFiles(
  paths: readonly string[],
  standard: Standard,
  { indicators, tier, rowTier, name, taken = new Set(), isWanted = wantedBy([]) }: ImportRequest,
  call: Call,
): Promise<ReadInputs> {
  const ready = await optionalReading(standard, indicators);
  const context: ImportContext = {
    standard,
    ready,
    ...(tier && { tier }),
    ...(rowTier && { rowTier }),
    ...(name && { name }),
    today: new Date(call.environment.now()).getUTCFullYear(),
  };
  const inputs: ReadInput[] = [];
  const passedOver: string[] = [];
  await withProgress(call, async (tick) => {
    for (const path of paths) {
      const found = path === '-' ? { kind: 'file', files: ['-'], passedOver: [] } : await inputsOf(path);
      if (found === undefined) inputs.push(asInput(path, missing(path)));
      else if (found.files.length === 0) inputs.push(asInput(path, nothingIn(path)));
      passedOver.push(...(found?.passedOver ?? []).filter(isWanted));
      const wanted = (found?.files ?? []).filter(isWanted);
      const before = inputs.length;
      for (const file of wanted) {
        const read = await readOne(file, context, call);
        if (found?.kind === 'folder' && isNothingForUs(read)) passedOver.push(file);
        else inputs.push(asInput(file, read));
        tick();
      }
      if (found?.kind === 'folder' && wanted.length > 0 && inputs.length === before)
        inputs.push(asInput(path, nothingIn(path)));
    }
  });
  return { inputs: identified(inputs, ready?.reading.notice.suffixes ?? [], taken), passedOver };
}

const asInput = (file: string, { drafts, diagnostics, notes = [] }: ImportResult): ReadInput => ({
  file,
  drafts,
  diagnostics,
  notes,
});

const missing = (path: string): ImportResult => ({
  drafts: [],
  diagnostics: [missingFile(path)],
});
const nothingIn = (path: string): ImportResult => ({
  drafts: [],
  diagnostics: [wholeFile(path, 'nothing-to-import')],
});

async function readOne(file: string, context: ImportContext, { environment }: Call): Promise<ImportResult> {
  const bytes = file === '-' ? withinLimit(file, await environment.readStdin()) : await readBytes(file);
  return bytes.ok ? readFile(file, bytes.value, context) : { drafts: [], diagnostics: bytes.diagnostics };
}

/** Every draft of all files has an id of its own. */
function identified(
  inputs: readonly ReadInput[],
  suffixes: readonly string[],
  taken: Set<string>,
): readonly ReadInput[] {
  const given = new Set(inputs.flatMap(({ drafts }) => drafts.map(({ id }) => id)).filter((id) => id !== ''));
  return inputs.map((input) => ({ ...input, drafts: withIds(input.drafts, suffixes, given, taken) }));
}
