import type { Call } from '../call.ts';
import { completionText } from '../completion/complete.ts';
import type { Outcome } from '../environment.ts';
import type { Described } from '../option.ts';
import { standardOf } from '../standard.ts';

export const options = {} as const;

/** What fits at the end of a line, for the shell. */
export async function run(
  words: readonly string[],
  _options: unknown,
  { lang, environment, config }: Call,
  program: Described,
): Promise<Outcome> {
  const usual = environment.env['SCE_INDICATORS'] || config?.indicators;
  const standardIn = (folder = usual) => standardOf(folder).catch(() => undefined);
  const all = await program((name) => words.includes(name));
  const output = await completionText({ words, program: all, standardIn, lang });
  return { code: 0, output, errors: '' };
}
