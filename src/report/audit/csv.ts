import { csvText } from '../csv-text.ts';
import { say, tell } from '../say.ts';
import { findingsTable, tidyCsv } from '../tidy/index.ts';
import type { AuditFormatter } from './report.ts';

const COLUMNS = [
  'severity',
  'code',
  'community',
  'id',
  'indicator',
  'file',
  'line',
  'column',
  'sentence',
] as const;

/** One row a finding. */
export const auditCsv: AuditFormatter = (report, layout) => {
  const { findings, settled = [], standard } = report;
  if (layout.table !== undefined)
    return tidyCsv(findingsTable({ findings, settled, standard }, layout.lang), true);
  return csvText([
    COLUMNS.map((column) => say(`audit-${column}`, layout)),
    ...report.findings.map((finding) => [
      say(`severity-${finding.severity}`, layout),
      finding.code,
      finding.submission === undefined
        ? (finding.among ?? []).map(({ community }) => community.name).join('、')
        : finding.community.name,
      finding.submission === undefined ? '' : finding.community.id,
      finding.indicator ?? '',
      finding.file,
      String(finding.at?.line ?? ''),
      String(finding.at?.column ?? ''),
      tell(finding.message, layout),
    ]),
  ]);
};
