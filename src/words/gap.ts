import type { Label } from '../model/index.ts';

/** What is still short of a tier, as actions. */
export const gapWords: Readonly<Record<string, Label>> = {};
