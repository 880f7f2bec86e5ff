import type { Layout } from '../evaluation/report.ts';
import { say } from '../say.ts';
import { WIDEST } from '../terminal/lines.ts';
import { detailLines } from './details.ts';
import { leadLines } from './leads.ts';
import { type AuditFormatter, type AuditReport, SEVERITIES } from './report.ts';
import { auditSingle } from './single.ts';
import { auditSurvey, notAskedLines } from './survey.ts';

/** Findings by what they say; with details each one, with its place and its code. */
export const auditTable: AuditFormatter = (report, given) => {
  const layout = { ...given, width: Math.min(given.width, WIDEST) };
  const [only, ...more] = report.evaluations;
  const answer =
    report.leads !== undefined
      ? leadLines(report.leads, report, layout)
      : only !== undefined && more.length === 0 && report.survey !== true
        ? auditSingle(only, report, layout)
        : auditSurvey(report, layout);
  const details = layout.details
    ? ['', ...detailLines(report, layout), ...(more.length === 0 ? notAskedLines(report, layout) : [])]
    : [];
  return [...unread(report, layout), ...answer, ...details, ''].join('\n');
};

const unread = ({ diagnostics }: AuditReport, layout: Layout): readonly string[] => {
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  return invalid === 0 ? [] : [say('totals-invalid', layout, { invalid: String(invalid) }), ''];
};

/** How many findings of each severity, in a sentence. */
export function totals({ findings, evaluations, diagnostics }: AuditReport, layout: Layout): string {
  const count = (severity: string) => String(findings.filter((one) => one.severity === severity).length);
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]));
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  const wrong = invalid === 0 ? '' : `\n${say('totals-invalid', layout, { invalid: String(invalid) })}`;
  return say('audit-totals', layout, { submissions: String(evaluations.length), ...counts }) + wrong;
}
