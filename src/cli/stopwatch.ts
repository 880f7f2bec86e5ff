import type { Watch } from '../load/index.ts';
import type { Lang } from '../model/index.ts';
import { sentence } from '../words/index.ts';
import type { Call } from './call.ts';
import type { Environment, Outcome } from './environment.ts';

type Stage = Parameters<Watch>[0];

/** Where the time of a run goes, stage by stage. */
export class Stopwatch {
  readonly #spent = new Map<Stage, number>();
  readonly #clock: () => number;
  readonly #start: number;

  constructor({ clock, now }: Environment) {
    this.#clock = clock ?? now;
    this.#start = this.#clock();
  }

  readonly watch: Watch = (stage) => {
    const start = this.#clock();
    return () => void this.#spent.set(stage, (this.#spent.get(stage) ?? 0) + this.#clock() - start);
  };

  /** A line a stage, the longest first, with its share of the whole; last what no stage counts. */
  text(lang: Lang): string {
    const whole = this.#clock() - this.#start;
    const spent = [...this.#spent].toSorted(([, a], [, b]) => b - a);
    const rest = Math.max(0, whole - spent.reduce((sum, [, time]) => sum + time, 0));
    return [...spent, ['rest', rest] as const]
      .map(([stage, time]) => {
        const share = whole > 0 ? Math.round((100 * time) / whole) : 0;
        const args = {
          stage: { code: `profile-${stage}` as const, args: {} },
          time: time.toFixed(0),
          share: String(share),
        };
        return `${sentence({ code: 'profile-line', args }, lang)}\n`;
      })
      .join('');
  }
}

/** An outcome that says at its very end where the time went. */
export const profiled = (outcome: Outcome, stopwatch: Stopwatch | undefined, { lang }: Call): Outcome => {
  const { closing = '' } = outcome;
  if (stopwatch === undefined) return outcome;
  return {
    ...outcome,
    closing: () => (typeof closing === 'string' ? closing : closing()) + stopwatch.text(lang),
  };
};
