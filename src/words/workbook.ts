import type { Label } from '../model/index.ts';

/** The form to fill in, and the tables for spreadsheets. */
export const workbookWords: Readonly<Record<string, Label>> = {};
