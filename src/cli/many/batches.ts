import { isBytes, type Source } from '../../load/index.ts';

/** So many sources, or so many bytes, are handed over at once: less costs more for the handing than for the work. */
const MOST = 16;
const LARGEST = 1 << 19;

/** Sources in their order, some at a time. */
export async function* batchesOf(sources: AsyncIterable<Source>): AsyncGenerator<readonly Source[]> {
  let batch: Source[] = [];
  let size = 0;
  for await (const source of sources) {
    batch.push(source);
    size += isBytes(source) ? source.bytes.length : 0;
    if (batch.length < MOST && size < LARGEST) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Work that is done elsewhere: each task is answered once, in the order of the tasks. */
export interface Worker<T, R> {
  readonly run: (task: T) => Promise<R>;
  readonly end: () => Promise<unknown>;
}

/** So many tasks each has at once: one to do, one to go on with. */
const AHEAD = 4;

/** What the tasks come to, in their order whoever does them; no more are taken than can be worked on. */
export async function* inOrder<T, R>(
  tasks: AsyncIterable<T>,
  workers: readonly Worker<T, R>[],
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  let next = 0;
  try {
    for await (const task of tasks) {
      const result = workers[next % workers.length]?.run(task);
      next += 1;
      if (result === undefined) throw new Error('no workers');
      // A failure is told when its turn comes.
      result.catch(() => {});
      waiting.push(result);
      const first = waiting.length >= workers.length * AHEAD ? waiting.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const result of waiting) yield await result;
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}
