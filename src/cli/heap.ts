import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WrongCall } from './wrong-call.ts';

/** As much of what the engine may hold is too much: what is kept is still to be written. */
const MOST = 0.55;

const isFull = (): boolean => {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics();
  return used > MOST * most;
};

/**
 * Ends a run that keeps so many submissions that there would be no memory left to write them: the engine itself would
 * end the process without a word of what to do. @throws WrongCall
 */
export function heedHeap(count: number): void {
  if (!isFull()) return;
  // What is no longer needed may make up most of it.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  if (isFull())
    throw new WrongCall(
      { code: 'too-many-kept', args: { count: String(count) } },
      { code: 'hint-too-many-kept', args: {} },
    );
}
