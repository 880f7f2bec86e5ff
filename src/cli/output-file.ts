import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Message, MessageArg } from '../model/index.ts';
import { found } from './found.ts';
import { takenAway } from './signals.ts';
import { WrongCall } from './wrong-call.ts';

/**
 * A text piece by piece into a temporary file beside its own, which is then renamed; a device is written directly.
 * Where the run ends before (an error, a signal), the temporary file is removed and the old one stays. @throws WrongCall
 */
export async function writePieces(
  file: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const large = inLargePieces(pieces);
  const { value: first = '' } = await large.next();
  const direct = attempt(file, () => isDevice(file));
  const target = attempt(file, () => targetOf(file));
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
    const write = (piece: string | Uint8Array) => attempt(file, () => writeAll(output, Buffer.from(piece)));
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

/** In characters, or bytes. */
const LARGE = 1 << 22;

/**
 * What one input comes to is computed before the temporary file is there, which a signal must wait to see removed. Once
 * so much is written, each piece is written as it comes.
 */
async function* inLargePieces(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array, undefined> {
  let held: (string | Uint8Array)[] | undefined = [];
  let length = 0;
  for await (const piece of pieces) {
    if (held === undefined) yield piece;
    else {
      held.push(piece);
      length += piece.length;
      if (length < LARGE) continue;
      yield joined(held);
      held = undefined;
    }
  }
  if (held !== undefined) yield joined(held);
  return undefined;
}

const joined = (held: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(held.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));

function writeAll(output: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(output, bytes, done);
}

/** Who may read the old file may read the new one. */
export function putInPlace(temporary: string, target: string): void {
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

/** What a link leads to, though nothing be there yet: a link is never replaced by a file. @throws WrongCall for a read-only file, an Error of the file system */
export function targetOf(file: string): string {
  const target = endOfLinks(file);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isFile() && (found.mode & WRITABLE) === 0) throw readOnly(file);
  return found === undefined ? target : realpathSync(target);
}

function endOfLinks(file: string): string {
  let target = file;
  for (let step = 0; step < LINKS && isLink(target); step += 1)
    target = resolve(dirname(target), readlinkSync(target));
  return target;
}

/** More of them is a circle, as the system counts. */
const LINKS = 40;
/** By anybody. */
const WRITABLE = 0o222;

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const readOnly = (file: string): WrongCall =>
  new WrongCall(
    { code: 'write-failed', args: { file, why: { code: 'write-why-read-only', args: {} } } },
    { code: 'hint-write-read-only', args: {} },
  );

/** What the file system refused, in words where it is one of the usual things. */
export function writeFailed(file: MessageArg, error: unknown): WrongCall {
  if (error instanceof WrongCall) return error;
  const errno = codeOf(error);
  const folder = errno === 'ENOENT' && typeof file === 'string' ? dirname(endOfLinks(file)) : undefined;
  if (folder !== undefined && !existsSync(folder)) {
    const why: Message = { code: 'write-why-folder', args: { folder } };
    return new WrongCall(
      { code: 'write-failed', args: { file, why } },
      { code: 'hint-write-folder', args: {} },
    );
  }
  const known = WHY[errno];
  const why = known === undefined ? errno : { code: known, args: { errno } };
  return new WrongCall({ code: 'write-failed', args: { file, why } });
}

const WHY: Readonly<Record<string, `write-why-${'denied' | 'is-folder' | 'full'}`>> = {
  EACCES: 'write-why-denied',
  EPERM: 'write-why-denied',
  EROFS: 'write-why-denied',
  EISDIR: 'write-why-is-folder',
  ENOSPC: 'write-why-full',
  EDQUOT: 'write-why-full',
};

export function isDevice(file: string): boolean {
  const there = found(file);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}
