import type { Diagnostic, Draft, HintedCode, Standard } from '../../model/index.ts';
import type { ReadyReading } from '../../prose/compile.ts';
import type { ImportResult } from '../../prose/imported.ts';
import { BeyondLimit } from '../../prose/limit.ts';
import type { Block } from './blocks.ts';
import { draftOf } from './draft.ts';
import { type GivenNotice, type Notice, noticesOf } from './notices.ts';
import { proseRows } from './prose-rows.ts';
import { tableOf } from './table.ts';

/** In one file; each is read against a whole tier. */
const MOST_NOTICES = 1000;

/** The notices of a document as drafts; one that cannot be read is told of and hides no other. */
export function readNotices(
  file: string,
  blocks: readonly Block[],
  ready: ReadyReading,
  standard: Standard,
  given: GivenNotice,
): ImportResult {
  const notices = noticesOf(blocks, ready.reading, standard, given);
  if (notices.length > MOST_NOTICES) throw new BeyondLimit('too-many-notices', MOST_NOTICES);
  if (notices.length === 0) return { drafts: [], diagnostics: [problem(file, 'no-notice')] };
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const notice of notices) {
    const tier = given.tier ?? notice.tier;
    if (notice.group !== undefined) diagnostics.push(problem(file, 'group-notice', notice));
    else if (tier === undefined) diagnostics.push(problem(file, 'notice-without-tier', notice));
    else {
      const rows = notice.rows.length > 0 ? notice.rows : proseRows(notice.prose, tier, ready.reading);
      if (rows.length === 0) {
        diagnostics.push(problem(file, 'notice-without-table', notice));
        continue;
      }
      const table = tableOf(rows, tier, ready.reading);
      if (table.unclear === undefined) drafts.push(draftOf(notice, table, tier, ready, standard));
      else diagnostics.push(problem(file, 'notice-columns', notice, table.unclear));
    }
  }
  return { drafts, diagnostics };
}

const problem = (
  file: string,
  code: HintedCode,
  notice?: Notice,
  heads: readonly string[] = [],
): Diagnostic => ({
  file,
  code,
  ...(notice?.line !== undefined && { at: { line: notice.line, column: 1 } }),
  message: { code: `diagnostic-${code}`, args: { name: notice?.name ?? '', heads } },
  hint: { code: `hint-${code}`, args: {} },
});
