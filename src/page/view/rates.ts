import type { PageBar, PageData, PageSubmission } from '../data.ts';

/** The figures that submissions give for one rate, held against one threshold. */
export interface Rates {
  readonly label: number;
  readonly op: PageBar[4];
  readonly threshold: number;
  readonly asked: number;
  readonly values: readonly Value[];
  /** How many gave no figure, only what it is at least or at most. */
  readonly bounds: number;
}

/** A figure, whether it was judged to hold, and how many submissions share it. */
export interface Value {
  readonly at: number;
  readonly holds: boolean;
  readonly count: number;
}

type Gathered = Rates & { values: Value[]; bounds: number };

/** Every rate of which there are figures in at least two submissions. */
export function ratesOf(data: PageData, rows: readonly PageSubmission[]): readonly Rates[] {
  const rates = new Map<string, Gathered>();
  for (const [place, count] of timesOf(data, rows).entries())
    if (count > 0)
      for (const bar of data.requirements[place]?.[4] ?? []) if (bar[7] === 1) gather(rates, bar, count);
  return [...rates.values()].filter(({ values }) => countOf(values) > 1);
}

export const countOf = (values: readonly Value[]): number =>
  values.reduce((sum, { count }) => sum + count, 0);

/** How often each result of the page's list occurs among the submissions. */
function timesOf(data: PageData, rows: readonly PageSubmission[]): Uint32Array {
  const times = new Uint32Array(data.requirements.length);
  for (const { requirements } of rows)
    for (const own of requirements) for (const place of own) times[place] = (times[place] ?? 0) + 1;
  return times;
}

function gather(rates: Map<string, Gathered>, bar: PageBar, count: number): void {
  const [label, low, high, threshold, op, , asked, , truth] = bar;
  const key = `${label} ${op} ${threshold}`;
  const known = rates.get(key) ?? { label, op, threshold, asked, values: [], bounds: 0 };
  rates.set(key, known);
  if (low !== null && low === high) known.values.push({ at: low, holds: truth === 'm', count });
  else known.bounds += count;
}
