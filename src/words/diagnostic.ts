import type { Label } from '../model/index.ts';

export const diagnosticWords: Readonly<Record<string, Label>> = {};
