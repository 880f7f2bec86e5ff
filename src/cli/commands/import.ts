import type { Command } from 'commander';
import { type ImportNotes, importNotes } from '../../import/index.ts';
import type { Code, Diagnostic, Draft, Message } from '../../model/index.ts';
import { say, tell } from '../../report/say.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { importFiles } from '../import-files.ts';
import { commonOptions } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { writeDrafts } from '../write-drafts.ts';

export interface ImportOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly trace?: boolean;
  readonly tier?: string;
  readonly district?: string;
  readonly indicators?: string;
  readonly ascii?: boolean;
}

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .argument('<file...>', words('argument-notices'))
    .option('--tier <tier>', words('option-tier-import'))
    .option('--district <name>', words('option-district'))
    .option('--trace', words('option-trace'))
    .option('--force', words('option-force'));
  commonOptions(command, words, ['yaml'], 'option-output-folder');
}

/** Published notices and filled-in forms, into submissions. */
export async function run(files: readonly string[], options: ImportOptions, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tier = options.tier === undefined ? undefined : tierNamed(standard, options.tier);
  const read = await importFiles(files, standard, tier, options, call);
  const drafts = read.drafts.map((draft) => withDistrict(draft, options.district));
  const written = await writeDrafts(drafts, standard, options, call.lang);
  const diagnostics: readonly Diagnostic[] = [...read.diagnostics, ...written.diagnostics];
  const notes = notesText(importNotes(drafts, standard), options, call);
  return {
    code: diagnostics.length > 0 ? 2 : 0,
    output: written.output,
    errors: notes + (await errorsText(diagnostics, call.lang, options.ascii)),
  };
}

/** What no phrase reads stands under a heading of its own. */
function notesText({ trace, remarks, unread }: ImportNotes, options: ImportOptions, { lang }: Call): string {
  const voice = { lang, ascii: options.ascii === true };
  const put = (message: Message) => tell(message, voice);
  const lines = [
    ...(options.trace === true ? trace : []).map(put),
    ...remarks.map(put),
    ...(unread.length > 0 ? [say('import-unread-heading', voice)] : []),
    ...unread.map((message) => `  ${put(message)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const withDistrict = (draft: Draft, district: string | undefined): Draft =>
  district === undefined ? draft : { ...draft, district };
