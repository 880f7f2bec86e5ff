import { type ImportNotes, importNotes } from '../../import/index.ts';
import type { Draft, Message } from '../../model/index.ts';
import { say, tell } from '../../report/say.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { importFiles } from '../import-files.ts';
import { flag, text, type ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { writeDrafts } from '../write-drafts.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-import'),
  name: text('--name <name>', 'option-name-import'),
  district: text('--district <name>', 'option-district'),
  trace: flag('--trace', 'option-trace'),
  force: flag('--force', 'option-force'),
  ...commonOptions(['yaml'], 'option-output-folder'),
} as const;

export type ImportOptions = ValuesOf<typeof options>;

/** Published notices, filled-in forms and tables, into submissions. */
export async function run(paths: readonly string[], options: ImportOptions, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tier = options.tier === undefined ? undefined : tierNamed(standard, options.tier);
  const { indicators, name, district } = options;
  const read = await importFiles(paths, standard, { ...(indicators && { indicators }), tier, name }, call);
  const inputs = read.inputs.map((input) => ({
    ...input,
    drafts: input.drafts.map((draft) => withDistrict(draft, district)),
  }));
  const written = await writeDrafts(inputs, standard, options, call);
  const diagnostics = [...read.inputs.flatMap((input) => input.diagnostics), ...written.diagnostics];
  const notes = notesText(importNotes({ ...read, inputs }, written.targets, standard), options, call);
  return {
    code: diagnostics.length > 0 ? 2 : 0,
    output: written.output,
    errors: notes + (await errorsText(diagnostics, call.lang, options.ascii)),
  };
}

/** What no phrase reads stands under a heading of its own; how much was read stands last. */
function notesText(notes: ImportNotes, options: ImportOptions, { lang }: Call): string {
  const voice = { lang, ascii: options.ascii === true };
  const put = (message: Message) => tell(message, voice);
  const lines = [
    ...(options.trace === true ? notes.trace : []).map(put),
    ...notes.remarks.map(put),
    ...(notes.unread.length > 0 ? [say('import-unread-heading', voice)] : []),
    ...notes.unread.map((message) => `  ${put(message)}`),
    ...notes.totals.map(put),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const withDistrict = (draft: Draft, district: string | undefined): Draft =>
  district === undefined ? draft : { ...draft, district };
