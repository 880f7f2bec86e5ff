import { groupFindings } from '../../audit/index.ts';
import { aboutLine } from '../evaluation/about.ts';
import type { Rows } from '../evaluation/rows.ts';
import { clean, say, tell, type Voice } from '../say.ts';
import { workbook } from '../workbook.ts';
import { type AuditFormatter, type AuditReport, leadsOf } from './report.ts';
import { leadSheets, settledSheets } from './sheets.ts';
import { totals } from './table.ts';

/** What to verify as a workbook: what findings say together, with a column to tick, and each finding. */
export const auditXlsx: AuditFormatter = (report, layout) => {
  const about = aboutLine(report, layout);
  const groups = groupRows(report, layout);
  return workbook(
    [
      ...leadSheets(leadsOf(report), layout),
      {
        name: say('sheet-name-to-verify', layout),
        lead: [totals(report, layout), about],
        ...groups,
        open: groups.head.length - 1,
      },
      { name: say('sheet-name-findings', layout), ...findingRows(report, layout) },
      ...settledSheets(report.settled ?? [], layout),
    ],
    report.standard,
    layout,
    about,
  );
};

function groupRows(report: AuditReport, voice: Voice): Rows {
  return {
    head: [
      say('sheet-severity', voice),
      say('audit-submissions', voice),
      say('sheet-finding', voice),
      say('audit-sentence', voice),
      say('sheet-community', voice),
      say('sheet-done', voice),
    ],
    rows: groupFindings(report.findings, report, report.standard).map((group) => [
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
