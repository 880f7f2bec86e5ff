// A part over its whole against a threshold: Spectral has no function for two values.
export default (facts, { part, whole, least }) => {
  const [a, b] = [facts[part], facts[whole]];
  if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return [];
  return a / b >= least ? [] : [{ message: `${part} / ${whole} is ${a / b}` }];
};
