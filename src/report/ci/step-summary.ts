import type { Lang } from '../../model/index.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { say, tell } from '../say.ts';
import { entriesOf } from './entries.ts';
import type { CiReport } from './report.ts';

/** GitHub refuses a step's summary over 1 MiB as a whole; some of it may be there before ours. */
const MOST_BYTES = 512 * 1024;

/** What a run of GitHub Actions shows on its front: the total, and what somebody must look at, as far as it goes. */
export function stepSummary(report: CiReport, lang: Lang): string {
  const voice = { lang, ascii: false };
  const rows: (readonly string[])[] = [];
  let [bytes, left] = [0, 0];
  for (const { level, file, at, text } of entriesOf(report, lang)) {
    if (level === 'info') continue;
    const row = [say(`severity-${level}`, voice), `${file}:${at.line}`, text];
    bytes += Buffer.byteLength(row.map(markdownText).join('')) + 12;
    if (bytes > MOST_BYTES) left += 1;
    else rows.push(row);
  }
  const head = (['audit-severity', 'audit-file', 'audit-sentence'] as const).map((code) => say(code, voice));
  return [
    `### sce\n\n${markdownText(tell(report.summary, voice))}\n`,
    ...(rows.length === 0 ? [] : [markdownTable(head, rows)]),
    ...(left === 0 ? [] : [`${say('ci-left-out', voice, { count: String(left) })}\n`]),
  ].join('\n');
}
