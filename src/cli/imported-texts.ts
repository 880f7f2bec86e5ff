import { realpathSync } from 'node:fs';
import { importNotes, isImportable, passedOverLine, placesOf, type ReadInput } from '../import/index.ts';
import type { Wanted } from '../load/index.ts';
import type { Draft, Loaded, Standard, Tier } from '../model/index.ts';
import { tell } from '../report/say.ts';
import type { Text } from '../yaml/source.ts';
import type { Call } from './call.ts';
import { importFiles } from './import-files.ts';
import { isRegularFile } from './output.ts';
import { schemaFor } from './standard.ts';
import { draftTexts } from './write-drafts.ts';
import { WrongCall } from './wrong-call.ts';

export interface ImportedOptions {
  readonly isFolder: boolean;
  /** The ids that are given already in this run. */
  readonly taken: Set<string>;
  readonly isWanted: Wanted;
  readonly indicators?: string | undefined;
  readonly rowTier?: Tier | undefined;
  /** What the call writes: none of it may be what a submission is read from. */
  readonly outputs: readonly string[];
}

/**
 * What import makes of a file, or of a folder of such files, as texts of submissions, telling on standard error what was left unread; nothing for a
 * file that it does not read. @throws Unreadable, WrongCall where one of them is to be written over
 *
 * @param rowTier of a table's rows that name none
 */
export async function importedTexts(
  file: string,
  standard: Standard,
  { isFolder, indicators, outputs, ...asked }: ImportedOptions,
  call: Call,
): Promise<readonly Loaded<Text>[] | undefined> {
  if (!isFolder && !isImportable(file)) return undefined;
  const read = await importFiles([file], standard, { ...(indicators && { indicators }), ...asked }, call);
  refuseImported(read.inputs, outputs);
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

/** A result may lie among the forms that it is made of, and be made anew; a form is never written over. @throws WrongCall */
function refuseImported(inputs: readonly ReadInput[], outputs: readonly string[]): void {
  const written = outputs.filter(isRegularFile).map((file) => [file, realpathSync(file)] as const);
  if (written.length === 0) return;
  const read = new Set(
    inputs.filter(({ drafts }) => drafts.length > 0).map(({ file }) => realpathSync(file)),
  );
  const [over] = written.find(([, real]) => read.has(real)) ?? [];
  if (over !== undefined) throw new WrongCall({ code: 'output-is-input', args: { file: over } });
}
