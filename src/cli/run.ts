import type { Environment, ExitCode } from './environment.ts';
import { errorsText } from './errors.ts';
import { languageOf } from './language.ts';
import { deliver } from './output.ts';
import { perform } from './program.ts';
import { Unreadable } from './unreadable.ts';
import { WrongCall, wrongCallText } from './wrong-call.ts';

/** The whole program, for arguments without node and script; settles with the exit code. */
export async function run(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const lang = languageOf(args, environment.env);
  try {
    const outcome = await perform(args, { lang, environment });
    await deliver(outcome, environment);
    return outcome.code;
  } catch (error) {
    if (isWriteFailure(error)) return 2;
    if (error instanceof Unreadable) {
      await environment.stderr.write(await errorsText(error.diagnostics, lang)).catch(() => {});
      return 2;
    }
    const wrong =
      error instanceof WrongCall
        ? error
        : new WrongCall({ code: 'internal-error', args: { why: String(error) } });
    await environment.stderr.write(wrongCallText(wrong, lang)).catch(() => {});
    return 2;
  }
}

/** Nobody reads on: there is nobody to tell. */
const isWriteFailure = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';
