import type { Label } from '../model/index.ts';

export const reasonWords: Readonly<Record<string, Label>> = {};
