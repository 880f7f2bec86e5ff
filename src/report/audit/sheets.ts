import { settlementMessage } from '../../audit/index.ts';
import type { Lead, SettledFinding, SubmissionHead } from '../../model/index.ts';
import { clean, say, tell, type Voice } from '../say.ts';
import type { TableSheet } from '../workbook.ts';

/** Whom to look at first, with room to write what was found there. */
export const leadSheets = (leads: readonly Lead[], voice: Voice): readonly TableSheet[] =>
  leads.length === 0
    ? []
    : [
        {
          name: say('sheet-name-first', voice),
          lead: [say('lead-head', voice, { count: String(leads.length) })],
          head: [
            say('column-number', voice),
            say('sheet-community', voice),
            say('sheet-verdict', voice),
            say('audit-sentence', voice),
            say('sheet-done', voice),
          ],
          rows: leads.map(({ evaluation: { submission, verdict }, reasons }, index) => [
            index + 1,
            clean(submission.community.name, voice),
            say(`status-${verdict}`, voice),
            reasons.map((reason) => tell(reason, voice)).join(voice.lang === 'zh' ? '；' : '; '),
            '',
          ]),
          open: 4,
        },
      ];

/** What somebody has looked into, with who and why. */
export function settledSheets(
  settled: readonly SettledFinding<SubmissionHead>[],
  voice: Voice,
): readonly TableSheet[] {
  if (settled.length === 0) return [];
  const rows = settled.map((finding) => [
    clean(finding.community.name, voice),
    say(`code-${finding.code}`, voice),
    tell(finding.message, voice),
    tell(settlementMessage(finding), voice),
    clean(finding.file, voice),
  ]);
  const head = [
    say('sheet-community', voice),
    say('sheet-code', voice),
    say('sheet-finding', voice),
    say('sheet-name-settled', voice),
    say('sheet-file', voice),
  ];
  return [{ name: say('sheet-name-settled', voice), head, rows }];
}
