import type { Label } from '../model/index.ts';

export const reportWords: Readonly<Record<string, Label>> = {};
