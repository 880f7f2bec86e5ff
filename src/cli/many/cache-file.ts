import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A cache file begins so: one that does not is somebody's, and is left alone. */
export const MAGIC = Buffer.from('sce cache 1\n');
/** At its end: where the index begins, and the index's digest. */
export const TRAILER = 8 + 32;

/** What one source came to: where its bytes lie, their digest, and the pieces in them. */
export type Entry = readonly [
  offset: number,
  length: number,
  digest: string,
  pieces: readonly (readonly [kind: string, fails: 0 | 1, length: number])[],
];

export interface Index {
  /** Digest of all that was asked, by which program and standard. */
  readonly context: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

export const digestOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 40);
};

/** A file that was opened to be read from, while it may be replaced. */
export class StoredFile {
  readonly index: Index;
  readonly #fd: number;

  constructor(fd: number, index: Index) {
    this.#fd = fd;
    this.index = index;
  }

  /** The bytes of an entry, if they are what was written. */
  bytes([offset, length, digest]: Entry): Buffer | undefined {
    const bytes = readAt(this.#fd, offset, length);
    return bytes !== undefined && digestOf(bytes) === digest ? bytes : undefined;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Of what is there: nothing, something of somebody's, a cache that is damaged, or one that can be read. */
export type Opened = StoredFile | 'absent' | 'foreign' | 'broken';

export function opened(file: string): Opened {
  let fd: number;
  try {
    // A pipe without a writer would be waited for.
    fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'foreign';
  }
  const read = readOpened(fd);
  if (typeof read === 'string') closeSync(fd);
  return read;
}

function readOpened(fd: number): Exclude<Opened, 'absent'> {
  const found = fstatSync(fd);
  if (!found.isFile()) return 'foreign';
  if (readAt(fd, 0, MAGIC.length)?.equals(MAGIC) !== true) return 'foreign';
  const trailer = readAt(fd, found.size - TRAILER, TRAILER);
  if (trailer === undefined) return 'broken';
  const start = Number(trailer.readBigUInt64LE(0));
  const bytes = start <= found.size - TRAILER ? readAt(fd, start, found.size - TRAILER - start) : undefined;
  if (bytes === undefined || !createHash('sha256').update(bytes).digest().equals(trailer.subarray(8)))
    return 'broken';
  const index = indexIn(bytes);
  return index === undefined ? 'broken' : new StoredFile(fd, index);
}

/** Exactly so many bytes, or nothing. */
function readAt(fd: number, offset: number, length: number): Buffer | undefined {
  if (offset < 0 || length < 0) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = readSync(fd, bytes, done, length - done, offset + done);
    if (read === 0) return undefined;
    done += read;
  }
  return bytes;
}

function indexIn(bytes: Buffer): Index | undefined {
  try {
    const index = JSON.parse(bytes.toString('utf8')) as Index;
    return typeof index.context === 'string' && Object.values(index.entries).every(isEntry)
      ? index
      : undefined;
  } catch {
    return undefined;
  }
}

const isEntry = (entry: unknown): boolean => {
  if (!Array.isArray(entry) || !Array.isArray(entry[3])) return false;
  const [offset, length, digest, pieces] = entry as unknown as Entry;
  const isPiece = (piece: unknown) => Array.isArray(piece) && isLength(piece[2]);
  return isLength(offset) && isLength(length) && typeof digest === 'string' && pieces.every(isPiece);
};

const isLength = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
