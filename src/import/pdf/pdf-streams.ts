import { Unzlib } from 'fflate';
import { MOST_UNPACKED, TooLarge } from '../unpack.ts';

const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');
const CHUNK = 64 * 1024;

/** Refuses a PDF whose packed streams come to more than may be, before it is read. @throws TooLarge */
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
    if (packedTimes === 1) left -= unpackedSize(all.subarray(afterLine(all, at + BEGIN.length), to), left);
    at = end < 0 ? -1 : all.indexOf(BEGIN, end + END.length);
  }
}

const afterLine = (all: Buffer, at: number): number => at + (all[at] === 0x0d ? 1 : 0) + 1;

function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  const inflate = new Unzlib((piece) => {
    size += piece.byteLength;
    if (size > most) throw new TooLarge();
  });
  try {
    for (let at = 0; at < packed.byteLength; at += CHUNK) inflate.push(packed.subarray(at, at + CHUNK));
  } catch (error) {
    if (error instanceof TooLarge) throw error;
  }
  return size;
}
