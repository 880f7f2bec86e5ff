import { shells } from '../completion/complete.ts';
import { scriptFor } from '../completion/scripts.ts';
import type { Outcome } from '../environment.ts';
import type { ValuesOf } from '../option.ts';
import { outputOption, standardOptions } from '../options.ts';
import { unknownName } from '../wrong-call.ts';

const { lang, quiet } = standardOptions;
export const options = { output: outputOption('option-output'), lang, quiet } as const;

/** The script by which a shell completes what is typed. @throws WrongCall */
export async function run(
  [given = '']: readonly string[],
  { output }: ValuesOf<typeof options>,
): Promise<Outcome> {
  const shell = shells.find((one) => one === given);
  if (shell === undefined) throw unknownName('wrong-choice', given, shells, { option: '<shell>' });
  return { code: 0, output: scriptFor(shell), file: output, errors: '' };
}
