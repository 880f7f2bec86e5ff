import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commentsOf, draftFileName, draftYaml } from '../import/index.ts';
import type { Diagnostic, Draft, Lang, Standard } from '../model/index.ts';
import { fileKept, writeFailed, writeTo } from './output.ts';
import { schemaFor } from './standard.ts';
import { WrongCall } from './wrong-call.ts';

export interface WrittenDrafts {
  /** The drafts as YAML documents, where they go to no folder. */
  readonly output: string;
  /** Files that were kept. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Drafts into a folder, a file each, or as one stream of YAML documents. @throws WrongCall where a file cannot be written */
export async function writeDrafts(
  drafts: readonly Draft[],
  standard: Standard,
  {
    output,
    force,
    indicators,
  }: { readonly output?: string; readonly force?: boolean; readonly indicators?: string },
  lang: Lang,
): Promise<WrittenDrafts> {
  const texts = drafts.map((draft) => ({
    draft,
    text: draftYaml(draft, { ...commentsOf(draft, standard, lang), schema: schemaFor(indicators) }),
  }));
  if (output === undefined) return { output: texts.map(({ text }) => text).join('---\n'), diagnostics: [] };
  if (/\.ya?ml$/i.test(output) && !existsSync(output))
    throw new WrongCall({ code: 'folder-wanted', args: { file: output } });
  const diagnostics: Diagnostic[] = [];
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw writeFailed(output, error);
  }
  for (const { draft, text } of texts) {
    const file = join(output, draftFileName(draft));
    if (existsSync(file) && force !== true) diagnostics.push(fileKept(file));
    else await writeTo(file, text);
  }
  return { output: '', diagnostics };
}
