import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Comments, draftYaml } from '../import/index.ts';
import type { Code, Diagnostic, Draft, Lang, Standard } from '../model/index.ts';
import { clean } from '../report/say.ts';
import { withId } from '../standard/index.ts';
import { sentence } from '../words/index.ts';
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
    const file = join(output, `${draft.id}.yaml`);
    if (existsSync(file) && force !== true) diagnostics.push(fileKept(file));
    else await writeTo(file, text);
  }
  return { output: '', diagnostics };
}

/** Where each fact was read, and what was not, for whoever finishes the draft. */
function commentsOf(draft: Draft, standard: Standard, lang: Lang): Comments {
  const indicators =
    withId(standard.tiers, draft.tier)?.indicators ?? standard.tiers.flatMap((tier) => tier.indicators);
  const say = (code: Code, args: Record<string, string>) =>
    clean(sentence({ code, args }, lang), { lang, ascii: false });
  const remarks = (indicator: string | undefined) =>
    draft.remarks
      .filter((remark) => remark.indicator === indicator)
      .map(({ message }) => clean(sentence(message, lang), { lang, ascii: false }));
  return {
    heading: (id) => {
      const found = withId(indicators, id);
      return found === undefined
        ? (id ?? say('import-other-facts', {}))
        : say('import-heading', { number: String(found.number), title: found.title[lang] });
    },
    fact: ({ words, evidence }) =>
      words !== undefined
        ? say('import-said', { words })
        : evidence === undefined
          ? undefined
          : say('import-evidence', { evidence }),
    statement: remarks,
    top: remarks(undefined),
  };
}
