import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../load/index.ts';
import type { Config, Lang } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import type { Call } from '../call.ts';
import { batchesOf, inOrder, type Worker } from './batches.ts';
import { IN_THREAD } from './in-thread-mark.ts';
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
  const file = environment.home && join(environment.home(), 'bin', 'sce.js');
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** As many threads as are asked for; none where one does all, in this process. */
export function threadsFor<R>(
  jobs: number,
  work: ThreadWork,
  call: Call,
): readonly Worker<readonly Source[], R>[] {
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
function asked<R>(file: string, argv: readonly string[], setup: ThreadSetup): Worker<readonly Source[], R> {
  let started: Promise<Worker<readonly Source[], R>> | undefined;
  const start = async (): Promise<Worker<readonly Source[], R>> =>
    (await import('./thread.ts')).threadOf(file, argv, setup);
  return {
    run: async (task) => {
      started ??= start();
      return (await started).run(task);
    },
    end: async () => (await started)?.end(),
  };
}

/** What sources come to, in their order: by threads, some at a time, or here, one by one. */
export async function* madeOf<R>(
  sources: AsyncIterable<Source>,
  threads: readonly Worker<readonly Source[], readonly R[]>[],
  here: () => Promise<(source: Source) => Promise<readonly R[]>>,
): AsyncGenerator<R> {
  if (threads.length > 0) {
    for await (const made of inOrder(batchesOf(sources), threads)) yield* made;
    return;
  }
  const make = await here();
  for await (const source of sources) yield* await make(source);
}

/** Why one does all, where more were asked for. */
export function jobsNote(
  { jobs = 1, quiet }: { readonly jobs?: number; readonly quiet?: boolean },
  inPieces: boolean,
  call: Call,
): string {
  if (jobs < 2 || quiet || (inPieces && programFile(call) !== undefined)) return '';
  const code = inPieces ? 'jobs-no-threads' : 'jobs-whole';
  return `${sentence({ code, args: {} }, call.lang)}\n`;
}
