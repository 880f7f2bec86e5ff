import type { Label } from '../model/index.ts';

/** The public notice, and what is said while it is made. */
export const noticeWords: Readonly<Record<string, Label>> = {};
