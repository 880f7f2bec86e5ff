import { Inflate, zipSync } from 'fflate';

/** No document and no workbook that a person made needs more than this, unpacked. */
export const MOST_UNPACKED = 64 * 1024 * 1024;
/** Nor more parts. */
const MOST_PARTS = 10_000;

/** An archive's parts, unpacked when they are asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part, nothing where there is none. @throws TooLarge, BrokenArchive */
  readonly part: (name: string) => Uint8Array | undefined;
}

/** The parts that were asked for come to more than `MOST_UNPACKED`, whatever the archive says of their size. */
export class TooLarge extends Error {}

/** Not an archive that can be unpacked. */
export class BrokenArchive extends Error {}

interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Reads what an archive holds by its directory; sizes that it states are not believed. @throws BrokenArchive */
export function archiveOf(bytes: Uint8Array): Archive {
  const entries = entriesOf(bytes);
  let left = MOST_UNPACKED;
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const unpacked = unpack(entry, left);
      left -= unpacked.byteLength;
      return unpacked;
    },
  };
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    const end = endOf(view);
    let at = view.getUint32(end + 16, true);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw new BrokenArchive();
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new BrokenArchive();
      const [name, more, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const called = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
      entries.set(called, entryAt(bytes, view, at));
      at += 46 + (name ?? 0) + (more ?? 0) + (comment ?? 0);
    }
  } catch (error) {
    throw error instanceof RangeError ? new BrokenArchive() : error;
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_600); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new BrokenArchive();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const local = view.getUint32(at + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
  return { method: view.getUint16(at + 10, true), packed };
}

const CHUNK = 64 * 1024;

/** Unpacks piece by piece, and stops where there is more than may be. */
function unpack({ method, packed }: Entry, most: number): Uint8Array {
  if (method === 0) return within(packed, most);
  if (method !== 8) throw new BrokenArchive();
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.byteLength;
    if (size > most) throw new TooLarge();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.byteLength);
  } catch (error) {
    throw error instanceof TooLarge ? error : new BrokenArchive();
  }
  return joined(pieces, size);
}

function within(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.byteLength > most) throw new TooLarge();
  return bytes;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/**
 * The parts whose names fit as an archive again, unpacked: for readers that do not bound what they unpack.
 * @throws TooLarge, BrokenArchive
 */
export const repacked = ({ names, part }: Archive, wanted: RegExp): Uint8Array =>
  zipSync(
    Object.fromEntries(
      names.flatMap((name) => {
        const bytes = name.endsWith('/') || !wanted.test(name) ? undefined : part(name);
        return bytes === undefined ? [] : [[name, [bytes, { level: 0 as const }] as const] as const];
      }),
    ) as never,
  );
