import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Pair, pairsOf } from './options.ts';
import { isRegularFile } from './output.ts';
import { WrongCall } from './wrong-call.ts';

/** Endings that are a format's by another name. */
const FORMATS: Readonly<Record<string, string>> = { md: 'markdown', yml: 'yaml', htm: 'html', xml: 'junit' };
/** What everybody takes for a format: no text is written under such a name. */
const TELLING = /^(csv|docx?|html?|json|md|ndjson|ods|odt|parquet|pdf|pptx?|sarif|tsv|xlsx?|xml|ya?ml|zip)$/;

/** A format and where it goes: to standard output, where it names no file. */
export interface Target<F extends string = string> {
  readonly format: F;
  readonly output?: string;
}

/** What is made of the pairs of a call, beside the options that it declares. */
export interface Targets<F extends string = string> {
  readonly targets?: readonly Target<F>[];
}

/** The formats that a call asks for, each with its output; a command takes one, unless it says `several`. */
export const targetsOf = <F extends string>(options: Target<F> & Targets<F>): readonly Target<F>[] =>
  options.targets ?? [options];

/**
 * `-` is standard output; where no format is asked for, the ending of the output says which; what is read is never
 * written over, and one output by no two formats. @throws WrongCall
 */
export function settleOutput(command: Command, several: boolean): void {
  const targets = pairsOf(command).map((pair) => settled(pair, command));
  const [first, ...more] = targets;
  if (first === undefined) return;
  if (more.length > 0) refuseTogether(targets, command, several);
  command.setOptionValue('format', first.format);
  command.setOptionValue('output', first.output);
  command.setOptionValue('targets', targets);
}

function settled({ format, output }: Pair, command: Command): Target {
  const usual: string = command.opts<{ format: string }>().format;
  const [first = usual] = formatsOf(command);
  if (output === undefined || output === '-') return { format: format ?? first };
  if (output === '') throw new WrongCall({ code: 'option-needs-value', args: { given: '--output' } });
  if (command.args.some((path) => isReadFrom(output, path)))
    throw new WrongCall({ code: 'output-is-input', args: { file: output } });
  return { format: format ?? formatByEnding(output, command) ?? first, output };
}

function refuseTogether(targets: readonly Target[], command: Command, several: boolean): void {
  if (!several) throw new WrongCall({ code: 'one-output', args: { command: command.name() } });
  const printed = targets.filter(({ output }) => output === undefined);
  if (printed.length > 1)
    throw new WrongCall({ code: 'two-on-stdout', args: { formats: printed.map(({ format }) => format) } });
  const files = targets.flatMap(({ output }) => (output === undefined ? [] : [resolve(output)]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new WrongCall({ code: 'same-output', args: { file: twice } });
}

function formatByEnding(output: string, command: Command): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const choices = formatsOf(command);
  if (choices.length === 0) return undefined;
  const format = FORMATS[ending] ?? ending;
  if (choices.includes(format)) return format;
  if (TELLING.test(ending))
    throw new WrongCall({ code: 'unknown-ending', args: { ending: `.${ending}`, choices } });
  return undefined;
}

const formatsOf = ({ options }: Command): readonly string[] =>
  options.find(({ long }) => long === '--format')?.argChoices ?? [];

/** The output is this input, or a submission in this folder. */
function isReadFrom(output: string, input: string): boolean {
  if (!isRegularFile(output) || !existsSync(input)) return false;
  const [written, read] = [realpathSync(output), realpathSync(input)];
  return read === written || (read === dirname(written) && /\.ya?ml$/i.test(basename(written)));
}
