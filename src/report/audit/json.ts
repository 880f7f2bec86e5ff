import { groupFindings } from '../../audit/index.ts';
import type { FindingGroup, Lang, Lead, SubmissionHead } from '../../model/index.ts';
import { jsonPieces, madeLate, sentence } from '../../words/index.ts';
import { diagnosticJson, findingJson, headJson, settledJson } from '../evaluation/json.ts';
import { summaryOf } from '../evaluation/report.ts';
import { type AuditFormatter, countsByCode, countsByCommunity } from './report.ts';

const placeJson = ({ file, community: { id, name } }: SubmissionHead) => ({ file, community: { id, name } });

/** What is said once of findings that say the same. */
const groupJson = (group: FindingGroup, lang: Lang) => ({
  code: group.code,
  severity: group.severity,
  title: sentence(group.title, lang),
  what: sentence(group.what, lang),
  who: sentence(group.who, lang),
  findings: group.findings.length,
  indicators: group.indicators.map(({ id }) => id),
  tier: group.tier?.id,
  every: group.everyOfTier || undefined,
  submissions: group.submissions.map(placeJson),
});

const leadJson = ({ evaluation, others, findings, reasons }: Lead, lang: Lang) => ({
  ...placeJson(evaluation.submission),
  tier: evaluation.tier.id,
  verdict: evaluation.verdict,
  others: others.length === 0 ? undefined : others.map(placeJson),
  codes: [...new Set(findings.map(({ code }) => code))],
  reasons: reasons.map((reason) => sentence(reason, lang)),
});

/** The envelope of the JSON report, with the findings at its top. */
export const auditJson: AuditFormatter = (report, { lang }) => {
  const count = (severity: string) => report.findings.filter((one) => one.severity === severity).length;
  return jsonPieces({
    ...headJson(report, lang),
    findings: madeLate(report.findings, (finding) => ({
      file: finding.file,
      community: finding.community,
      ...findingJson(finding, lang),
    })),
    settled: report.settled?.length
      ? madeLate(report.settled, (finding) => ({
          file: finding.file,
          community: finding.community,
          ...settledJson(finding, lang),
        }))
      : undefined,
    idle: report.idle?.length
      ? report.idle.map(({ community: { id, name }, ...rest }) => ({ community: { id, name }, ...rest }))
      : undefined,
    groups: groupFindings(report.findings, report, report.standard).map((group) => groupJson(group, lang)),
    leads: report.leads?.map((lead) => leadJson(lead, lang)),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
    summary: {
      ...summaryOf(report.evaluations, report.diagnostics),
      findings: { error: count('error'), warning: count('warning'), info: count('info') },
      byCode: countsByCode(report),
      byCommunity: countsByCommunity(report),
      notAsked: report.notAsked,
    },
  });
};
