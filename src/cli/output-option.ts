import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { choicesOf } from './options.ts';
import { isRegularFile } from './output.ts';
import { WrongCall } from './wrong-call.ts';

/** Endings that are a format's by another name. */
const FORMATS: Readonly<Record<string, string>> = { md: 'markdown', yml: 'yaml', htm: 'html' };
/** What everybody takes for a format: no text is written under such a name. */
const TELLING = /^(csv|docx?|html?|json|md|ndjson|ods|odt|pdf|pptx?|tsv|xlsx?|ya?ml|zip)$/;

/**
 * `-` is standard output; where no format is asked for, the ending of the output says which; what is read is never
 * written over. @throws WrongCall
 */
export function settleOutput(command: Command): void {
  const { output } = command.opts<{ output?: string }>();
  if (output === undefined) return;
  if (output === '') throw new WrongCall({ code: 'option-needs-value', args: { given: '--output' } });
  if (output === '-') command.setOptionValue('output', undefined);
  else {
    if (command.args.some((path) => isReadFrom(output, path)))
      throw new WrongCall({ code: 'output-is-input', args: { file: output } });
    chooseFormat(command, output);
  }
}

function chooseFormat(command: Command, output: string): void {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined || command.getOptionValueSource('format') !== 'default') return;
  const choices = choicesOf(command.options.find(({ long }) => long === '--format'));
  const format = FORMATS[ending] ?? ending;
  if (choices.includes(format)) command.setOptionValue('format', format);
  else if (TELLING.test(ending))
    throw new WrongCall({ code: 'unknown-ending', args: { ending: `.${ending}`, choices } });
}

/** The output is this input, or a submission in this folder. */
function isReadFrom(output: string, input: string): boolean {
  if (!isRegularFile(output) || !existsSync(input)) return false;
  const [written, read] = [realpathSync(output), realpathSync(input)];
  return read === written || (read === dirname(written) && /\.ya?ml$/i.test(basename(written)));
}
