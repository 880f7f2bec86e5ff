import { writeFileSync } from 'node:fs';
import type { Diagnostic } from '../model/index.ts';
import type { Environment, Outcome, Written } from './environment.ts';
import { found } from './found.ts';
import { codeOf, isDevice, targetOf, writeFailed, writePieces } from './output-file.ts';
import { WrongCall } from './wrong-call.ts';

/** Hands an outcome over: diagnostics first, then the report. @throws WrongCall where a file cannot be written */
export async function deliver(outcome: Outcome, environment: Environment): Promise<void> {
  if (outcome.errors !== '') await environment.stderr.write(outcome.errors);
  const { closing = '', also = [] } = outcome;
  for (const written of [outcome, ...also]) await deliverOne(written, environment);
  const said = typeof closing === 'string' ? closing : closing();
  if (said !== '') await environment.stderr.write(said);
}

async function deliverOne({ output, file }: Written, environment: Environment): Promise<void> {
  if (typeof output !== 'string' && !(output instanceof Uint8Array))
    await deliverPieces(output, file, environment);
  else if (output.length > 0) {
    if (file === undefined) await print(output, environment);
    else await writeTo(file, output);
  }
}

/** Long texts are written as they come; each piece is waited for, so that who reads slowly is not run over. */
async function deliverPieces(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  file: string | undefined,
  environment: Environment,
): Promise<void> {
  // Pieces are text, as bytes too; only documents are nothing for a terminal.
  const shown = (piece: string | Uint8Array) =>
    typeof piece === 'string' || !environment.stdout.isTTY ? piece : Buffer.from(piece).toString();
  if (file === undefined) for await (const piece of pieces) await print(shown(piece), environment);
  else await writePieces(file, pieces);
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

export { writeFailed };

/** To a temporary file that is then renamed; a device is written directly, never replaced. */
export async function writeTo(file: string, output: string | Uint8Array): Promise<void> {
  try {
    if (isDevice(file)) return writeFileSync(file, output);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(targetOf(file), typeof output === 'string' ? output : Buffer.from(output));
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
export const isRegularFile = (file: string): boolean => found(file)?.isFile() === true;
