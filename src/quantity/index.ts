export * from './interval.ts';
export * from './quantity.ts';
export * from './rational.ts';
export * from './read.ts';
export * from './show.ts';
