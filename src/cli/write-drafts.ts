import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commentsOf, draftFileName, draftYaml, type ReadInput, type Targets } from '../import/index.ts';
import { submissionsIn } from '../load/index.ts';
import type { Diagnostic, Draft, Lang, Standard } from '../model/index.ts';
import type { Call } from './call.ts';
import { fileKept, writeFailed, writeTo } from './output.ts';
import { schemaFor } from './standard.ts';
import { WrongCall } from './wrong-call.ts';

export interface WrittenDrafts {
  /** The drafts as YAML documents, where they go to no folder. */
  readonly output: string;
  /** Drafts that are no submissions, and files that were kept. */
  readonly diagnostics: readonly Diagnostic[];
  readonly targets: Targets;
}

interface Where {
  readonly output?: string;
  readonly force?: boolean;
  readonly indicators?: string;
}

/**
 * Drafts into a folder, a file each, or as one stream of YAML documents; one that `validate` would refuse is told of
 * and not written. @throws WrongCall where a file cannot be written
 */
export async function writeDrafts(
  inputs: readonly ReadInput[],
  standard: Standard,
  { output, force, indicators }: Where,
  { lang, environment }: Call,
): Promise<WrittenDrafts> {
  const schema = schemaFor(indicators, output ?? '', environment);
  const made = await draftTexts(inputs, standard, schema, lang);
  const { texts } = made;
  const diagnostics = [...made.diagnostics];
  const targets = new Map<Draft, string | undefined>();
  if (output === undefined) {
    for (const { draft } of texts) targets.set(draft, undefined);
    return { output: texts.map(({ text }) => text).join('---\n'), diagnostics, targets };
  }
  makeFolder(output, texts.length > 0);
  for (const { draft, text } of texts) {
    const file = join(output, draftFileName(draft));
    if (existsSync(file) && force !== true) diagnostics.push(fileKept(file));
    else {
      await writeTo(file, text);
      targets.set(draft, file);
    }
  }
  return { output: '', diagnostics, targets };
}

interface DraftTexts {
  readonly texts: readonly { readonly draft: Draft; readonly text: string }[];
  /** Drafts that are no submissions. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each draft as a submission's text, with the address of the schema that an editor completes it by; one that `validate`
 * would refuse has none, and is told of.
 */
export async function draftTexts(
  inputs: readonly ReadInput[],
  standard: Standard,
  schema: string | undefined,
  lang: Lang,
): Promise<DraftTexts> {
  const diagnostics: Diagnostic[] = [];
  const texts: { readonly draft: Draft; readonly text: string }[] = [];
  for (const { file, drafts } of inputs)
    for (const draft of drafts) {
      const comments = { ...commentsOf(draft, standard, lang), schema };
      const text = draftYaml(draft, comments);
      const wrong = await problemsOf({ file, text }, standard);
      if (wrong.length > 0) diagnostics.push(refusedDraft(file, draft, wrong));
      else texts.push({ draft, text });
    }
  return { texts, diagnostics };
}

/** Nothing to write leaves no folder behind. @throws WrongCall */
function makeFolder(output: string, needed: boolean): void {
  if (/\.ya?ml$/i.test(output) && !existsSync(output))
    throw new WrongCall({ code: 'folder-wanted', args: { file: output } });
  if (!needed) return;
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw writeFailed(output, error);
  }
}

const problemsOf = async (text: { readonly file: string; readonly text: string }, standard: Standard) =>
  (await submissionsIn(text, standard)).flatMap((read) => (read.ok ? [] : read.diagnostics));

/** A draft that is no submission: what is wrong with it, in one diagnostic on the file that it was read from. */
const refusedDraft = (file: string, { name }: Draft, problems: readonly Diagnostic[]): Diagnostic => ({
  file,
  code: 'refused-draft',
  message: {
    code: 'diagnostic-refused-draft',
    args: { name, problems: problems.map(({ message }) => message) },
  },
  hint: { code: 'hint-refused-draft', args: {} },
});
