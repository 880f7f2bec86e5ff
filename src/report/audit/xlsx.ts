import { groupFindings } from '../../audit/index.ts';
import type { Lead } from '../../model/index.ts';
import { aboutLine } from '../evaluation/about.ts';
import type { Rows } from '../evaluation/rows.ts';
import { clean, say, tell, type Voice } from '../say.ts';
import { settlementMessage } from '../settled.ts';
import { type TableSheet, workbook } from '../workbook.ts';
import { type AuditFormatter, type AuditReport, leadsOf } from './report.ts';
import { totals } from './table.ts';

/** What to verify as a workbook: what findings say together, with a column to tick, and each finding. */
export const auditXlsx: AuditFormatter = (report, layout) => {
  const about = aboutLine(report, layout);
  const groups = groupRows(report, layout);
  const first = leadsOf(report);
  const leads = first.length === 0 ? [] : [leadSheet(first, layout)];
  return workbook(
    [
      ...leads,
      {
        name: say('sheet-name-to-verify', layout),
        lead: [totals(report, layout), about],
        ...groups,
        open: groups.head.length - 1,
      },
      { name: say('sheet-name-findings', layout), ...findingRows(report, layout) },
      ...settledSheets(report, layout),
    ],
    report.standard,
    layout,
    about,
  );
};

/** Whom to look at first, with room to write what was found there. */
const leadSheet = (leads: readonly Lead[], voice: Voice): TableSheet => ({
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
});

/** What somebody has looked into, with who and why. */
function settledSheets({ settled = [] }: AuditReport, voice: Voice): readonly TableSheet[] {
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

function groupRows({ findings, evaluations, standard }: AuditReport, voice: Voice): Rows {
  return {
    head: [
      say('sheet-severity', voice),
      say('audit-submissions', voice),
      say('sheet-finding', voice),
      say('audit-sentence', voice),
      say('sheet-community', voice),
      say('sheet-done', voice),
    ],
    rows: groupFindings(findings, evaluations, standard).map((group) => [
      say(`severity-${group.severity}`, voice),
      group.submissions.length,
      tell(group.title, voice),
      tell(group.what, voice),
      tell(group.who, voice),
      '',
    ]),
  };
}

function findingRows({ findings }: AuditReport, voice: Voice): Rows {
  return {
    head: [
      say('sheet-severity', voice),
      say('sheet-community', voice),
      say('sheet-code', voice),
      say('sheet-finding', voice),
      say('sheet-file', voice),
      say('sheet-line', voice),
    ],
    rows: findings.map(({ severity, code, message, file, community, submission, among = [], at }) => [
      say(`severity-${severity}`, voice),
      clean(
        submission === undefined ? among.map((one) => one.community.name).join(' ') : community.name,
        voice,
      ),
      say(`code-${code}`, voice),
      tell(message, voice),
      submission === undefined ? '' : clean(file, voice),
      submission === undefined ? '' : (at?.line ?? ''),
    ]),
  };
}
