import type { Label } from '../model/index.ts';

/** The page that a reviewer opens in a browser. */
export const pageWords: Readonly<Record<string, Label>> = {};
