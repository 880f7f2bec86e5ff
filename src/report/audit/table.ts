import { idleMessage, settledCount, settlementMessage } from '../../audit/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { say, tell, type Voice } from '../say.ts';
import { fill, WIDEST } from '../terminal/lines.ts';
import { faint } from '../terminal/signs.ts';
import { detailLines } from './details.ts';
import { leadLines } from './leads.ts';
import { type AuditFormatter, type AuditReport, placeOf, SEVERITIES } from './report.ts';
import { auditSingle } from './single.ts';
import { auditSurvey, notAskedLines } from './survey.ts';

/** Findings by what they say; with details each one, with its place and its code. */
export const auditTable: AuditFormatter = (report, given) => {
  const layout = { ...given, width: Math.min(given.width, WIDEST) };
  const { only } = report;
  const answer =
    report.leads !== undefined
      ? leadLines(report.leads, report, layout)
      : only !== undefined && report.survey !== true
        ? auditSingle(only, report, layout)
        : auditSurvey(report, layout);
  const details = layout.details
    ? [
        '',
        ...detailLines(report, layout),
        ...(report.evaluations.length < 2 ? notAskedLines(report, layout) : []),
      ]
    : [];
  return [...unread(report, layout), ...answer, ...details, ...settledLines(report, layout), ''].join('\n');
};

/** How many are settled; with details each of them, with who settled it and why; and what settles nothing any more. */
function settledLines({ settled = [], idle = [] }: AuditReport, layout: Layout): readonly string[] {
  const told = [settledCount(settled), idleMessage(idle)].filter((message) => message !== undefined);
  if (told.length === 0) return [];
  const each = layout.details
    ? settled.map(
        (finding) =>
          `${placeOf(finding)}  ${tell(finding.message, layout)}  [${finding.code}]  ${tell(settlementMessage(finding), layout)}`,
      )
    : [];
  return [
    '',
    ...[...told.map((message) => tell(message, layout)), ...each]
      .flatMap((line) => fill(line, layout.width))
      .map(faint(layout)),
  ];
}

const unread = ({ diagnostics }: AuditReport, layout: Layout): readonly string[] => {
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  return invalid === 0 ? [] : [say('totals-invalid', layout, { invalid: String(invalid) }), ''];
};

/** How many findings of each severity, in a sentence. */
export function totals({ findings, evaluations, diagnostics }: AuditReport, layout: Voice): string {
  const count = (severity: string) => String(findings.filter((one) => one.severity === severity).length);
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]));
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  const wrong = invalid === 0 ? '' : `\n${say('totals-invalid', layout, { invalid: String(invalid) })}`;
  return say('audit-totals', layout, { submissions: String(evaluations.length), ...counts }) + wrong;
}
