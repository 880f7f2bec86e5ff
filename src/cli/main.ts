import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LIMIT } from '../yaml/limit.ts';
import type { Environment } from './environment.ts';
import { IN_THREAD } from './many/in-thread-mark.ts';
import { outputStream } from './output-stream.ts';
import { heedSignalsAsFirst } from './signals.ts';

/** Written in by the build. */
declare const SCE_VERSION: string;

/** Asked by scripts and installers, often and alone: answered before anything else is loaded. */
const VERSION = ['--version', '-V'];

/** The program as a process: its arguments and streams in, its exit code out. */
export async function main(): Promise<void> {
  heedSignalsAsFirst();
  const args = process.argv.slice(2);
  if (args.length === 1 && VERSION.includes(args[0] ?? ''))
    return outputStream(1, () => process.stdout).write(`${SCE_VERSION}\n`);
  if (args[1] === IN_THREAD) return (await import('./many/in-thread.ts')).workInThread();
  const { run } = await import('./run.ts');
  process.exitCode = await run(args, environment());
}

const environment = (): Environment => ({
  env: process.env,
  stdout: outputStream(1, () => process.stdout),
  stderr: outputStream(2, () => process.stderr),
  readStdin,
  stdin: () => process.stdin,
  now: () => Date.now(),
  clock: () => performance.now(),
  cwd: () => process.cwd(),
  version: SCE_VERSION,
  platform: process.platform,
  home: () => fileURLToPath(new URL('..', import.meta.url)),
  digest,
  locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
});

/** The bundle's first line holds the digest of all of it; within a single executable it is no file. */
function digest(): string | undefined {
  const file = new URL(import.meta.url);
  if (!existsSync(file)) return undefined;
  const [, found] = /^\/\/([0-9a-f]{64})\n/.exec(readFileSync(file, 'utf8')) ?? [];
  return found === undefined ? undefined : `sha256:${found}`;
}

/** No more than is needed to see that it is too much: what comes endlessly is cut off. */
async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).byteLength;
    if (size > LIMIT) break;
  }
  process.stdin.destroy();
  return Buffer.concat(chunks);
}
