/// <reference lib="dom" />

/** So many rows are some forty sheets; of more than that the paper says how many it leaves out. */
const MOST = 1000;

/** On paper nothing can be asked for: all rows are shown before, and as many as before afterwards. */
export function onPaper(shown: () => number, show: (rows: number) => void): void {
  let before = shown();
  addEventListener('beforeprint', () => {
    before = shown();
    show(Math.max(before, MOST));
  });
  addEventListener('afterprint', () => show(before));
}
