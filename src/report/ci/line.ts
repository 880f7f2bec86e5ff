import { entriesOf, lineOf } from './entries.ts';
import type { CiFormatter } from './report.ts';

/** `file:line:column: level: text [code]`, one a line, never wrapped. */
export const line: CiFormatter = function* (report, lang) {
  for (const entry of entriesOf(report, lang)) yield lineOf(entry);
};
