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

/** In a thread: answers tasks one after another, until it is ended. */
export async function serve<S, T, R>(start: (setup: S) => Promise<(task: T) => Promise<R>>): Promise<never> {
  const work = start(workerData as S);
  let last: Promise<unknown> = work;
  parentPort?.on('message', (task: T) => {
    last = last.then(async () => {
      parentPort?.postMessage(await answered(work, task));
    });
  });
  return new Promise(() => {});
}

async function answered<T, R>(work: Promise<(task: T) => Promise<R>>, task: T): Promise<Answer<R>> {
  try {
    return { ok: true, value: await (await work)(task) };
  } catch (error) {
    return { ok: false, error };
  }
}
