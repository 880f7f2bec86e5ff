import type { Code } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { examplesOf } from '../examples.ts';
import { manualPage } from '../manual.ts';
import type { Described, ValuesOf } from '../option.ts';
import { outputOption, standardOptions } from '../options.ts';

const { lang, quiet } = standardOptions;
export const options = { output: outputOption('option-output'), lang, quiet } as const;

/** The manual page, in the reader's language. */
export async function run(
  _operands: readonly string[],
  { output }: ValuesOf<typeof options>,
  call: Call,
  program: Described,
): Promise<Outcome> {
  const words = (code: Code) => sentence({ code, args: {} }, call.lang);
  const page = manualPage(await program(() => true), words, examplesOf);
  return { code: 0, output: page, file: output, errors: '' };
}
