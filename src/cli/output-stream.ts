import { fstatSync, type Stats, writeSync } from 'node:fs';
import type { Stream } from './environment.ts';

/**
 * One of the process's outputs. To a file or a pipe it is written at once, as Node does as well, without the streams
 * that take long to load; everything else (a terminal, a socket, a pipe that is full and does not wait) goes through them.
 */
export const outputStream = (fd: 1 | 2, node: () => NodeJS.WriteStream): Stream =>
  isPlain(fd) ? plainStream(fd, node) : nodeStream(node());

function isPlain(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isFIFO() || isMemoryDevice(found);
  } catch {
    return false;
  }
}

/** Linux's `/dev/null` and its like: devices, and never terminals. */
const isMemoryDevice = ({ rdev }: Stats): boolean => process.platform === 'linux' && rdev >> 8 === 1;

const plainStream = (fd: number, node: () => NodeJS.WriteStream): Stream => ({
  isTTY: false,
  write: async (output) => {
    const bytes = typeof output === 'string' ? Buffer.from(output) : output;
    const rest = writeWhole(fd, bytes);
    if (rest !== undefined) await nodeStream(node()).write(rest);
  },
});

/** @returns what a full pipe that does not wait did not take */
function writeWhole(fd: number, bytes: Uint8Array): Uint8Array | undefined {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(fd, bytes, done);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(done);
    throw error;
  }
}

function nodeStream(stream: NodeJS.WriteStream): Stream {
  // Without a listener a failed write would end the process with a stack; the write itself reports it.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    ...(stream.isTTY === true && { terminal: stream }),
    write: (output) =>
      new Promise((resolve, reject) => {
        stream.write(output, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
