import { stat, writeFile } from 'node:fs/promises';
import type { Environment, Outcome } from './environment.ts';
import { WrongCall } from './wrong-call.ts';

/** Hands an outcome over: diagnostics first, then the report. @throws WrongCall where a file cannot be written */
export async function deliver(outcome: Outcome, environment: Environment): Promise<void> {
  if (outcome.errors !== '') await environment.stderr.write(outcome.errors);
  if (outcome.output === '') return;
  if (outcome.file === undefined) await environment.stdout.write(outcome.output);
  else await writeTo(outcome.file, outcome.output);
}

/** To a temporary file that is then renamed; a device is written directly, never replaced. */
async function writeTo(file: string, text: string): Promise<void> {
  try {
    if (await isDevice(file)) return await writeFile(file, text);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, text);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new WrongCall({ code: 'write-failed', args: { file, why } });
  }
}

async function isDevice(file: string): Promise<boolean> {
  try {
    const found = await stat(file);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}
