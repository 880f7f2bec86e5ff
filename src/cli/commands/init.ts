import { formFormats } from '../../form/write/index.ts';
import type { Standard, Submission } from '../../model/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { loaded } from '../evaluated.ts';
import { flag, keysOf, text, type ValuesOf } from '../option.ts';
import { commonOptions } from '../options.ts';
import { fileKept, isRegularFile } from '../output.ts';
import { schemaFor, standardOf, tierNamed } from '../standard.ts';
import { Unreadable } from '../unreadable.ts';
import { WrongCall } from '../wrong-call.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-init'),
  from: text('--from <file>', 'option-init-from'),
  notice: flag('--notice', 'option-init-notice'),
  force: flag('--force', 'option-force'),
  ...commonOptions(keysOf(formFormats)),
} as const;

type Options = ValuesOf<typeof options>;

/** What is to be filled in: a submission, as a text or as a workbook, or the settings of notices; what somebody has filled in is not written over. */
export async function run(_operands: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const { output: file, force, ascii } = options;
  if (file !== undefined && force !== true && isRegularFile(file))
    return { code: 2, output: '', errors: await errorsText([fileKept(file)], call.lang, ascii) };
  return { code: 0, output: await made(options, call), file, errors: '' };
}

async function made(options: Options, call: Call): Promise<string | Uint8Array> {
  const { lang } = call;
  if (options.notice === true) return (await import('../../notice/write/index.ts')).settingsTemplate(lang);
  const standard = await standardOf(options.indicators);
  const from = options.from === undefined ? undefined : await submissionIn(options.from, standard, call);
  const named = options.tier ?? from?.tier;
  const tier = named === undefined ? standard.tiers[0] : tierNamed(standard, named);
  if (tier === undefined) throw new Error('a standard has tiers');
  return formFormats[options.format](standard, tier, lang, schemaFor(options.indicators), from);
}

/** The one submission that a form is filled in from. @throws Unreadable */
async function submissionIn(file: string, standard: Standard, call: Call): Promise<Submission> {
  const { submissions, diagnostics } = await loaded([file], standard, [], call);
  const [one, ...more] = submissions;
  if (diagnostics.length > 0) throw new Unreadable(diagnostics);
  if (one === undefined || more.length > 0)
    throw new WrongCall({ code: 'init-from-one', args: { file, count: String(submissions.length) } });
  return one;
}
