import type { Label } from '../model/index.ts';

/** The audit: findings across submissions, and their summary. */
export const auditWords: Readonly<Record<string, Label>> = {};
