import type { Command } from 'commander';
import { type FormFormatName, formFormats } from '../../form/write/index.ts';
import type { Code } from '../../model/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { commonOptions } from '../options.ts';
import { fileKept, isRegularFile } from '../output.ts';
import { schemaFor, standardOf, tierNamed } from '../standard.ts';

interface Options {
  readonly tier?: string;
  readonly format: FormFormatName;
  readonly output?: string;
  readonly force?: boolean;
  readonly indicators?: string;
  readonly ascii?: boolean;
}

export function declare(command: Command, words: (code: Code) => string): void {
  command.option('--tier <tier>', words('option-tier-init')).option('--force', words('option-force'));
  commonOptions(command, words, Object.keys(formFormats));
}

/** A submission to fill in, as a text or as a workbook; what somebody has filled in is not written over. */
export async function run(_operands: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const tier = options.tier === undefined ? standard.tiers[0] : tierNamed(standard, options.tier);
  if (tier === undefined) throw new Error('a standard has tiers');
  const { output: file, force, ascii } = options;
  if (file !== undefined && force !== true && isRegularFile(file)) {
    return { code: 2, output: '', errors: await errorsText([fileKept(file)], call.lang, ascii) };
  }
  const output = await formFormats[options.format](standard, tier, call.lang, schemaFor(options.indicators));
  return { code: 0, output, file, errors: '' };
}
