import type { Source, Validated } from '../../load/index.ts';
import type { Call } from '../call.ts';
import type { Environment } from '../environment.ts';
import { standardOf } from '../standard.ts';
import type { ThreadSetup } from './jobs.ts';
import type { Piece } from './piece.ts';
import { makerOf } from './piece-run.ts';
import { serve } from './thread.ts';
import { validator } from './validated.ts';

/** Validated sources and pieces: what is written of them is the only large thing that is handed back. */
type Made = Validated | Piece;
type Make = (source: Source) => Promise<readonly Made[]>;

/** The program in a thread of another run of it. */
export const workInThread = (): Promise<never> =>
  serve(async (setup: ThreadSetup) => {
    const make = await makeFor(setup);
    return async (sources: readonly Source[]) => {
      const made: (readonly Made[])[] = [];
      for (const source of sources) made.push((await make(source)).map(inBytes));
      return { value: made, moved: made.flat().flatMap(bytesOf) };
    };
  });

const encoder = new TextEncoder();

/** A text as the bytes that will be written: they are moved to the other thread, where a text would be copied twice. */
const inBytes = (made: Made): Made =>
  'text' in made && typeof made.text === 'string' ? { ...made, text: encoder.encode(made.text) } : made;

const bytesOf = (made: Made): readonly ArrayBufferLike[] =>
  'text' in made && typeof made.text !== 'string' ? [made.text.buffer] : [];

async function makeFor(setup: ThreadSetup): Promise<Make> {
  const { work } = setup;
  if (work.kind === 'validate') return validator(await standardOf(work.indicators));
  return makerOf(work.setup, callOf(setup));
}

/** Who writes is the thread that asks; nothing is read here but what it hands over. */
const SILENT: Environment['stdout'] = { isTTY: false, write: async () => {} };

const callOf = ({ lang, config, now, version }: ThreadSetup): Call => ({
  lang,
  ...(config && { config }),
  environment: {
    env: {},
    stdout: SILENT,
    stderr: SILENT,
    readStdin: async () => new Uint8Array(),
    now: () => now,
    version,
  },
});
