import type { Label } from '../model/index.ts';

/** What is said of a notice, a workbook or a table that is read. */
export const importWords: Readonly<Record<string, Label>> = {};
