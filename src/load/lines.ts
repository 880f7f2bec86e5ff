import { createReadStream } from 'node:fs';
import type { Loaded } from '../model/index.ts';
import { decode, regularFile } from '../yaml/bytes.ts';
import { LIMIT } from '../yaml/limit.ts';
import type { Text } from '../yaml/source.ts';

const NEWLINE = 10;
const RETURN = 13;

/** The lines of a regular file, or in one diagnostic why there are none. */
export async function* linesOfFile(file: string): AsyncGenerator<Loaded<Text>> {
  const found = regularFile(file);
  if (!found.ok) yield found;
  else yield* linesOf(file, createReadStream(file));
}

/**
 * Every line that says something, as a text that begins on it: no more than one line is held at a time, and of a line
 * beyond the limit no more than shows that it is.
 */
export async function* linesOf(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Loaded<Text>> {
  let startLine = 1;
  let kept: Uint8Array[] = [];
  let size = 0;
  const line = (): Loaded<Text> | undefined => {
    const bytes = withoutReturn(Buffer.concat(kept));
    if (bytes.every((byte) => byte === 32)) return undefined;
    const text = decode(file, bytes);
    const place = { line: startLine, column: 1 };
    return text.ok
      ? { ok: true, value: { ...text.value, startLine } }
      : { ok: false, diagnostics: text.diagnostics.map((one) => ({ ...one, at: place })) };
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
