import { statSync, writeFileSync } from 'node:fs';
import type { Diagnostic, MessageArg } from '../model/index.ts';
import type { Environment, Outcome } from './environment.ts';
import { WrongCall } from './wrong-call.ts';

/** Hands an outcome over: diagnostics first, then the report. @throws WrongCall where a file cannot be written */
export async function deliver(outcome: Outcome, environment: Environment): Promise<void> {
  if (outcome.errors !== '') await environment.stderr.write(outcome.errors);
  if (outcome.output.length === 0) return;
  if (outcome.file === undefined) await print(outcome.output, environment);
  else await writeTo(outcome.file, outcome.output);
}

async function print(output: string | Uint8Array, { stdout }: Environment): Promise<void> {
  if (typeof output !== 'string' && stdout.isTTY) throw new WrongCall({ code: 'binary-output', args: {} });
  try {
    await stdout.write(output);
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw error;
    throw writeFailed({ code: 'standard-output', args: {} }, error);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export const writeFailed = (file: MessageArg, error: unknown): WrongCall =>
  new WrongCall({ code: 'write-failed', args: { file, why: codeOf(error) } });

/** To a temporary file that is then renamed; a device is written directly, never replaced. */
export async function writeTo(file: string, output: string | Uint8Array): Promise<void> {
  try {
    if (isDevice(file)) return writeFileSync(file, output);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, typeof output === 'string' ? output : Buffer.from(output));
  } catch (error) {
    throw writeFailed(file, error);
  }
}

/** An existing file is not written over, unless it is asked for. */
export const fileKept = (file: string): Diagnostic => ({
  file,
  code: 'file-exists',
  message: { code: 'diagnostic-file-exists', args: {} },
  hint: { code: 'hint-file-exists', args: {} },
});

/** Whether a file is there that holds something of somebody's: a device may be written to. */
export const isRegularFile = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isFile() === true;

function isDevice(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
