import { Unzlib } from 'fflate';
import { BeyondLimit } from '../../prose/limit.ts';
import { MOST_UNPACKED, TooLarge } from '../unpack.ts';
import { type DrawnStream, holdForms } from './pdf-forms.ts';

const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');
const CHUNK = 64 * 1024;

/** What is drawn is not kept and kept again (`q q q`) so often: each is looked through for every one within it. */
const MOST_KEPT = 500;

/**
 * Refuses a PDF whose packed streams come to more than may be, that is nested too deep, or whose forms draw each other
 * too often, before it is read.
 * @throws TooLarge, BeyondLimit
 */
export function holdWithin(bytes: Uint8Array): void {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: DrawnStream[] = [];
  const objects = new Map<number, string>();
  let left = MOST_UNPACKED;
  let from = 0;
  for (let at = all.indexOf(BEGIN); at >= 0; ) {
    const dictionary = objectsIn(all.toString('latin1', from, at), objects);
    const end = all.indexOf(END, at + BEGIN.length);
    const to = end < 0 ? all.length : end;
    const look = lookingAt(/\/ObjStm\b/.test(dictionary.text));
    const stream = all.subarray(afterLine(all, at + BEGIN.length), to);
    left -= sizeOf(stream, dictionary.text, left, look.piece);
    if (look.kept.length > 0) packedObjects(dictionary.text, look.kept.join(''), objects);
    const isPacked = /\/Filter\b/.test(dictionary.text) && !isDeflated(dictionary.text);
    streams.push({
      number: dictionary.number,
      dictionary: dictionary.text,
      draws: isPacked ? Number.POSITIVE_INFINITY : look.draws(),
    });
    from = end < 0 ? all.length : end + END.length;
    at = end < 0 ? -1 : all.indexOf(BEGIN, from);
  }
  objectsIn(all.toString('latin1', from), objects);
  holdForms(streams, objects);
}

const afterLine = (all: Buffer, at: number): number => at + (all[at] === 0x0d ? 1 : 0) + 1;

const timesDeflated = (dictionary: string): number => dictionary.match(/FlateDecode|\/Fl\b/g)?.length ?? 0;
/** In this way alone. */
const isDeflated = (dictionary: string): boolean =>
  timesDeflated(dictionary) === 1 &&
  !/(ASCII85|ASCIIHex|LZW|RunLength)Decode|\/(A85|AHx|LZW|RL)\b/.test(dictionary);

interface Looking {
  readonly piece: (piece: Uint8Array) => void;
  /** How often something is drawn by its name. */
  readonly draws: () => number;
  /** What was seen, where it is to be kept. */
  readonly kept: readonly string[];
}

/** Looks at a stream piece by piece: how often a page keeps its state without giving it back, and what it draws. @throws BeyondLimit */
function lookingAt(keeps: boolean): Looking {
  const kept: string[] = [];
  let [depth, draws] = [0, 0];
  let [second, before] = [0x20, 0x20];
  const piece = (bytes: Uint8Array) => {
    if (keeps) kept.push(Buffer.from(bytes).toString('latin1'));
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isBlank(before) && (byte === 0x71 || byte === 0x51) && isBlank(bytes[at + 1] ?? 0x20))
        depth = Math.max(0, depth + (byte === 0x71 ? 1 : -1));
      if (depth > MOST_KEPT) throw new BeyondLimit('drawn-too-deep', MOST_KEPT);
      // "Do"
      if (before === 0x44 && byte === 0x6f && isBlank(second)) draws += 1;
      [second, before] = [before, byte];
    }
  };
  return { piece, draws: () => draws, kept };
}

const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/** What a stream comes to, unpacked. @throws TooLarge, BeyondLimit */
function sizeOf(
  stream: Uint8Array,
  dictionary: string,
  most: number,
  look: (piece: Uint8Array) => void,
): number {
  const times = timesDeflated(dictionary);
  // What is packed twice would have to be unpacked to be measured.
  if (times > 1) throw new TooLarge();
  if (times === 1) return unpackedSize(stream, most, look);
  look(stream);
  return 0;
}

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

/** Takes the objects between two streams; the last, which is not ended, is the next stream's dictionary. */
function objectsIn(
  text: string,
  objects: Map<number, string>,
): { readonly number: number | undefined; readonly text: string } {
  const parts = text.split('endobj');
  const last = parts.pop() ?? '';
  for (const part of parts) {
    const { number, text: own } = objectOf(part);
    if (number !== undefined) objects.set(number, own);
  }
  return objectOf(last);
}

function objectOf(part: string): { readonly number: number | undefined; readonly text: string } {
  const head = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/.exec(part);
  if (head === null) return { number: undefined, text: part };
  return { number: Number(head[1]), text: part.slice(head.index + head[0].length) };
}

/** Takes the objects of an object stream: pairs of number and offset, then from `First` on the objects. */
function packedObjects(dictionary: string, text: string, objects: Map<number, string>): void {
  const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const numbers = [...text.slice(0, first).matchAll(/\d{1,9}/g)].map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [number = 0, start = 0, , end] = numbers.slice(at, at + 4);
    objects.set(number, text.slice(first + start, end === undefined ? undefined : first + end));
  }
}
