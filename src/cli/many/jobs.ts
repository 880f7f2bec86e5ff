import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Source } from '../../load/index.ts';
import type { Config, Lang } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import { batchesOf, inOrder, type Worker } from './batches.ts';
import { IN_THREAD } from './in-thread-mark.ts';
import { type Look, remembering } from './memory.ts';
import type { PieceSetup } from './piece-run.ts';

/** What a thread knows of the call that it works for. */
export interface ThreadSetup {
  readonly lang: Lang;
  readonly config?: Config;
  readonly now: number;
  readonly version: string;
  readonly work: ThreadWork;
}

/** What it does with sources. */
export type ThreadWork =
  | { readonly kind: 'evaluate'; readonly setup: PieceSetup }
  | { readonly kind: 'validate'; readonly indicators?: string | undefined };

/** More help nobody. */
const MOST = 64;

/** The program's file, which threads run; within a single executable there is none. */
function programFile({ environment }: Call): string | undefined {
  const file = environment.home && resolve(environment.home(), 'bin', 'sce.js');
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** It makes of each source what it comes to. */
type Thread<R> = Worker<readonly Source[], readonly (readonly R[])[]>;

/** As many threads as are asked for; none where one does all, in this process. */
export function threadsFor<R>(jobs: number, work: ThreadWork, call: Call): readonly Thread<R>[] {
  const file = programFile(call);
  if (jobs < 2 || file === undefined) return [];
  const { lang, config, environment } = call;
  const setup: ThreadSetup = {
    lang,
    ...(config && { config }),
    now: environment.now(),
    version: environment.version,
    work,
  };
  return Array.from({ length: Math.min(jobs, MOST) }, () => asked(file, [work.kind, IN_THREAD], setup));
}

/** A thread that is started by its first task: of few files there is none for the last ones. */
function asked<R>(file: string, argv: readonly string[], setup: ThreadSetup): Thread<R> {
  let started: Promise<Thread<R>> | undefined;
  const start = async (): Promise<Thread<R>> => (await import('./thread.ts')).threadOf(file, argv, setup);
  return {
    run: async (task) => {
      started ??= start();
      return (await started).run(task);
    },
    end: async () => (await started)?.end(),
  };
}

/** What sources come to, in their order: by threads, some at a time, or here, one by one; what is known is not made. */
export async function* madeOf<R>(
  sources: AsyncIterable<Source>,
  threads: readonly Thread<R>[],
  here: () => Promise<(source: Source) => Promise<readonly R[]>>,
  look: Look<R> = UNKNOWN,
): AsyncGenerator<R> {
  if (threads.length > 0) {
    const workers = look === UNKNOWN ? threads : threads.map((thread) => remembering(thread, look));
    for await (const made of inOrder(batchesOf(sources), workers)) for (const own of made) yield* own;
    return;
  }
  let make: Awaited<ReturnType<typeof here>> | undefined;
  for await (const source of sources) {
    const { hit, keep } = look(source);
    if (hit !== undefined) yield* hit;
    else {
      make ??= await here();
      const made = await make(source);
      keep(made);
      yield* made;
    }
  }
}

const UNKNOWN = () => ({ keep: () => {} });

/** Why one does all, where more were asked for. */
export const jobsNote = ({ jobs = 1, quiet }: ManyOptions, call: Call): string =>
  jobs < 2 || quiet || programFile(call) !== undefined
    ? ''
    : `${sentence({ code: 'jobs-no-threads', args: {} }, call.lang)}\n`;

export interface ManyOptions {
  readonly jobs?: number;
  readonly cache?: string;
  readonly quiet?: boolean;
}

/** What is asked for in vain where all results are needed first. */
export const wholeNotes = ({ jobs = 1, cache, quiet }: ManyOptions, { lang }: Call): string =>
  quiet
    ? ''
    : [...(jobs > 1 ? ['jobs-whole' as const] : []), ...(cache === undefined ? [] : ['cache-whole' as const])]
        .map((code) => `${sentence({ code, args: {} }, lang)}\n`)
        .join('');
