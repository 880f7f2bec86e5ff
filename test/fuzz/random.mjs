/** Small repeatable random numbers (xorshift32): the same seed gives the same inputs. */
export function randomOf(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (n) => (n <= 0 ? 0 : next() % n);
  return { below, of: (list) => list[below(list.length)], chance: (n) => below(n) === 0 };
}
