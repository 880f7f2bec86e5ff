import type { Lang } from '../model/index.ts';
import { visible } from '../words/index.ts';
import type { Environment, ExitCode } from './environment.ts';
import { errorsText } from './errors.ts';
import { languageOf } from './language.ts';
import { deliver } from './output.ts';
import { perform } from './program.ts';
import { configOf } from './settings.ts';
import { Unreadable } from './unreadable.ts';
import { WrongCall, wrongCallText } from './wrong-call.ts';

/** The whole program, for arguments without node and script; settles with the exit code. */
export async function run(args: readonly string[], environment: Environment): Promise<ExitCode> {
  let lang = languageOf(args, environment);
  try {
    const config = await configOf(environment);
    lang = languageOf(args, environment, config?.lang);
    const outcome = await perform(args, { lang, environment, ...(config && { config }) });
    await deliver(outcome, environment);
    return outcome.codeAtEnd?.() ?? outcome.code;
  } catch (error) {
    if (isWriteFailure(error)) return 2;
    if (error instanceof Unreadable) {
      await environment.stderr.write(await errorsText(error.diagnostics, lang)).catch(() => {});
      return 2;
    }
    const text = isTooLong(error)
      ? wrongCallText(tooLong, lang)
      : error instanceof WrongCall
        ? wrongCallText(error, lang)
        : await bugText(error, args, lang, environment);
    await environment.stderr.write(text).catch(() => {});
    return 2;
  }
}

/** What the engine says of a text that is longer than it can hold. */
const isTooLong = (error: unknown): boolean =>
  error instanceof RangeError && error.message === 'Invalid string length';

const tooLong = new WrongCall({ code: 'too-long-text', args: {} }, { code: 'hint-too-many-kept', args: {} });

/** A bug of ours, never of the input's: what was asked, how to report it, and the stack for who asks for it. */
async function bugText(
  error: unknown,
  args: readonly string[],
  lang: Lang,
  { env }: Environment,
): Promise<string> {
  const call = ['sce', ...args].join(' ');
  const bug = new WrongCall(
    { code: 'internal-error', args: { why: String(error) } },
    { code: 'hint-internal-error', args: { call } },
  );
  const text = wrongCallText(bug, lang);
  return env['SCE_DEBUG'] === '1' ? text + (await stackText(error)) : text;
}

async function stackText(error: unknown): Promise<string> {
  const { stackOf } = await import('./stack.ts');
  const lines = stackOf(error).split('\n').map(visible);
  return lines.map((line) => `${line}\n`).join('');
}

/** Nobody reads on: there is nobody to tell. */
const isWriteFailure = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';
