import { groupFindings } from '../../audit/index.ts';
import type { Rows } from '../evaluation/rows.ts';
import { workbook } from '../evaluation/xlsx.ts';
import { clean, say, tell, type Voice } from '../say.ts';
import type { AuditFormatter, AuditReport } from './report.ts';

/** What to verify as a workbook: what findings say together, with a column to tick, and each finding. */
export const auditXlsx: AuditFormatter = (report, layout) =>
  workbook(
    [
      { name: say('sheet-name-to-verify', layout), rows: groupRows(report, layout) },
      { name: say('sheet-name-findings', layout), rows: findingRows(report, layout) },
    ],
    report.standard,
    layout,
  );

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
