import type { Source } from '../../load/index.ts';
import type { Worker } from './batches.ts';

/** What is known of a source from an earlier run, and where what is made of it now is kept. */
export interface Looked<R> {
  readonly hit?: readonly R[] | undefined;
  readonly keep: (made: readonly R[]) => void;
}

export type Look<R> = (source: Source) => Looked<R>;

/** A worker that is asked for what is not known alone. */
export const remembering = <R>(
  worker: Worker<readonly Source[], readonly (readonly R[])[]>,
  look: Look<R>,
): Worker<readonly Source[], readonly (readonly R[])[]> => ({
  run: async (sources) => {
    const looked = sources.map(look);
    const unknown = sources.filter((_, i) => looked[i]?.hit === undefined);
    const made = unknown.length === 0 ? [] : await worker.run(unknown);
    let next = 0;
    return looked.map(({ hit, keep }) => {
      if (hit !== undefined) return hit;
      const own = made[next] ?? [];
      next += 1;
      keep(own);
      return own;
    });
  },
  end: worker.end,
});
