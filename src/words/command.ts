import type { Label } from '../model/index.ts';

export const commandWords: Readonly<Record<string, Label>> = {};
