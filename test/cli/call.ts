import type { Environment } from '../../src/cli/environment.ts';
import { run } from '../../src/cli/run.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as it was written, for documents. */
  readonly bytes: Uint8Array;
}

/** Runs the program in this process, on real files. */
export async function call(args: readonly string[], given: Partial<Environment> = {}): Promise<Said> {
  const written: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: false,
    write: async (output: string | Uint8Array) => {
      written[name].push(Buffer.from(output));
    },
  });
  const code = await run(args, {
    env: {},
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new Uint8Array(),
    now: () => 0,
    version: '1.2.3',
    home: () => '.',
    ...given,
  });
  const bytes = Buffer.concat(written.stdout);
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(written.stderr).toString(), bytes };
}
