import { parentPort, Worker as Thread, workerData } from 'node:worker_threads';
import type { Worker } from './batches.ts';

/** What a thread is told when it starts, and what it does with each task. */
type Answer<R> = { readonly ok: true; readonly value: R } | { readonly ok: false; readonly error: unknown };

/** A thread of its own that runs the program's file, and there what `serve` is given. */
export function threadOf<T, R>(file: string, argv: readonly string[], setup: unknown): Worker<T, R> {
  // It writes nothing: without streams of its own, Node would tie it to the process's.
  const thread = new Thread(file, { argv: [...argv], workerData: setup, stdout: true, stderr: true });
  const waiting: { resolve: (value: R) => void; reject: (error: unknown) => void }[] = [];
  let failed: { readonly error: unknown } | undefined;
  const fail = (error: unknown) => {
    failed = { error };
    for (const one of waiting.splice(0)) one.reject(error);
  };
  thread.on('message', (answer: Answer<R>) => {
    const one = waiting.shift();
    if (answer.ok) one?.resolve(answer.value);
    else one?.reject(answer.error);
  });
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`a worker ended with ${code}`)));
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (failed !== undefined) return reject(failed.error);
        waiting.push({ resolve, reject });
        thread.postMessage(task);
      }),
    end: () => thread.terminate(),
  };
}

/** What a task came to, and the memory in it that is handed over rather than copied. */
export interface Done<R> {
  readonly value: R;
  readonly moved: readonly ArrayBufferLike[];
}

type Work<T, R> = (task: T) => Promise<Done<R>>;

/** In a thread: answers tasks one after another, until it is ended. */
export async function serve<S, T, R>(start: (setup: S) => Promise<Work<T, R>>): Promise<never> {
  const work = start(workerData as S);
  let last: Promise<unknown> = work;
  parentPort?.on('message', (task: T) => {
    last = last.then(async () => {
      const { answer, moved } = await answered(work, task);
      parentPort?.postMessage(answer, moved as ArrayBuffer[]);
    });
  });
  return new Promise(() => {});
}

async function answered<T, R>(
  work: Promise<Work<T, R>>,
  task: T,
): Promise<{ readonly answer: Answer<R>; readonly moved: readonly ArrayBufferLike[] }> {
  try {
    const { value, moved } = await (await work)(task);
    return { answer: { ok: true, value }, moved };
  } catch (error) {
    return { answer: { ok: false, error }, moved: [] };
  }
}
