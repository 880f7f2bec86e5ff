import { constants } from 'node:os';
import type { Environment, Stream } from './environment.ts';
import { run } from './run.ts';

/** Written in by the build. */
declare const SCE_VERSION: string;

/** The program as a process: its arguments and streams in, its exit code out. */
export async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  process.exitCode = await run(process.argv.slice(2), environment());
}

const environment = (): Environment => ({
  env: process.env,
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
  readStdin,
  now: () => Date.now(),
  version: SCE_VERSION,
});

function streamOf(stream: NodeJS.WriteStream): Stream {
  // Without a listener a failed write would end the process with a stack; the write itself reports it.
  stream.on('error', () => {});
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

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
