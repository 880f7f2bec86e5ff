import { dirname } from 'node:path';
import { formFormats } from '../../form/write/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { formsFrom } from '../forms.ts';
import { flag, keysOf, text, type ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { fileKept, isRegularFile } from '../output.ts';
import type { Targets } from '../output-option.ts';
import { schemaFor, standardOf, tierNamed } from '../standard.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-init'),
  from: text('--from <path>', 'option-init-from'),
  table: text('--table <file>', 'option-init-table'),
  notice: flag('--notice', 'option-init-notice'),
  standard: text('--standard <dir>', 'option-init-standard'),
  force: flag('--force', 'option-force'),
  ...commonOptions(keysOf(formFormats), 'option-output-init'),
} as const;

export type InitOptions = ValuesOf<typeof options> & Targets;

/** What is to be filled in: a submission, as a text or as a workbook, the settings of notices, a standard to begin with; what somebody has filled in is not written over. */
export async function run(_operands: readonly string[], options: InitOptions, call: Call): Promise<Outcome> {
  const { output: file, force, ascii } = options;
  if (file !== undefined && force !== true && isRegularFile(file))
    return { code: 2, output: '', errors: await errorsText([fileKept(file)], call.lang, ascii) };
  if (options.standard !== undefined)
    return (await import('../starter.ts')).starterInto(options.standard, options, call);
  if (options.from !== undefined || options.table !== undefined) return formsFrom(options, call);
  return { code: 0, output: await blank(options, call), file, errors: '' };
}

async function blank(options: InitOptions, { lang, environment }: Call): Promise<string | Uint8Array> {
  if (options.notice === true) return (await import('../../notice/write/index.ts')).settingsTemplate(lang);
  const standard = await standardOf(options.indicators);
  const tier = options.tier === undefined ? standard.tiers[0] : tierNamed(standard, options.tier);
  if (tier === undefined) throw new Error('a standard has tiers');
  const schema = schemaFor(options.indicators, dirname(options.output ?? ''), environment);
  return formFormats[options.format](standard, tier, lang, schema);
}
