import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { call } from './call.ts';

/** A terminal's stream, so far as a spinner needs one. */
function terminal() {
  const stream = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const written: string[] = [];
  stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

/** A clock by which every look at it takes a second. */
function slowly() {
  let now = 0;
  return () => {
    now += 1_000;
    return now;
  };
}

const stderr = (stream?: NodeJS.WriteStream) => ({
  isTTY: stream !== undefined,
  write: async () => {},
  ...(stream && { terminal: stream }),
});

test('long reading shows on a terminal how far it is', async () => {
  const { stream, written } = terminal();
  await call(['evaluate', 'communities', '--lang', 'en'], { stderr: stderr(stream), now: slowly() });
  expect(written.join('')).toMatch(/\d+ files? read/);
});

test('short reading shows nothing', async () => {
  const { stream, written } = terminal();
  await call(['evaluate', 'communities', '--lang', 'en'], { stderr: stderr(stream), now: () => 0 });
  expect(written).toEqual([]);
});

test('a pipe is told nothing, nor a dumb terminal, nor CI', async () => {
  for (const [env, is] of [
    [{}, false],
    [{ TERM: 'dumb' }, true],
    [{ CI: 'true' }, true],
  ] as const) {
    const { stream, written } = terminal();
    const given = is ? stderr(stream) : { ...stderr(stream), isTTY: false };
    await call(['evaluate', 'communities'], { stderr: given, env, now: slowly() });
    expect(written).toEqual([]);
  }
});
