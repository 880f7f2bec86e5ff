import { importNotes, isImportable, passedOverLine, placesOf } from '../import/index.ts';
import type { Wanted } from '../load/index.ts';
import type { Draft, Loaded, Standard, Tier } from '../model/index.ts';
import { tell } from '../report/say.ts';
import type { Text } from '../yaml/source.ts';
import type { Call } from './call.ts';
import { importFiles } from './import-files.ts';
import { schemaFor } from './standard.ts';
import { draftTexts } from './write-drafts.ts';

export interface ImportedOptions {
  readonly isFolder: boolean;
  /** The ids that are given already in this run. */
  readonly taken: Set<string>;
  readonly isWanted: Wanted;
  readonly indicators?: string | undefined;
  readonly rowTier?: Tier | undefined;
}

/**
 * What import makes of a file, or of a folder of such files, as texts of submissions, telling on standard error what was left unread; nothing for a
 * file that it does not read. @throws Unreadable
 *
 * @param rowTier of a table's rows that name none
 */
export async function importedTexts(
  file: string,
  standard: Standard,
  { isFolder, indicators, ...asked }: ImportedOptions,
  call: Call,
): Promise<readonly Loaded<Text>[] | undefined> {
  if (!isFolder && !isImportable(file)) return undefined;
  const read = await importFiles([file], standard, { ...(indicators && { indicators }), ...asked }, call);
  const schema = schemaFor(indicators, '', call.environment);
  const { texts, diagnostics } = await draftTexts(read.inputs, standard, schema, call.lang);
  const targets = new Map(texts.map(({ draft }) => [draft, undefined]));
  const { remarks, unread } = importNotes(read, targets, standard);
  const lines = [...remarks, ...unread, ...passedOverLine(read.passedOver)].map((message) =>
    tell(message, { lang: call.lang, ascii: false }),
  );
  await call.environment.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const fileOf = (draft: Draft): string =>
    read.inputs.find(({ drafts }) => drafts.includes(draft))?.file ?? file;
  const problems = [...read.inputs.flatMap((input) => input.diagnostics), ...diagnostics];
  return [
    ...texts.map(({ draft, text }) => ({
      ok: true as const,
      value: { file: fileOf(draft), text, places: placesOf(draft) },
    })),
    ...(problems.length > 0 ? [{ ok: false as const, diagnostics: problems }] : []),
  ];
}
