export * from './interval.ts';
export { figureSpellings, type QuantityProblem, rateSpellings } from './problem.ts';
export * from './quantity.ts';
export * from './rational.ts';
export * from './read.ts';
export * from './show.ts';
