export type * from './diagnostic.ts';
export type * from './draft.ts';
export type * from './evaluation.ts';
export type * from './quantity.ts';
export type * from './reading.ts';
export type * from './standard.ts';
export type * from './submission.ts';
export type * from './words.ts';
