import { jsonText } from '../../words/index.ts';
import { diagnosticJson, findingJson, headJson } from '../evaluation/json.ts';
import { summaryOf } from '../evaluation/report.ts';
import { type AuditFormatter, countsByCode, countsByCommunity } from './report.ts';

/** The envelope of the JSON report, with the findings at its top. */
export const auditJson: AuditFormatter = (report, { lang }) => {
  const count = (severity: string) => report.findings.filter((one) => one.severity === severity).length;
  return `${jsonText({
    ...headJson(report, lang),
    findings: report.findings.map((finding) => ({
      file: finding.file,
      community: finding.community,
      ...findingJson(finding, lang),
    })),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
    summary: {
      ...summaryOf(report.evaluations, report.diagnostics),
      findings: { error: count('error'), warning: count('warning'), info: count('info') },
      byCode: countsByCode(report),
      byCommunity: countsByCommunity(report),
      notAsked: report.notAsked,
    },
  })}\n`;
};
