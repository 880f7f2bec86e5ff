import { createReadStream } from 'node:fs';
import { regularFile } from '../yaml/bytes.ts';
import { LIMIT } from '../yaml/limit.ts';
import type { Bytes, Source } from './source.ts';

const NEWLINE = 10;
const RETURN = 13;
/** What JSON takes for nothing on a line. */
const BLANK = [32, 9, RETURN];

/** The lines of a regular file, or in one diagnostic why there are none. */
export async function* linesOfFile(file: string): AsyncGenerator<Source> {
  const found = regularFile(file);
  if (!found.ok) yield found;
  else yield* linesOf(file, createReadStream(file));
}

/**
 * The bytes of every line that says something, with its number: no more than one line is held at a time, and of a line
 * beyond the limit no more than shows that it is.
 */
export async function* linesOf(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Bytes> {
  let startLine = 1;
  let kept: Uint8Array[] = [];
  let size = 0;
  const line = (): Bytes | undefined => {
    const bytes = withoutReturn(Buffer.concat(kept));
    return bytes.every((byte) => BLANK.includes(byte)) ? undefined : { file, bytes, startLine };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      kept.push(chunk.subarray(from, to));
      const made = line();
      if (made !== undefined) yield made;
      startLine += 1;
      kept = [];
      size = 0;
      from = to + 1;
    }
    if (size <= LIMIT) kept.push(chunk.subarray(from));
    size += chunk.length - from;
  }
  const last = line();
  if (last !== undefined) yield last;
}

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
