import { Unzlib } from 'fflate';
import { BeyondLimit } from '../../prose/limit.ts';
import { MOST_UNPACKED, TooLarge } from '../unpack.ts';

const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');
const CHUNK = 64 * 1024;

/** What is drawn is not kept and kept again (`q q q`) so often: each is looked through for every one within it. */
const MOST_KEPT = 500;

/**
 * Refuses a PDF whose packed streams come to more than may be, or that is nested too deep, before it is read.
 * @throws TooLarge, BeyondLimit
 */
export function holdWithin(bytes: Uint8Array): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED;
  for (let at = all.indexOf(BEGIN); at >= 0; ) {
    const dictionary =
      all
        .toString('latin1', Math.max(0, at - 400), at)
        .split('endobj')
        .at(-1) ?? '';
    const end = all.indexOf(END, at + BEGIN.length);
    const to = end < 0 ? all.length : end;
    const packedTimes = dictionary.match(/FlateDecode|\/Fl\b/g)?.length ?? 0;
    // What is packed twice would have to be unpacked to be measured.
    if (packedTimes > 1) throw new TooLarge();
    const stream = all.subarray(afterLine(all, at + BEGIN.length), to);
    const nested = nesting();
    if (packedTimes === 1) left -= unpackedSize(stream, left, nested);
    else nested(stream);
    at = end < 0 ? -1 : all.indexOf(BEGIN, end + END.length);
  }
}

const afterLine = (all: Buffer, at: number): number => at + (all[at] === 0x0d ? 1 : 0) + 1;

/** Counts, piece by piece, how often a page keeps its state without giving it back. @throws BeyondLimit */
function nesting(): (piece: Uint8Array) => void {
  let depth = 0;
  let before = 0x20;
  return (piece) => {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (isBlank(before) && (byte === 0x71 || byte === 0x51) && isBlank(piece[at + 1] ?? 0x20))
        depth = Math.max(0, depth + (byte === 0x71 ? 1 : -1));
      if (depth > MOST_KEPT) throw new BeyondLimit('drawn-too-deep', MOST_KEPT);
      before = byte;
    }
  };
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function unpackedSize(packed: Uint8Array, most: number, look: (piece: Uint8Array) => void): number {
  let size = 0;
  const inflate = new Unzlib((piece) => {
    size += piece.byteLength;
    if (size > most) throw new TooLarge();
    look(piece);
  });
  try {
    for (let at = 0; at < packed.byteLength; at += CHUNK) inflate.push(packed.subarray(at, at + CHUNK));
  } catch (error) {
    if (error instanceof TooLarge || error instanceof BeyondLimit) throw error;
  }
  return size;
}
