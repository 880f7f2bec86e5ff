import { importNotes, isImportable, placesOf } from '../import/index.ts';
import type { Loaded, Standard, Tier } from '../model/index.ts';
import { tell } from '../report/say.ts';
import type { Text } from '../yaml/source.ts';
import type { Call } from './call.ts';
import { importFiles } from './import-files.ts';
import { schemaFor } from './standard.ts';
import { draftTexts } from './write-drafts.ts';

/**
 * What import makes of a file, as texts of submissions, telling on standard error what was left unread; nothing for a
 * file that it does not read. @throws Unreadable
 *
 * @param rowTier of a table's rows that name none
 */
export async function importedTexts(
  file: string,
  standard: Standard,
  { indicators, rowTier }: { readonly indicators?: string | undefined; readonly rowTier?: Tier | undefined },
  call: Call,
): Promise<readonly Loaded<Text>[] | undefined> {
  if (!isImportable(file)) return undefined;
  const read = await importFiles([file], standard, { ...(indicators && { indicators }), rowTier }, call);
  const schema = schemaFor(indicators, '', call.environment);
  const { texts, diagnostics } = await draftTexts(read.inputs, standard, schema, call.lang);
  const targets = new Map(texts.map(({ draft }) => [draft, undefined]));
  const { remarks, unread } = importNotes(read, targets, standard);
  const lines = [...remarks, ...unread].map((message) => tell(message, { lang: call.lang, ascii: false }));
  await call.environment.stderr.write(lines.map((line) => `${line}\n`).join(''));
  const problems = [...read.inputs.flatMap((input) => input.diagnostics), ...diagnostics];
  return [
    ...texts.map(({ draft, text }) => ({
      ok: true as const,
      value: { file, text, places: placesOf(draft) },
    })),
    ...(problems.length > 0 ? [{ ok: false as const, diagnostics: problems }] : []),
  ];
}
