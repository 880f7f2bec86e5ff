import { SIZE } from './counted.mjs';

/** Counts the steps from one marked place of the code to the next; asked, it says which were taken since, and forgets. */
export function coverage() {
  const counts = new Uint8Array(SIZE);
  let before = 0;
  globalThis.__ran = (place) => {
    const edge = (place ^ before) & (SIZE - 1);
    if (counts[edge] < 255) counts[edge] += 1;
    before = place >> 1;
  };
  return () => {
    const ran = [];
    for (let edge = 0; edge < SIZE; edge += 1)
      if (counts[edge] > 0) ran.push(edge * 8 + bucket(counts[edge]));
    counts.fill(0);
    before = 0;
    return ran;
  };
}

/** Once, twice, a few times, often, very often: an edge that is taken more often than ever before is news too. */
const bucket = (count) => (count < 4 ? count : count < 16 ? 4 : count < 64 ? 5 : count < 255 ? 6 : 7);
