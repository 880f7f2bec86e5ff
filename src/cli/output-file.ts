import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { MessageArg } from '../model/index.ts';
import { takenAway } from './signals.ts';
import { WrongCall } from './wrong-call.ts';

/**
 * A text piece by piece into a temporary file beside its own, which is then renamed; a device is written directly.
 * Where the run ends before (an error, a signal), the temporary file is removed and the old one stays. @throws WrongCall
 */
export async function writePieces(
  file: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const large = inLargePieces(pieces);
  const { value: first = '' } = await large.next();
  const direct = attempt(file, () => isDevice(file));
  const target = attempt(file, () => (existsSync(file) ? realpathSync(file) : file));
  const temporary = direct
    ? target
    : `${target}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;
  // Only a file that was made here is taken away: that of another run is not.
  let made = false;
  const remove = () => {
    if (made && !direct) rmSync(temporary, { force: true });
  };
  const release = takenAway(remove);
  try {
    const output = attempt(file, () => openSync(temporary, direct ? 'w' : 'wx'));
    made = true;
    const write = (piece: string) => attempt(file, () => writeAll(output, Buffer.from(piece)));
    write(first);
    for await (const piece of large) {
      // A signal that came meanwhile is heard.
      await new Promise(setImmediate);
      write(piece);
    }
    closeSync(output);
    if (!direct) attempt(file, () => putInPlace(temporary, target));
  } catch (error) {
    remove();
    throw error;
  } finally {
    release();
  }
}

/** In characters. */
const LARGE = 1 << 22;

/**
 * What one input comes to is computed before the temporary file is there, which a signal must wait to see removed. Once
 * so much is written, each piece is written as it comes.
 */
async function* inLargePieces(
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string, undefined> {
  let held: string[] | undefined = [];
  let length = 0;
  for await (const piece of pieces) {
    if (held === undefined) yield piece;
    else {
      held.push(piece);
      length += piece.length;
      if (length < LARGE) continue;
      yield held.join('');
      held = undefined;
    }
  }
  if (held !== undefined) yield held.join('');
  return undefined;
}

function writeAll(output: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(output, bytes, done);
}

/** Who may read the old file may read the new one. */
function putInPlace(temporary: string, target: string): void {
  const old = statSync(target, { throwIfNoEntry: false });
  if (old !== undefined) chmodSync(temporary, old.mode);
  renameSync(temporary, target);
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFailed(file, error);
  }
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export const writeFailed = (file: MessageArg, error: unknown): WrongCall =>
  new WrongCall({ code: 'write-failed', args: { file, why: codeOf(error) } });

export function isDevice(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
