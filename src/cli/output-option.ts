import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../model/index.ts';
import { type Pair, pairsOf } from './options.ts';
import { refuseOtherKind, refuseReadFrom } from './overwriting.ts';
import { WrongCall } from './wrong-call.ts';

/** Endings that are a format's by another name. */
const FORMATS: Readonly<Record<string, string>> = { md: 'markdown', yml: 'yaml', htm: 'html', xml: 'junit' };
/** What everybody takes for a format: no text is written under such a name. */
const TELLING = /^(csv|docx?|html?|json|md|ndjson|ods|odt|parquet|pdf|pptx?|sarif|tsv|xlsx?|xml|ya?ml|zip)$/;

/** A format and where it goes: to standard output, where it names no file. */
export interface Target<F extends string = string> {
  readonly format: F;
  readonly output?: string;
  /** The call says the format itself, rather than the ending of the output. */
  readonly named?: true;
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
 * written over, and one file holds one of what is written. @throws WrongCall
 */
export function settleOutput(command: Command, several: boolean, config: Config | undefined): void {
  for (const file of writtenFiles(command)) refuseReadFrom(file, command, config);
  const targets = pairsOf(command).map((pair) => settled(pair, command));
  const [first, ...more] = targets;
  if (first === undefined) return;
  if (more.length > 0) refuseTogether(targets, command, several);
  const { baseline, updateBaseline, cache } = command.opts<Written>();
  const others = [updateBaseline ? baseline : undefined, cache];
  refuseTwice([...targets.map(({ output }) => output), ...others].flatMap((file) => file ?? []));
  command.setOptionValue('format', first.format);
  command.setOptionValue('output', first.output);
  command.setOptionValue('targets', targets);
}

interface Written {
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly cache?: string;
}

/** Every file that the call names to be written to. */
function writtenFiles(command: Command): readonly string[] {
  const { output, baseline, updateBaseline } = command.opts<Written>();
  return [
    output,
    ...pairsOf(command).map((pair) => pair.output),
    updateBaseline ? baseline : undefined,
  ].filter((file) => file !== undefined && file !== '' && file !== '-') as readonly string[];
}

function settled({ format, output }: Pair, command: Command): Target {
  const usual: string = command.opts<{ format: string }>().format;
  const [first = usual] = formatsOf(command);
  const named = format !== undefined && ({ named: true } as const);
  if (output === undefined || output === '-') return { format: format ?? first, ...named };
  if (output === '') throw new WrongCall({ code: 'option-needs-value', args: { given: '--output' } });
  const written = format ?? formatByEnding(output, command) ?? first;
  refuseOtherKind(output, written, command);
  return { format: written, output, ...named };
}

function refuseTogether(targets: readonly Target[], command: Command, several: boolean): void {
  if (!several) throw new WrongCall({ code: 'one-output', args: { command: command.name() } });
  const printed = targets.filter(({ output }) => output === undefined);
  if (printed.length > 1)
    throw new WrongCall({ code: 'two-on-stdout', args: { formats: printed.map(({ format }) => format) } });
}

/** Two names may be one file, by a link to it or to its folder. */
function refuseTwice(files: readonly string[]): void {
  const real = files.map(realOf);
  const twice = files.find((_, index) => real.indexOf(real[index] ?? '') !== index);
  if (twice !== undefined) throw new WrongCall({ code: 'same-output', args: { file: resolve(twice) } });
}

function realOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = dirname(resolve(file));
  return existsSync(folder) ? join(realpathSync(folder), basename(file)) : resolve(file);
}

function formatByEnding(output: string, command: Command): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const choices = formatsOf(command);
  if (choices.length === 0) return undefined;
  const format = FORMATS[ending] ?? ending;
  if (choices.includes(format)) return format;
  if (TELLING.test(ending))
    throw new WrongCall(
      ending === 'pdf' && choices.includes('html')
        ? { code: 'unknown-ending-pdf', args: {} }
        : { code: 'unknown-ending', args: { ending: `.${ending}`, choices } },
    );
  return undefined;
}

const formatsOf = ({ options }: Command): readonly string[] =>
  options.find(({ long }) => long === '--format')?.argChoices ?? [];
